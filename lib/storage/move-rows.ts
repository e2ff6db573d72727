import type { VaultHeader } from '../vault/header';
import type { CompartmentKeys } from '../vault/keys';
import type { Database, SealedRow, TableName } from './database';
import { withFreshConnections } from './fresh-connections';
import { sealAgain } from './seal-again';
import { StaleEpoch } from './trouble';
import { epochOf } from './write';

/** So many rows are opened, sealed and written at once. */
const batchSize = 500;

export interface Move {
  readonly database: Database;
  readonly reconnect: () => Promise<void>;
  readonly header: VaultHeader;
  readonly from: CompartmentKeys;
  readonly to: CompartmentKeys;
}

/**
 * Moves every row of a table from one key to the other, each batch in one transaction. Rows that
 * were moved before are passed by; those that do not open stay as they lie (safety 1.4).
 * @param onMoved told how many rows were seen to, after each batch.
 * @throws StaleEpoch where the keys have been changed once more meanwhile.
 */
export async function moveRows(
  move: Move,
  table: TableName,
  onMoved: (rows: number) => void,
): Promise<void> {
  const { database, reconnect } = move;
  const ids = await withFreshConnections(reconnect, () =>
    database[table].toCollection().primaryKeys(),
  );
  for (let start = 0; start < ids.length; start += batchSize) {
    const batch = ids.slice(start, start + batchSize);
    await withFreshConnections(reconnect, () => moveBatch(move, table, batch));
    onMoved(batch.length);
  }
}

/** On a fresh connection it begins anew: whatever was committed is passed by. */
async function moveBatch(
  { database, header, from, to }: Move,
  table: TableName,
  ids: readonly string[],
): Promise<void> {
  const rows = (await database[table].bulkGet([...ids])).filter((row) => row !== undefined);
  const results = await Promise.all(rows.map((row) => sealAgain(from, to, table, row)));
  const moved = results.filter((result) => result !== undefined);
  if (moved.length === 0) return;
  const gone = movedAway(moved);
  await database.transaction('rw', database[table], database.header, async () => {
    if (epochOf(await database.header.get('header')) !== header.epoch) throw new StaleEpoch();
    await database[table].bulkDelete([...gone]);
    await database[table].bulkPut(moved.map(({ after }) => after));
  });
}

/** Ids that no row has any more: blind ones change with the key. */
function movedAway(
  moved: readonly { readonly before: SealedRow; readonly after: SealedRow }[],
): readonly string[] {
  return moved.filter(({ before, after }) => before.id !== after.id).map(({ before }) => before.id);
}
