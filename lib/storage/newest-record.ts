import { checkInTable } from './check-in-table';
import { toPut } from './named-record';
import {
  isComplete,
  monthsOf,
  type Newest,
  newestFirst,
  newestLength,
  noneYet,
  toEntry,
  withCheckIn,
} from './newest';
import { readAll, readMonth, readSlot, type SealedTable, type Slot } from './sealed-table';
import type { Store } from './store';
import { type Step, write } from './write';

const table: SealedTable<Newest> = {
  name: 'settings',
  compartment: 'daily',
  check: (newest) => newest,
};

const name = 'newest';
const refillBelow = 16;

export async function readNewest(store: Store): Promise<Newest> {
  return await newestOf(store, await readSlot(store, table, name));
}

/**
 * Writes steps about check-ins together with what they change in the companion.
 * @param removed id of the check-in that the steps remove.
 */
export async function writeWithNewest(
  store: Store,
  alter: (newest: Newest) => Newest,
  toSteps: () => Promise<readonly Step[]>,
  removed?: string,
): Promise<void> {
  let id = '';
  const plan = async () => {
    const [slot, steps] = await Promise.all([readSlot(store, table, name), toSteps()]);
    id = slot.id;
    const altered = alter(await newestOf(store, slot));
    return [...steps, await toPut(store, table, slot, await refill(store, altered, removed))];
  };
  await write(store, plan, (conflicting) => conflicting === id);
}

/** The companion holds nothing that the check-ins do not: one that is lost, or does not open, is made anew. */
async function newestOf(store: Store, slot: Slot<Newest>): Promise<Newest> {
  if (slot.value) return slot.value;
  if (!slot.unreadable && (await store.database.checkIns.count()) === 0) return noneYet;
  const { records } = await readAll(store, checkInTable);
  return records.reduce((newest, { value }) => withCheckIn(newest, value), noneYet);
}

/** Looks further ones up, month by month, where many have been removed. */
async function refill(store: Store, newest: Newest, removed?: string): Promise<Newest> {
  if (newest.entries.length >= refillBelow || isComplete(newest)) return newest;
  const entries = new Map(newest.entries.map((entry) => [entry.id, entry]));
  let isLast = false;
  for (const month of monthsOf(newest)) {
    const { records } = await readMonth(store, checkInTable, month);
    for (const { id, value } of records) if (id !== removed) entries.set(id, toEntry(value));
    // Zones lie up to 26 hours apart, so the month before may hold some that are newer.
    if (isLast) break;
    isLast = entries.size >= newestLength;
  }
  return { ...newest, entries: [...entries.values()].sort(newestFirst).slice(0, newestLength) };
}
