import type { Table } from 'dexie';
import type { Vault } from '../vault/vault';
import type { Database, DropBoxRow, HeaderRow, SealedRow, TableName } from './database';
import { withFreshConnections } from './fresh-connections';
import { raiseMarker } from './marker';
import { forgetLedgers, type NextLedger, nextLedgers, noteCommitted } from './next-ledger';
import type { Store } from './store';
import { Conflict, LedgerMoved, StaleEpoch } from './trouble';
import { noteUnderWay } from './under-way';

/** One row to put or to remove, and the revision that must still lie there (0: none). */
export type Step = Put<TableName, SealedRow> | Put<'dropBox', DropBoxRow> | Removal;

interface Put<Name, Row> {
  readonly kind: 'put';
  readonly table: Name;
  readonly row: Row;
  readonly over: number;
}

interface Removal {
  readonly kind: 'remove';
  readonly table: TableName | 'dropBox';
  readonly id: string;
  readonly over: number;
}

/**
 * Works out the steps of one write, sealed and ready. Called again where the keys or a
 * companion record changed meanwhile, so it reads what it builds upon each time.
 */
export type Plan = () => Promise<readonly Step[]>;

/** Each time another page's write has won, so this ends even with many pages at once. */
const againAtMost = 500;

/**
 * Carries out a plan in one transaction; returns only after it has completed.
 * @param isCompanion ids of records that may simply be read and built upon again.
 * @throws Conflict where another page has changed a record that is no companion.
 * @throws StoreTrouble after three fresh connections.
 */
export async function write(
  store: Store,
  plan: Plan,
  isCompanion: (id: string) => boolean = () => false,
): Promise<void> {
  const work = () => writeUntilCurrent(store, plan, isCompanion);
  await noteUnderWay(withFreshConnections(store.reconnect, work));
}

/** Plans and commits again until nothing that was built upon has changed meanwhile. */
async function writeUntilCurrent(
  store: Store,
  plan: Plan,
  isCompanion: (id: string) => boolean,
): Promise<void> {
  for (let left = againAtMost; ; left -= 1) {
    // Taken before the rows are sealed: if it is renewed meanwhile, they are under an old key.
    const vault = store.vault();
    try {
      return await commitWithLedgers(store, vault, await plan());
    } catch (error) {
      const isStale = error instanceof StaleEpoch;
      const isPassing = isStale || (error instanceof Conflict && isCompanion(error.id));
      if (left === 0 || !isPassing) throw error;
      if (isStale) await store.renewVault();
    }
  }
}

/** Where only a ledger has changed meanwhile, only that is worked out again. */
async function commitWithLedgers(
  store: Store,
  vault: Vault,
  steps: readonly Step[],
): Promise<void> {
  if (steps.length === 0) return;
  for (let left = againAtMost; ; left -= 1) {
    const ledgers = await nextLedgers(store, vault, steps);
    try {
      await commit(store, vault, steps, ledgers);
      noteCommitted(ledgers);
      for (const { row } of ledgers) raiseMarker(store.localShelf, row.id, row.rev);
      return;
    } catch (error) {
      if (left === 0 || !(error instanceof LedgerMoved)) throw error;
      forgetLedgers(ledgers);
    }
  }
}

async function commit(
  { database }: Store,
  { epoch }: Vault,
  steps: readonly Step[],
  ledgers: readonly NextLedger[],
): Promise<void> {
  const names = new Set(steps.map((step) => step.table));
  await database.transaction('rw', [...names, 'header', 'ledgers'], async () => {
    const [header, lying] = await Promise.all([
      database.header.get('header'),
      database.ledgers.bulkGet(ledgers.map(({ row }) => row.id)),
    ]);
    if (epochOf(header) !== epoch) throw new StaleEpoch();
    // A conflict is told before a ledger that has moved, since it makes that one's work idle.
    for (const step of steps) await carryOut(database, step);
    if (ledgers.some(({ over }, at) => (lying[at]?.rev ?? 0) !== over)) throw new LedgerMoved();
    await database.ledgers.bulkPut(ledgers.map(({ row }) => row));
  });
}

/** The epoch of the header that lies there. */
export function epochOf(row: HeaderRow | undefined): number {
  const stored = row?.stored as { header?: { epoch?: number } } | undefined;
  return stored?.header?.epoch ?? 0;
}

async function carryOut(database: Database, step: Step): Promise<void> {
  const table: Table<SealedRow, string> = database[step.table];
  const id = step.kind === 'put' ? step.row.id : step.id;
  const there = await table.get(id);
  if ((there?.rev ?? 0) !== step.over) throw new Conflict(id);
  if (step.kind === 'put') await table.put(step.row);
  else await table.delete(id);
}
