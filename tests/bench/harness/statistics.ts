/** A ratio of two medians, and the interval that 95 % of the resamples fall into. */
export interface Ratio {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const resamples = 2000;

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = values.toSorted((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * Paired bootstrap: whole rounds are drawn again and again, so that what slowed both sides of a
 * round stays in both. Both lists are in the order of the rounds.
 */
export function ratioOf(values: readonly number[], reference: readonly number[]): Ratio {
  const random = seeded(1);
  const pick = (list: readonly number[], rounds: readonly number[]) =>
    median(rounds.map((round) => list[round] ?? Number.NaN));
  const drawn = Array.from({ length: resamples }, () => {
    const rounds = values.map(() => Math.floor(random() * values.length));
    return pick(values, rounds) / pick(reference, rounds);
  });
  return {
    value: median(values) / median(reference),
    low: quantile(drawn, 0.025),
    high: quantile(drawn, 0.975),
  };
}

/** Mulberry32: the same draws in each run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
