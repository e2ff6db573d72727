import type { Access } from './access';
import type { Looks } from './looks';

/** What can be locked, each with a deadline of its own. */
export type Lockable = Exclude<keyof Access, 'lock'>;

/** And the words begun while everything is locked, which this session can still open. */
export type Closable = Lockable | 'begun';

const minute = 60_000;
const dailyMinutes = 30;
/** A clock that was set back by less is taken as it is. */
const clockTolerance = minute;
const stillAfter = 2 * minute;

/**
 * When a compartment closes, if nothing more is pressed in any page of Yarrow. Safety 2.10.
 * @param used the last key, pointer or scroll, in milliseconds since 1970 UTC, like the answer.
 */
export function deadlineOf(what: Closable, used: number, lockAfter: Looks['lockAfter']): number {
  return used + (what === 'daily' ? dailyMinutes : Number(lockAfter)) * minute;
}

/**
 * Which of those that are open have to be closed now: those past their deadline, and all of them
 * where it is not known when Yarrow was last used, or where the clock was set back since.
 */
export function dueOf<What extends Closable>(
  open: readonly What[],
  used: number | undefined,
  now: number,
  lockAfter: Looks['lockAfter'],
): readonly What[] {
  if (used === undefined || !Number.isFinite(used) || used - now > clockTolerance) return open;
  return open.filter((what) => now >= deadlineOf(what, used, lockAfter));
}

/** When to look again: at the next deadline, and each minute, since the machine may rest meanwhile. */
export function nextLook(
  open: readonly Closable[],
  used: number,
  now: number,
  lockAfter: Looks['lockAfter'],
): number {
  const deadlines = open.map((what) => deadlineOf(what, used, lockAfter));
  return Math.min(...deadlines, now + minute);
}

/** So long without a key, pointer or scroll, private words are covered: milliseconds that are left. */
export function untilStill(used: number, now: number): number {
  return Math.max(0, Math.min(used, now) + stillAfter - now);
}

/** Whether someone is there, as far as a page can tell: `still` after two minutes of nothing. */
export type Attention = 'here' | 'elsewhere' | 'still';

/** Whether private words are covered. That they are while nobody is there can't be turned off. */
export function coversPrivate(attention: Attention, hidePrivate: Looks['hidePrivate']): boolean {
  return attention === 'still' || (attention === 'elsewhere' && hidePrivate === 'on');
}
