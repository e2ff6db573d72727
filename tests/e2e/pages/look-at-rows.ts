import { checkInTable } from '../../../lib/storage/check-in-table';
import { checkLedger } from '../../../lib/storage/check-ledger';
import { compartmentOf, tableNames } from '../../../lib/storage/database';
import { openRows } from '../../../lib/storage/sealed-table';
import type { Store } from '../../../lib/storage/store';
import { keyIdOf } from '../../../lib/vault/seal';
import { compartmentNames } from '../../../lib/vault/vault-keys';

/** All check-ins that can be read, and under which keys every row lies. Everything has to be open. */
export async function lookAtRows(store: Store) {
  const checkIns = await openRows(store, checkInTable, await store.database.checkIns.toArray());
  let underOtherKeys = 0;
  for (const table of tableNames) {
    const { keyId } = store.vault().keysOf(compartmentOf(table));
    const rows = await store.database[table].toArray();
    underOtherKeys += rows.filter(({ sealed }) => keyIdOf(sealed) !== keyId).length;
  }
  return {
    notes: new Set(checkIns.records.map(({ value }) => value.note)).size,
    checkIns: checkIns.records.length,
    unreadable: checkIns.unreadable.length,
    underOtherKeys,
    ledgers: await Promise.all(compartmentNames.map((name) => checkLedger(store, name))),
    lock: store.access().lock,
    isUnfinished: store.header().retiring !== undefined,
  };
}
