import type { CompartmentKeys } from '../vault/keys';
import { agrees, tallyOf } from '../vault/ledger';
import type { Shelf } from '../vault/shelf';
import type { Database } from './database';
import { type Doubt, openLedger } from './ledger-row';
import { readMarker } from './marker';
import { readLying } from './row-keys';

/** Whether the rows that lie there are those that Yarrow put there, all of them and no others. */
export type LedgerFinding =
  | { readonly kind: 'agrees' }
  | {
      readonly kind: Doubt;
      /** How many rows there were, where the ledger could say. */
      readonly expected?: number;
      /** How many there are. */
      readonly found: number;
    };

/** The marker is asked first: what is committed after that can only make the ledger newer. */
export async function checkRows(
  database: Database,
  shelf: Shelf,
  keys: CompartmentKeys,
): Promise<LedgerFinding> {
  const marker = (await readMarker(shelf))?.[keys.compartment] ?? 0;
  const { row, entries } = await readLying(database, keys.compartment);
  const found = entries.length;
  const ledger = await openLedger(keys, row);
  if (!ledger) {
    const isNew = !row && found === 0 && marker === 0;
    return isNew ? { kind: 'agrees' } : { kind: 'no-ledger', found };
  }
  const expected = ledger.count;
  if (ledger.doubt) return { kind: ledger.doubt, expected, found };
  if (ledger.sequence < marker) return { kind: 'behind-marker', expected, found };
  const isSame = agrees(ledger, await tallyOf(keys, entries));
  return isSame ? { kind: 'agrees' } : { kind: 'differs', expected, found };
}
