import type { Lock } from './access';
import type { Lockable } from './auto-lock';

const lockable: readonly Lockable[] = ['daily', 'private'];

/**
 * What is unlocked, from the keys as they lie on the session shelf: `{ epoch, daily?, private? }`.
 * @param keys anything: whatever has another form opens nothing.
 */
export function openIn(keys: unknown): readonly Lockable[] {
  const given: Readonly<Record<string, unknown>> =
    typeof keys === 'object' && keys !== null ? { ...keys } : {};
  return lockable.filter((what) => typeof given[what] === 'string');
}

/** The keys that stay when some are dropped; nothing where none would be left. */
export function keysWithout(keys: unknown, closing: readonly Lockable[]): object | undefined {
  if (typeof keys !== 'object' || keys === null) return undefined;
  const left = Object.entries(keys).filter(([name]) => !closing.some((what) => what === name));
  const rest = Object.fromEntries(left);
  return openIn(rest).length > 0 ? rest : undefined;
}

/** What a choice locks. */
export function lockedBy(lock: Lock): readonly Lockable[] {
  if (lock === 'nothing') return [];
  return lock === 'private' ? ['private'] : lockable;
}
