/**
 * JSON with its keys in order, at every depth: the same value gives the same text wherever it was
 * kept, since no place promises to keep the order it was given. Lists keep theirs.
 */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
