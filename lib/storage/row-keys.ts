import type { Compartment } from '../vault/keys';
import type { Entry } from '../vault/ledger';
import { type Database, type LedgerRow, type TableName, tablesOf } from './database';

/** What lies there of a compartment: its ledger as it is, and its rows by their keys alone. */
export interface Lying {
  readonly row: LedgerRow | undefined;
  readonly entries: readonly Entry[];
}

/** All of it in one transaction, so that no write falls between ledger and rows. */
export async function readLying(database: Database, compartment: Compartment): Promise<Lying> {
  const tables = tablesOf(compartment);
  return await database.transaction('r', [...tables, 'ledgers'], async () => {
    const [row, ...entries] = await Promise.all([
      database.ledgers.get(compartment),
      ...tables.map((table) => readEntries(database, table)),
    ]);
    return { row, entries: entries.flat() };
  });
}

/** A whole revision at a time: of most rows there is the first, and no row is loaded. */
async function readEntries(database: Database, table: TableName): Promise<readonly Entry[]> {
  const revs = (await database[table].orderBy('rev').uniqueKeys()) as readonly number[];
  const entries = revs.map(async (rev) => {
    const ids = await database[table].where('rev').equals(rev).primaryKeys();
    return ids.map((id) => ({ table, id, rev }));
  });
  return (await Promise.all(entries)).flat();
}
