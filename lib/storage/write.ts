import type { SealedRow, TableName } from './database';
import { withFreshConnections } from './fresh-connections';
import type { Store } from './store';
import { Conflict, StaleEpoch } from './trouble';
import { noteUnderWay } from './under-way';

/** One row to put or to remove, and the revision that must still lie there (0: none). */
export type Step =
  | {
      readonly kind: 'put';
      readonly table: TableName;
      readonly row: SealedRow;
      readonly over: number;
    }
  | {
      readonly kind: 'remove';
      readonly table: TableName;
      readonly id: string;
      readonly over: number;
    };

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
    try {
      return await commit(store, await plan());
    } catch (error) {
      const isStale = error instanceof StaleEpoch;
      const isPassing = isStale || (error instanceof Conflict && isCompanion(error.id));
      if (left === 0 || !isPassing) throw error;
      if (isStale) await store.renewVault();
    }
  }
}

async function commit(store: Store, steps: readonly Step[]): Promise<void> {
  if (steps.length === 0) return;
  const { database } = store;
  const { epoch } = store.vault();
  const names = [...new Set(steps.map((step) => step.table))];
  await database.transaction('rw', [...names, 'header'], async () => {
    const header = await reloadEpoch(store);
    if (header !== epoch) throw new StaleEpoch();
    for (const step of steps) await carryOut(store, step);
  });
}

async function reloadEpoch(store: Store): Promise<number> {
  const row = await store.database.header.get('header');
  const stored = row?.stored as { header?: { epoch?: number } } | undefined;
  return stored?.header?.epoch ?? 0;
}

async function carryOut({ database }: Store, step: Step): Promise<void> {
  const table = database[step.table];
  const id = step.kind === 'put' ? step.row.id : step.id;
  const there = await table.get(id);
  if ((there?.rev ?? 0) !== step.over) throw new Conflict(id);
  if (step.kind === 'put') await table.put(step.row);
  else await table.delete(id);
}
