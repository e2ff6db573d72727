export interface Contestant<Sample> {
  readonly name: string;
  readonly measure: () => Promise<Sample>;
}

/** What each contestant measured, in the order of the rounds. */
export type Samples<Sample> = ReadonlyMap<string, readonly Sample[]>;

const warmUps = 3;
const dropsAtMost = 10;

/**
 * Every contestant once in each round, each round begun by the next of them. A round in which one
 * of them failed is dropped for all, so that the rest stays paired.
 */
export async function roundRobin<Sample>(
  title: string,
  contestants: readonly Contestant<Sample>[],
  rounds: number,
): Promise<Samples<Sample>> {
  const kept: Sample[][] = [];
  let drops = 0;
  for (let turn = 0; kept.length < rounds + warmUps; turn += 1) {
    try {
      kept.push(await oneRound(contestants, turn));
      progress(`${title}: ${kept.length} of ${rounds + warmUps} rounds`);
    } catch (error) {
      drops += 1;
      if (drops > dropsAtMost) throw error;
      console.error(`\n${title}: a round was dropped: ${error}`);
    }
  }
  progress('');
  const measured = kept.slice(warmUps);
  return new Map(
    contestants.map(({ name }, index) => [
      name,
      measured.flatMap((round) => (round[index] === undefined ? [] : [round[index]])),
    ]),
  );
}

/** In the contestants' own order, whoever began. */
async function oneRound<Sample>(contestants: readonly Contestant<Sample>[], turn: number) {
  const samples: Sample[] = [];
  for (let step = 0; step < contestants.length; step += 1) {
    const index = (turn + step) % contestants.length;
    const contestant = contestants[index];
    if (contestant) samples[index] = await contestant.measure();
  }
  return samples;
}

export function column<Sample>(
  samples: Samples<Sample>,
  name: string,
  toNumber: (sample: Sample) => number,
): readonly number[] {
  return (samples.get(name) ?? []).map(toNumber);
}

/** On a screen the count stands in one line; in a file it would only be in the way. */
function progress(text: string) {
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${text}`);
}
