import type { Access, Lock } from './access';
import type { Lockable } from './auto-lock';

const lockable: readonly Lockable[] = ['daily', 'private'];

/**
 * What is unlocked, from the keys as they lie on the session shelf: `{ epoch, daily?, private? }`.
 * @param keys anything: whatever has another form opens nothing.
 */
export function openIn(keys: unknown): readonly Lockable[] {
  const given = fieldsOf(keys);
  return lockable.filter((what) => typeof given[what] === 'string');
}

/** The keys that stay when some are dropped; nothing where none would be left. */
export function keysWithout(keys: unknown, closing: readonly Lockable[]): object | undefined {
  const left = Object.entries(fieldsOf(keys)).filter(
    ([name]) => !closing.some((what) => what === name),
  );
  const rest = Object.fromEntries(left);
  return openIn(rest).length > 0 ? rest : undefined;
}

/** What had a key at the first look and has none at the second. */
export function closedBetween(before: unknown, after: unknown): readonly Lockable[] {
  const left = openIn(after);
  return openIn(before).filter((what) => !left.includes(what));
}

/** What a choice locks. */
export function lockedBy(lock: Lock): readonly Lockable[] {
  if (lock === 'nothing') return [];
  return lock === 'private' ? ['private'] : lockable;
}

/** Whether a page could read something before that it can't read now. */
export function hasLost(before: Access, after: Access): boolean {
  return lockable.some((what) => before[what] === 'open' && after[what] === 'closed');
}

function fieldsOf(keys: unknown): Readonly<Record<string, unknown>> {
  return typeof keys === 'object' && keys !== null ? { ...keys } : {};
}
