import { type LockHeader, type StoredHeader, toStored, type VaultHeader } from '../vault/header';
import type { Shelf } from '../vault/shelf';
import type { Database, HeaderRow } from './database';
import { StaleEpoch, StoreTrouble } from './trouble';

/** Where the second copy of the header lies on the local shelf. */
export const headerName = 'header';

/** @throws StoreTrouble where something is locked by nothing. */
export function lockIn({ lock }: VaultHeader): LockHeader {
  if (!lock) throw new StoreTrouble('damaged-header');
  return lock;
}

/** The epoch that the rows are in now; 0 where none can be read. */
export async function readEpoch(database: Database): Promise<number> {
  const stored = (await database.header.get('header'))?.stored as
    | { header?: { epoch?: number } }
    | undefined;
  return stored?.header?.epoch ?? 0;
}

/**
 * Puts a header in the place of the one it was made from, in the database alone: the shelf is told
 * once all that goes with it is there.
 * @throws StaleEpoch where another header lies there by now; then nothing was written.
 */
export async function commitHeader(database: Database, next: VaultHeader): Promise<void> {
  const stored = await toStored(next);
  await database.transaction('rw', database.header, async () => {
    const row = await database.header.get('header');
    // On a fresh connection it may turn out that the old one had committed it.
    if (hashOf(row) === stored.hash) return;
    if (sequenceOf(row) !== next.sequence - 1) throw new StaleEpoch();
    await database.header.put({ id: 'header', stored });
  });
}

export async function shelveHeader(shelf: Shelf, header: VaultHeader): Promise<void> {
  await shelf.set(headerName, await toStored(header));
}

/** The sequence of the header that lies there; nothing where none can be read. */
export function sequenceOf(row: HeaderRow | undefined): number | undefined {
  const stored = row?.stored as { header?: { sequence?: number } } | undefined;
  return stored?.header?.sequence;
}

function hashOf(row: HeaderRow | undefined): string | undefined {
  return (row?.stored as Partial<StoredHeader> | undefined)?.hash;
}
