import { parseArgs } from 'node:util';

/** `--rounds 5` for a quick look; without it as many as make a figure worth believing. */
export function roundsOr(usual: number): number {
  const { values } = parseArgs({ options: { rounds: { type: 'string' } }, strict: false });
  const rounds = Number(values.rounds ?? usual);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds wants a whole number.');
  return rounds;
}
