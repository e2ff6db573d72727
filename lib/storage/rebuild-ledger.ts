import type { CompartmentKeys } from '../vault/keys';
import { tallyOf } from '../vault/ledger';
import type { Shelf } from '../vault/shelf';
import type { Database, LedgerRow } from './database';
import { checkRows } from './ledger-finding';
import { type Doubt, openLedger, sealLedger } from './ledger-row';
import { raiseMarker, readMarker } from './marker';
import { readLying } from './row-keys';

/**
 * For before rows are sealed again under other keys: seals what is wrong with them into the old
 * ledger, so that the new one does not cover it up.
 * @param keys those that the rows are sealed with.
 */
export async function vouchForRows(
  database: Database,
  shelf: Shelf,
  keys: CompartmentKeys,
): Promise<void> {
  const finding = await checkRows(database, shelf, keys);
  if (finding.kind === 'agrees') return;
  await countAgain(database, shelf, keys, () => Promise.resolve(finding.kind));
}

/**
 * Begins a ledger from what lies there. Nobody may be moving rows meanwhile. Called again after it
 * was cut short, it does the same once more.
 * @param keys those that the rows are sealed with now.
 * @param retired those of the ledger that lies there: a doubt in it is carried over, and where it
 * does not open, that is one. Without them the rows are taken as right.
 */
export async function rebuildLedger(
  database: Database,
  shelf: Shelf,
  keys: CompartmentKeys,
  retired?: CompartmentKeys,
): Promise<void> {
  await countAgain(database, shelf, keys, async (row, count) => {
    if (!retired) return undefined;
    const before = (await openLedger(keys, row)) ?? (await openLedger(retired, row));
    if (before) return before.doubt;
    return row || count > 0 ? 'no-ledger' : undefined;
  });
}

type FindDoubt = (row: LedgerRow | undefined, count: number) => Promise<Doubt | undefined>;

/** Again where another page has written meanwhile. Its sequence goes on above the old one and the marker, whatever became of either. */
async function countAgain(
  database: Database,
  shelf: Shelf,
  keys: CompartmentKeys,
  findDoubt: FindDoubt,
): Promise<void> {
  for (;;) {
    const marker = (await readMarker(shelf))?.[keys.compartment] ?? 0;
    const { row, entries } = await readLying(database, keys.compartment);
    const doubt = await findDoubt(row, entries.length);
    const sequence = Math.max(marker, row?.rev ?? 0) + 1;
    const ledger = { ...(await tallyOf(keys, entries)), sequence, ...(doubt ? { doubt } : {}) };
    if (await replace(database, row, await sealLedger(keys, ledger))) {
      raiseMarker(shelf, keys.compartment, sequence);
      return;
    }
  }
}

/** @returns whether the old ledger still lay there. */
async function replace(
  database: Database,
  old: LedgerRow | undefined,
  next: LedgerRow,
): Promise<boolean> {
  return await database.transaction('rw', database.ledgers, async () => {
    const there = await database.ledgers.get(next.id);
    if (there?.rev !== old?.rev) return false;
    await database.ledgers.put(next);
    return true;
  });
}
