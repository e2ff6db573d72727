/** Milliseconds since 1970 UTC. */
export interface PopupTimes {
  readonly firstPaint: number;
  /** Only in a watched copy. */
  readonly padFocused: number;
}

/** Runs in the popup once all is quiet. */
export function readPopup(): PopupTimes {
  const { timeOrigin } = performance;
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  const { benchNoted } = globalThis as { benchNoted?: { padFocused?: number } };
  return {
    firstPaint: timeOrigin + (paint?.startTime ?? Number.NaN),
    padFocused: timeOrigin + (benchNoted?.padFocused ?? Number.NaN),
  };
}
