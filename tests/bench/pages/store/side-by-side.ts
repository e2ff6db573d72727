/** Milliseconds of each turn, one list for each side. */
export interface Times {
  readonly sealed: readonly number[];
  readonly raw: readonly number[];
}

type Work = (turn: number) => Promise<unknown>;

const warmUps = 3;

/** Both sides in each turn, begun by each in turn. */
export async function sideBySide(turns: number, sealed: Work, raw: Work): Promise<Times> {
  const times = { sealed: [] as number[], raw: [] as number[] };
  const both = [
    { work: sealed, list: times.sealed },
    { work: raw, list: times.raw },
  ];
  for (let turn = -warmUps; turn < turns; turn += 1) {
    for (const { work, list } of turn % 2 === 0 ? both : both.toReversed()) {
      const start = performance.now();
      await work(turn);
      if (turn >= 0) list.push(performance.now() - start);
    }
  }
  return times;
}
