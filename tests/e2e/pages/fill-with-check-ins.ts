import { monthOf } from '../../../lib/domain/calendar';
import { checkInTable } from '../../../lib/storage/check-in-table';
import { keepCheckIn } from '../../../lib/storage/check-ins';
import { rebuildLedger } from '../../../lib/storage/rebuild-ledger';
import { sealRow } from '../../../lib/storage/sealed-table';
import type { Store } from '../../../lib/storage/store';

const words = { pleasantness: 0.25, energy: -0.5, feelings: [], ownWords: [] };
const apart = 20 * 60_000;

/** So many check-ins, twenty minutes apart, each with a number in its note; the newest today. */
export async function fillWithCheckIns(store: Store, count: number): Promise<void> {
  const rows = await Promise.all(
    Array.from({ length: count - 1 }, (_, index) => {
      const id = store.newId();
      const at = store.now() - (index + 1) * apart;
      const value = { ...words, id, at, zone: store.zone(), note: `number ${index + 1}` };
      return sealRow(store, checkInTable, monthOf(value), { id, rev: 1, value });
    }),
  );
  await store.database.checkIns.bulkPut(rows);
  await rebuildLedger(store.database, store.localShelf, store.vault().keysOf('daily'));
  await keepCheckIn(store, { ...words, note: 'number 0' });
}
