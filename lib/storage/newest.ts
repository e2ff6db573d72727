import { type Day, type Month, monthOf } from '../domain/calendar';
import type { CheckIn } from '../domain/check-in';

/**
 * A companion of the check-ins, written in the same transaction: which came last, and how many
 * each month has. Without it, blind buckets would have to be opened whole to find the newest.
 */
export interface Newest {
  /** Newest first, at most `newestLength`. */
  readonly entries: readonly NewestEntry[];
  readonly months: Readonly<Record<Month, number>>;
}

export interface NewestEntry {
  readonly id: string;
  readonly at: number;
  readonly zone: string;
}

export const newestLength = 64;
export const noneYet: Newest = { entries: [], months: {} };

export function countOf(newest: Newest): number {
  return Object.values(newest.months).reduce((sum, count) => sum + count, 0);
}

export function isComplete(newest: Newest): boolean {
  return countOf(newest) === newest.entries.length;
}

/** Months that have check-ins, newest first. */
export function monthsOf(newest: Newest): readonly Month[] {
  return Object.keys(newest.months).sort().reverse();
}

export function withCheckIn(newest: Newest, checkIn: CheckIn): Newest {
  const others = newest.entries.filter((entry) => entry.id !== checkIn.id);
  const oldest = others.at(-1);
  const isNewEnough = isComplete(newest) || !oldest || checkIn.at >= oldest.at;
  const entries = isNewEnough ? [...others, toEntry(checkIn)].sort(newestFirst) : others;
  return {
    entries: entries.slice(0, newestLength),
    months: recount(newest.months, monthOf(checkIn), 1),
  };
}

export function withoutCheckIn(newest: Newest, checkIn: CheckIn): Newest {
  return {
    entries: newest.entries.filter((entry) => entry.id !== checkIn.id),
    months: recount(newest.months, monthOf(checkIn), -1),
  };
}

export function toEntry({ id, at, zone }: CheckIn): NewestEntry {
  return { id, at, zone };
}

export function newestFirst(a: NewestEntry, b: NewestEntry): number {
  return b.at - a.at || (a.id < b.id ? -1 : 1);
}

/** The first zone to reach a date is 14 hours ahead of UTC. */
const earliestZone = 14 * 60 * 60 * 1000;

/** Whether all check-ins of a day are among the entries: the oldest lies before it, in every zone. */
export function reachesBackTo(newest: Newest, day: Day): boolean {
  const oldest = newest.entries.at(-1);
  const dayBegins = Date.parse(`${day}T00:00:00Z`) - earliestZone;
  return isComplete(newest) || (oldest !== undefined && oldest.at < dayBegins);
}

function recount(months: Newest['months'], month: Month, by: number): Newest['months'] {
  const { [month]: count = 0, ...rest } = months;
  return count + by > 0 ? { ...rest, [month]: count + by } : rest;
}
