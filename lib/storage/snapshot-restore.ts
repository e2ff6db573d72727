import { newerHeader, readHeader, toStored, type VaultHeader } from '../vault/header';
import type { Shelf } from '../vault/shelf';
import { type Database, nativeVersion } from './database';
import { headerName } from './header-store';
import { forgetMarker } from './marker';
import { whileNobodyReSeals } from './re-seal-lock';
import { alone, readList, type Snapshot } from './snapshot-list';
import { headerInSnapshots, openSnapshot } from './snapshot-open';
import type { Tables } from './snapshot-rows';
import { type SnapshotPlaces, takeSnapshot } from './snapshot-take';
import { StoreTrouble } from './trouble';

export interface RestoreOptions extends SnapshotPlaces {
  /** A connection for this alone. @throws StoreTrouble */
  readonly open: () => Promise<Database>;
  /** Says when this is, sealed, for what is put aside. */
  readonly sealTime?: (sequence: number) => Promise<string | undefined>;
}

export interface Restored {
  /** Rows that were there when the snapshot was taken, and can't be read in it. */
  readonly missing: number;
  /** By which this is undone: the snapshot of what lay there before; nothing where nothing did. */
  readonly aside: number | undefined;
  /** Rows that lay there and could not be put aside, since the browser does not hand them out. */
  readonly lost: number;
}

/**
 * Puts a snapshot in the place of what lies in the database, all of it in one transaction. What
 * lies there is put aside in a snapshot of its own first, by which this is undone. The rows bring
 * their ledgers along; of the headers the newest that is valid stays, so that no older passphrase
 * comes back.
 * @throws StoreTrouble and changes no row.
 */
export async function restoreSnapshot(
  options: RestoreOptions,
  sequence: number,
): Promise<Restored> {
  return await whileNobodyReSeals(options.name, async () => {
    const database = await options.open();
    try {
      return await alone(() => restoreInto(database, options, sequence));
    } finally {
      database.close({ disableAutoOpen: true });
    }
  });
}

async function restoreInto(
  database: Database,
  options: RestoreOptions,
  sequence: number,
): Promise<Restored> {
  const { shelf } = options;
  const { snapshots, keys } = await readList(shelf);
  const snapshot = snapshots.find((one) => one.sequence === sequence && one.keys === keys);
  if (!snapshot) throw new StoreTrouble('failed');
  const { tables, missing } = await openSnapshot(shelf, snapshot);
  refuseUnknown(database, snapshot, tables);
  const header = await chooseHeader(database, shelf);
  const aside = await takeSnapshot({ ...options, inUse: sequence }, 'aside', options.sealTime);
  // Before the rows: they are older than what the marker has seen.
  await forgetMarker(shelf);
  await putAll(database, tables, header);
  await shelf.set(headerName, await toStored(header));
  return { missing, aside: aside?.sequence, lost: aside?.lost ?? 0 };
}

/** Rows that this Yarrow has no table for would be lost. */
function refuseUnknown(database: Database, { version }: Snapshot, tables: Tables): void {
  const known = new Set(database.tables.map(({ name }) => name));
  const isKnown = Object.keys(tables).every((name) => known.has(name));
  if (version > nativeVersion || !isKnown) throw new StoreTrouble('newer-version');
}

async function chooseHeader(database: Database, shelf: Shelf): Promise<VaultHeader> {
  const [there, onShelf] = await Promise.all([
    database.header.get('header').then((row) => readHeader(row?.stored)),
    shelf.get(headerName).then(readHeader),
  ]);
  const header = newerHeader(there, onShelf) ?? (await headerInSnapshots(shelf));
  if (!header) throw new StoreTrouble('damaged-header');
  return header;
}

async function putAll(database: Database, tables: Tables, header: VaultHeader): Promise<void> {
  const stored = await toStored(header);
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) {
      await table.clear();
      await table.bulkPut([...(tables[table.name] ?? [])]);
    }
    await database.header.put({ id: 'header', stored });
  });
}
