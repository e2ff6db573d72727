import { randomBytes } from '../vault/bytes';
import {
  type HeaderReading,
  newerHeader,
  newHeader,
  readHeader,
  toStored,
  type VaultHeader,
} from '../vault/header';
import { vaultKeyLength } from '../vault/keys';
import type { Shelf } from '../vault/shelf';
import type { Database } from './database';
import { StoreTrouble } from './trouble';

/** Where the second copy of the header lies on the local shelf. */
export const headerName = 'header';

/**
 * Finds the vault's header in its two places, mends the older or missing copy, and makes a new
 * one on a device that never had any.
 * @param acceptEmpty whether to begin again where the shelf says that there was data.
 * @throws StoreTrouble `emptied` or `damaged-header`; then nothing was written.
 */
export async function loadHeader(
  database: Database,
  shelf: Shelf,
  acceptEmpty: boolean,
): Promise<VaultHeader> {
  const [inDatabase, onShelf] = await Promise.all([
    database.header.get('header').then((row) => readHeader(row?.stored)),
    shelf.get(headerName).then(readHeader),
  ]);
  const newest = newerHeader(inDatabase, onShelf);
  if (!newest) {
    if (inDatabase.kind === 'damaged' || onShelf.kind === 'damaged') {
      throw new StoreTrouble('damaged-header');
    }
    return await makeHeader(database, shelf);
  }
  if (inDatabase.kind === 'missing' && !acceptEmpty) throw new StoreTrouble('emptied');
  await mend(database, shelf, newest, inDatabase, onShelf);
  return newest;
}

/** The header as it is now in the database, for a page whose keys have grown old. */
export async function reloadHeader(database: Database): Promise<VaultHeader> {
  const reading = await readHeader((await database.header.get('header'))?.stored);
  if (reading.kind !== 'valid') throw new StoreTrouble('damaged-header');
  return reading.header;
}

/** Two pages may do this at once: the one that comes second takes the first one's header. */
async function makeHeader(database: Database, shelf: Shelf): Promise<VaultHeader> {
  const stored = await toStored(newHeader(randomBytes(vaultKeyLength)));
  const row = await database.transaction('rw', database.header, async () => {
    const earlier = await database.header.get('header');
    if (earlier) return earlier;
    const mine = { id: 'header', stored } as const;
    await database.header.put(mine);
    return mine;
  });
  const reading = await readHeader(row.stored);
  if (reading.kind !== 'valid') throw new StoreTrouble('damaged-header');
  await shelf.set(headerName, row.stored);
  return reading.header;
}

async function mend(
  database: Database,
  shelf: Shelf,
  newest: VaultHeader,
  inDatabase: HeaderReading,
  onShelf: HeaderReading,
): Promise<void> {
  const isOld = (reading: HeaderReading) =>
    reading.kind !== 'valid' || reading.header.sequence < newest.sequence;
  const stored = await toStored(newest);
  if (isOld(inDatabase)) {
    await database.transaction('rw', database.header, () =>
      database.header.put({ id: 'header', stored }),
    );
  }
  if (isOld(onShelf)) await shelf.set(headerName, stored);
}
