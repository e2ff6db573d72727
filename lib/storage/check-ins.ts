import type { Affect } from '../domain/affect';
import { type Day, dayOf, type Moment, type Month, monthOf } from '../domain/calendar';
import type { CheckIn, CheckInWords } from '../domain/check-in';
import { checkCheckIn } from './check-in-schema';
import { checkInTable } from './check-in-table';
import { newestFirst, reachesBackTo, withCheckIn, withoutCheckIn } from './newest';
import { readNewest, writeWithNewest } from './newest-record';
import { type Kept, type Opened, openRows, readMonth, sealRow } from './sealed-table';
import type { Store } from './store';
import { type Step, write } from './write';

/** What the person has said, before it is given an id and a moment. */
export type NewCheckIn = Affect & CheckInWords & Pick<CheckIn, 'practice' | 'after'>;

/**
 * Keeps a check-in.
 * @param also further steps of the same transaction, such as removing its draft.
 * @param moment when and where it was; now and here where none is given.
 * @throws InvalidRecord, StoreTrouble
 */
export async function keepCheckIn(
  store: Store,
  said: NewCheckIn,
  also: readonly Step[] = [],
  moment: Moment = { at: store.now(), zone: store.zone() },
): Promise<Kept<CheckIn>> {
  const id = store.newId();
  const { at, zone } = moment;
  const kept = { id, rev: 1, value: { ...said, id, at, zone } };
  await add(store, kept, also);
  return kept;
}

/**
 * Changes what was said; the moment stays, and the practice that followed unless `said` has one.
 * @throws Conflict where it has been changed elsewhere since; then nothing was written.
 */
export async function changeCheckIn(
  store: Store,
  before: Kept<CheckIn>,
  said: NewCheckIn,
  also: readonly Step[] = [],
): Promise<Kept<CheckIn>> {
  const { id, at, zone, practice, after } = before.value;
  const followed = { ...(practice ? { practice } : {}), ...(after ? { after } : {}) };
  const value = checkCheckIn({ ...followed, ...said, id, at, zone });
  const kept = { id, rev: before.rev + 1, value };
  await write(store, async () => [await toPut(store, kept, before.rev), ...also]);
  return kept;
}

/** @throws Conflict where it has been changed elsewhere since; then nothing was removed. */
export async function removeCheckIn(store: Store, kept: Kept<CheckIn>): Promise<void> {
  const step: Step = { kind: 'remove', table: 'checkIns', id: kept.id, over: kept.rev };
  const alter = (newest: Parameters<typeof withoutCheckIn>[0]) =>
    withoutCheckIn(newest, kept.value);
  await writeWithNewest(store, alter, () => Promise.resolve([step]), kept.id);
}

/** Brings a removed check-in back as it was. */
export async function restoreCheckIn(store: Store, removed: Kept<CheckIn>): Promise<Kept<CheckIn>> {
  const kept = { ...removed, rev: removed.rev + 1 };
  await add(store, kept, []);
  return kept;
}

/** The newest check-ins, newest first; at most 64. */
export async function recentCheckIns(store: Store, limit: number): Promise<Opened<CheckIn>> {
  const { entries } = await readNewest(store);
  return await byIds(
    store,
    entries.slice(0, limit).map(({ id }) => id),
  );
}

/** The check-ins of one day, oldest first. A check-in's day is the day where it was made. */
export async function checkInsOfDay(store: Store, day: Day): Promise<Opened<CheckIn>> {
  const newest = await readNewest(store);
  const ids = newest.entries.filter((entry) => dayOf(entry) === day).map(({ id }) => id);
  const found = reachesBackTo(newest, day)
    ? await byIds(store, ids)
    : await checkInsOfMonth(store, day.slice(0, 7));
  return {
    records: found.records.filter(({ value }) => dayOf(value) === day).sort(oldestFirst),
    unreadable: found.unreadable,
  };
}

/** The check-ins of one month, in no order. @param month in ISO form, `2026-11`. */
export async function checkInsOfMonth(store: Store, month: Month): Promise<Opened<CheckIn>> {
  return await readMonth(store, checkInTable, month);
}

/** One check-in as it is now, or nothing where it was removed. */
export async function findCheckIn(store: Store, id: string): Promise<Kept<CheckIn> | undefined> {
  const { records } = await byIds(store, [id]);
  return records[0];
}

/** Takes in a check-in that was made elsewhere, with its own id and moment. @throws Conflict */
export async function joinCheckIn(
  store: Store,
  value: CheckIn,
  also: readonly Step[],
): Promise<void> {
  await add(store, { id: value.id, rev: 1, value }, also);
}

async function byIds(store: Store, ids: readonly string[]): Promise<Opened<CheckIn>> {
  const rows = await store.database.checkIns.bulkGet([...ids]);
  return await openRows(
    store,
    checkInTable,
    rows.filter((row) => row !== undefined),
  );
}

async function add(store: Store, kept: Kept<CheckIn>, also: readonly Step[]): Promise<void> {
  checkCheckIn(kept.value);
  await writeWithNewest(
    store,
    (newest) => withCheckIn(newest, kept.value),
    async () => [await toPut(store, kept, 0), ...also],
  );
}

async function toPut(store: Store, kept: Kept<CheckIn>, over: number): Promise<Step> {
  const row = await sealRow(store, checkInTable, monthOf(kept.value), kept);
  return { kind: 'put', table: 'checkIns', row, over };
}

function oldestFirst(a: Kept<CheckIn>, b: Kept<CheckIn>): number {
  return -newestFirst(a.value, b.value);
}
