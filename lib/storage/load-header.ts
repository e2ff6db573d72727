import { newHeader, readHeader, toStored, type VaultHeader } from '../vault/header';
import type { Shelf } from '../vault/shelf';
import { newVaultKey, toOpenKey } from '../vault/vault-keys';
import type { Database, HeaderRow } from './database';
import { findHeader } from './find-header';
import { headerName, sequenceOf } from './header-store';
import { StoreTrouble } from './trouble';

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
