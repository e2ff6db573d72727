import {
  type HeaderReading,
  type LockHeader,
  newHeader,
  readHeader,
  type StoredHeader,
  toStored,
  type VaultHeader,
} from '../vault/header';
import type { Shelf } from '../vault/shelf';
import { newVaultKey, toOpenKey } from '../vault/vault-keys';
import type { Database, HeaderRow } from './database';
import { withFreshConnections } from './fresh-connections';
import { headerToGoBy } from './recover-header';
import type { Store } from './store';
import { StaleEpoch, StoreTrouble } from './trouble';

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
  const found = await findHeader(database, shelf, acceptEmpty);
  if (!found) return await makeHeader(database, shelf);
  return isWhole(found) ? found : await addPrivateKey(database, shelf, found);
}

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

/** @throws StoreTrouble where something is locked by nothing. */
export function lockIn({ lock }: VaultHeader): LockHeader {
  if (!lock) throw new StoreTrouble('damaged-header');
  return lock;
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

async function findHeader(
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

/** Two pages may do this at once: the one that comes second takes the first one's header. */
async function makeHeader(database: Database, shelf: Shelf): Promise<VaultHeader> {
  const header = newHeader({ daily: newVaultKey(), private: newVaultKey() });
  return await putUnless(database, shelf, header, () => true);
}

/** A header from before there was anything private. */
async function addPrivateKey(
  database: Database,
  shelf: Shelf,
  { sequence, compartments, ...rest }: VaultHeader,
): Promise<VaultHeader> {
  const withKey = { ...compartments, private: toOpenKey(newVaultKey()) };
  const header = { ...rest, sequence: sequence + 1, compartments: withKey };
  return await putUnless(database, shelf, header, (row) => sequenceOf(row) !== sequence);
}

async function putUnless(
  database: Database,
  shelf: Shelf,
  header: VaultHeader,
  isTaken: (earlier: HeaderRow) => boolean,
): Promise<VaultHeader> {
  const mine = { id: 'header', stored: await toStored(header) } as const;
  const row = await database.transaction('rw', database.header, async () => {
    const earlier = await database.header.get('header');
    const isFree = earlier === undefined || !isTaken(earlier);
    if (isFree) await database.header.put(mine);
    return isFree ? mine : earlier;
  });
  const reading = await readHeader(row.stored);
  if (reading.kind !== 'valid') throw new StoreTrouble('damaged-header');
  await shelf.set(headerName, row.stored);
  return reading.header;
}

function isWhole({ compartments }: VaultHeader): boolean {
  return 'private' in compartments;
}

function sequenceOf(row: HeaderRow | undefined): number | undefined {
  const stored = row?.stored as { header?: { sequence?: number } } | undefined;
  return stored?.header?.sequence;
}

function hashOf(row: HeaderRow | undefined): string | undefined {
  return (row?.stored as Partial<StoredHeader> | undefined)?.hash;
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
