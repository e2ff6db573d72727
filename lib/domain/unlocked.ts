import type { Access } from './access';
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

/**
 * Whether something was locked between two looks at the keys. Where the epoch is another one, the
 * lock itself was changed: what has no key then may have no lock.
 */
export function wasLocked(before: unknown, after: unknown): boolean {
  const closed = openIn(before).filter((what) => !openIn(after).includes(what));
  const isOtherLock = after !== undefined && fieldsOf(before)['epoch'] !== fieldsOf(after)['epoch'];
  return closed.length > 0 && !isOtherLock;
}

/** Whether a page could read something before that it can't read now. */
export function hasLost(before: Access, after: Access): boolean {
  return lockable.some((what) => before[what] === 'open' && after[what] === 'closed');
}

function fieldsOf(keys: unknown): Readonly<Record<string, unknown>> {
  return typeof keys === 'object' && keys !== null ? { ...keys } : {};
}
