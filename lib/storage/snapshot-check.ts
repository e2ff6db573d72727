import type { Bytes } from '../vault/bytes';
import type { CompartmentKeys } from '../vault/keys';
import { keyIdOf, open } from '../vault/seal';
import type { Shelf } from '../vault/shelf';
import type { Vault } from '../vault/vault';
import { compartmentNames } from '../vault/vault-keys';
import type { SealedRow } from './database';
import { alone, type ChunkNote, listName, readList } from './snapshot-list';
import { openChunk } from './snapshot-rows';
import type { Store } from './store';

/**
 * Opens the rows of the newest snapshot with the keys that are at hand, and notes for each chunk
 * how many did not open. A chunk is opened once, however many snapshots share it. To be called
 * after each unlocking, at a quiet moment (safety 3.6).
 * @returns how many rows were opened now, and how many did not open.
 */
export async function checkSnapshots(
  store: Store,
): Promise<{ readonly opened: number; readonly unreadable: number }> {
  return await alone(async () => {
    const shelf = store.localShelf;
    const list = await readList(shelf);
    const newest = list.snapshots.at(-1);
    const keys = keysOf(store.vault());
    const notes = new Map<string, ChunkNote>();
    let [opened, unreadable] = [0, 0];
    for (const note of newest?.chunks ?? []) {
      if (note.unreadable !== undefined) continue;
      const failed = await countUnreadable(shelf, note, keys);
      if (failed === undefined) continue;
      notes.set(note.name, { ...note, unreadable: failed });
      opened += note.rows - failed;
      unreadable += failed;
    }
    if (notes.size > 0) {
      const snapshots = list.snapshots.map((one) => ({
        ...one,
        chunks: one.chunks.map((note) => notes.get(note.name) ?? note),
      }));
      await shelf.set(listName, { ...list, snapshots });
    }
    return { opened, unreadable };
  });
}

/** @returns nothing where no key at hand is that of its rows, or they are no sealed rows. */
async function countUnreadable(
  shelf: Shelf,
  { name, table, rows: count }: ChunkNote,
  keys: ReadonlyMap<string, CompartmentKeys>,
): Promise<number | undefined> {
  const chunk = await openChunk(name, await shelf.get(name));
  if (!chunk) return count;
  const rows = chunk.rows.filter(isSealedRow);
  if (!rows.some(({ sealed }) => keys.has(keyIdOf(sealed)))) return undefined;
  let failed = 0;
  for (const { id, rev, sealed } of rows) {
    const own = keys.get(keyIdOf(sealed));
    if (!own || !(await opens(own, { table, id, rev }, sealed))) failed += 1;
  }
  return failed;
}

async function opens(
  keys: CompartmentKeys,
  place: { readonly table: string; readonly id: string; readonly rev: number },
  sealed: Bytes,
): Promise<boolean> {
  return await open(keys, place, sealed).then(
    () => true,
    () => false,
  );
}

export function isSealedRow(row: unknown): row is SealedRow {
  return typeof row === 'object' && row !== null && 'sealed' in row && 'rev' in row && 'id' in row;
}

function keysOf(vault: Vault): ReadonlyMap<string, CompartmentKeys> {
  const open = compartmentNames.filter(vault.isOpen).map(vault.keysOf);
  return new Map(open.map((keys) => [keys.keyId, keys]));
}
