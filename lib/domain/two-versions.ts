const between = '\n\n';

/** The text of one page, with what was written in another meanwhile below it. Safety 3.10. */
export function withTheirs(mine: string, theirs: string): string {
  return [mine, theirs].filter((text) => text !== '').join(between);
}

/**
 * What of a text that was met is not one's own: another page may have put its words above it.
 * @param mine the text as this page last knew it.
 */
export function theirsIn(met: string, mine: string): string {
  const below = `${between}${mine}`;
  return mine !== '' && met.endsWith(below) ? met.slice(0, -below.length) : met;
}
