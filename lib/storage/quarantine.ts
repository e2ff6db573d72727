import { compartmentOf, type TableName, tableNames } from './database';
import { withFreshConnections } from './fresh-connections';
import { openRows } from './sealed-table';
import type { Store } from './store';

/** How many rows of each table can't be opened; a table in which all can is not named. */
export type Unreadable = { readonly [Name in TableName]?: number };

/** So many rows at once, so that memory stays small. */
const batchSize = 500;

/**
 * Opens every row of what is open now and counts those that don't. They stay as they lie, and hide
 * no other (safety 1.4). It takes seconds with 100,000 rows: for a view that asks for it.
 * @throws StoreTrouble; CompartmentClosed where it is locked in the middle of it.
 */
export async function readUnreadable(store: Store): Promise<Unreadable> {
  const open = tableNames.filter((name) => store.vault().isOpen(compartmentOf(name)));
  const counts: [TableName, number][] = [];
  for (const name of open) {
    const count = await countUnreadable(store, name);
    if (count > 0) counts.push([name, count]);
  }
  return Object.fromEntries(counts);
}

async function countUnreadable(store: Store, name: TableName): Promise<number> {
  const table = { name, compartment: compartmentOf(name), check: (value: unknown) => value };
  const rows = store.database[name];
  const again = <Result>(work: () => Promise<Result>) =>
    withFreshConnections(store.reconnect, work);
  const ids = await again(() => rows.toCollection().primaryKeys());
  let count = 0;
  for (let start = 0; start < ids.length; start += batchSize) {
    const found = await again(() => rows.bulkGet(ids.slice(start, start + batchSize)));
    const lying = found.filter((row) => row !== undefined);
    count += (await openRows(store, table, lying)).unreadable.length;
  }
  return count;
}
