import { checkInTable } from './check-in-table';
import {
  isComplete,
  monthsOf,
  type Newest,
  newestFirst,
  newestLength,
  noneYet,
  toEntry,
} from './newest';
import { nameToId, readMonth, readOne, type SealedTable, sealRow } from './sealed-table';
import type { Store } from './store';
import { type Step, write } from './write';

const table: SealedTable<Newest> = {
  name: 'settings',
  compartment: 'daily',
  check: (newest) => newest,
};

const refillBelow = 16;

export async function readNewest(store: Store): Promise<Newest> {
  const kept = await readOne(store, table, await nameToId(store, table, 'newest'));
  return kept?.value ?? noneYet;
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
  const id = await nameToId(store, table, 'newest');
  const plan = async () => {
    const [before, steps] = await Promise.all([readOne(store, table, id), toSteps()]);
    const altered = alter(before?.value ?? noneYet);
    const value = await refill(store, altered, removed);
    const over = before?.rev ?? 0;
    const row = await sealRow(store, table, '', { id, rev: over + 1, value });
    return [...steps, { kind: 'put', table: 'settings', row, over } as const];
  };
  await write(store, plan, (conflicting) => conflicting === id);
}

/** Looks the newest up again, month by month, where many have been removed. */
async function refill(store: Store, newest: Newest, removed?: string): Promise<Newest> {
  if (newest.entries.length >= refillBelow || isComplete(newest)) return newest;
  const entries = [];
  for (const month of monthsOf(newest)) {
    const { records } = await readMonth(store, checkInTable, month);
    entries.push(...records.filter(({ id }) => id !== removed).map(({ value }) => toEntry(value)));
    if (entries.length >= newestLength) break;
  }
  return { ...newest, entries: entries.sort(newestFirst).slice(0, newestLength) };
}
