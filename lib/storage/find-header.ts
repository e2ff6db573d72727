import { type HeaderReading, readHeader, toStored, type VaultHeader } from '../vault/header';
import type { Shelf } from '../vault/shelf';
import type { Database, HeaderRow } from './database';
import { withFreshConnections } from './fresh-connections';
import { headerName, shelveHeader } from './header-store';
import { headerToGoBy } from './recover-header';
import type { Store } from './store';
import { StoreTrouble } from './trouble';

/** Where the header is read and mended; a store has it. */
export type HeaderPlaces = Pick<Store, 'database' | 'localShelf' | 'reconnect'>;

/**
 * The header as it is now, in whichever place it can still be read; mends the other.
 * @throws StoreTrouble `emptied` or `damaged-header`.
 */
export async function reviveHeader({
  database,
  localShelf,
  reconnect,
}: HeaderPlaces): Promise<VaultHeader> {
  const found = await withFreshConnections(reconnect, () =>
    findHeader(database, localShelf, false),
  );
  if (!found) throw new StoreTrouble('damaged-header');
  return found;
}

/**
 * The header as it is now in the database, for a page whose keys have grown old; where it can't be
 * read there, its other copy mends it.
 * @throws StoreTrouble `emptied` or `damaged-header`.
 */
export async function reloadHeader(places: HeaderPlaces): Promise<VaultHeader> {
  const { database, reconnect } = places;
  const row = await withFreshConnections(reconnect, () => database.header.get('header'));
  const reading = await readHeader(row?.stored);
  return reading.kind === 'valid' ? reading.header : await reviveHeader(places);
}

/**
 * Finds the header in its two places, and mends the older or missing copy.
 * @param acceptEmpty whether to begin again where the shelf says that there was data.
 * @returns nothing on a device that never had any.
 * @throws StoreTrouble `emptied` or `damaged-header`; then nothing was written.
 */
export async function findHeader(
  database: Database,
  shelf: Shelf,
  acceptEmpty: boolean,
): Promise<VaultHeader | undefined> {
  const [row, onShelf] = await Promise.all([
    database.header.get('header'),
    shelf.get(headerName).then(readHeader),
  ]);
  const inDatabase = await readHeader(row?.stored);
  const copies = { inDatabase, onShelf, acceptEmpty };
  const newest = await headerToGoBy(database, shelf, copies);
  if (!newest) return undefined;
  const isMended = !isOld(inDatabase, newest) || (await putInPlaceOf(database, row, newest));
  if (!isMended) return await findHeader(database, shelf, acceptEmpty);
  if (isOld(onShelf, newest)) await shelveHeader(shelf, newest);
  return newest;
}

function isOld(reading: HeaderReading, newest: VaultHeader): boolean {
  return reading.kind !== 'valid' || reading.header.sequence < newest.sequence;
}

/** @returns whether the row was still the one that was read: a page may have put another there. */
async function putInPlaceOf(
  database: Database,
  before: HeaderRow | undefined,
  newest: VaultHeader,
): Promise<boolean> {
  const stored = await toStored(newest);
  return await database.transaction('rw', database.header, async () => {
    const row = await database.header.get('header');
    const isSame = JSON.stringify(row) === JSON.stringify(before);
    if (isSame) await database.header.put({ id: 'header', stored });
    return isSame;
  });
}
