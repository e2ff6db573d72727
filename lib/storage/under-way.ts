/** Writes of this page that have been begun and have not committed yet. */
const underWay = new Set<Promise<unknown>>();

export function noteUnderWay<Result>(writing: Promise<Result>): Promise<Result> {
  underWay.add(writing);
  const forget = () => underWay.delete(writing);
  writing.then(forget, forget);
  return writing;
}

/** Resolves when nothing is being written, nor about to be. */
export async function whenQuiet(): Promise<void> {
  while (underWay.size > 0) {
    await Promise.allSettled(underWay);
    // What waited for the last write begins in the turn after it.
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
  }
}
