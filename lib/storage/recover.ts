import type { Moment } from '../domain/calendar';
import { newerHeader, readHeader, type VaultHeader } from '../vault/header';
import { type CompartmentKeys, deriveKeys } from '../vault/keys';
import type { Shelf } from '../vault/shelf';
import { compartmentNames, keysAtHand } from '../vault/vault-keys';
import { type Database, databaseName } from './database';
import { headerName } from './header-store';
import { openDatabase } from './open-database';
import { type SavedRows, saveReadable, saveRows } from './recover-export';
import { makeRoom, type Removal, removeDatabase } from './recover-start-over';
import { readSessionKeys } from './session-keys';
import { momentOf, sealMoment } from './snapshot-day';
import { alone, readList, type Snapshot, type SnapshotKind } from './snapshot-list';
import { headerInSnapshots, missingIn } from './snapshot-open';
import { type Restored, restoreSnapshot } from './snapshot-restore';
import { toTrouble } from './trouble';

/** A snapshot that can be brought back, as far as it may be told of. */
export interface Copy {
  readonly sequence: number;
  readonly kind: SnapshotKind;
  /** When it was taken; nothing while `daily` is locked. */
  readonly moment: Moment | undefined;
  /** How many check-ins are in it; nothing while `daily` is locked. */
  readonly checkIns: number | undefined;
  /** How many rows it lacks: not handed out when it was taken, or not to be read any more. */
  readonly missing: number;
}

/** What can be done where the store can't be opened, and without opening it. */
export interface Recovery {
  /** The snapshots that open with the keys there are, newest first. */
  readonly copies: () => Promise<readonly Copy[]>;
  /**
   * @param mayDelete whether a database that does not open, so that nothing in it can be put aside,
   * may be deleted: the person was told.
   * @param onHeldUp told where another page holds that up; it goes on once that has let go.
   * @throws StoreTrouble and changes nothing.
   */
  readonly bringBack: (
    sequence: number,
    mayDelete?: boolean,
    onHeldUp?: () => void,
  ) => Promise<Restored>;
  /** The sealed rows as they lie. */
  readonly saveRows: () => Promise<SavedRows>;
  /** What opens without a passphrase, in plain text; nothing where no key is at hand. */
  readonly saveReadable: () => Promise<SavedRows | undefined>;
  /**
   * What is there is put aside, before beginning with nothing.
   * @param onHeldUp told where another page holds it up; it goes on once that has let go.
   * @throws StoreTrouble
   */
  readonly makeRoom: (onHeldUp?: () => void) => Promise<void>;
}

export interface RecoveryOptions {
  readonly name?: string;
  readonly localShelf: Shelf;
  readonly sessionShelf: Shelf;
  readonly now: () => number;
  readonly zone: () => string;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Asks every other page to let go of the database. */
  readonly askOthers?: () => void;
}

export function newRecovery(options: RecoveryOptions): Recovery {
  const { name = databaseName, localShelf: shelf, now, zone, wait, askOthers = ignore } = options;
  const places = { name, shelf };
  return {
    copies: () => findCopies(options),
    bringBack: async (sequence, mayDelete = false, onHeldUp = ignore) => {
      const [keys] = await keysToHand(options);
      const sealTime = async (next: number) =>
        keys?.compartment === 'daily'
          ? await sealMoment(keys, next, { at: now(), zone: zone() })
          : undefined;
      const isDue = mayDelete && (await isWhole(shelf, sequence));
      const removal = { wait, askOthers, onHeldUp };
      const open = () => openOrDelete(options, isDue ? removal : undefined);
      return await restoreSnapshot({ ...places, open, sealTime }, sequence);
    },
    saveRows: async () => await saveRows(places, await shelf.get(headerName)),
    saveReadable: async () => {
      const keys = await keysToHand(options);
      return keys.length > 0 ? await saveReadable(places, keys) : undefined;
    },
    makeRoom: (onHeldUp = ignore) => makeRoom(places, { wait, askOthers, onHeldUp }),
  };
}

/** @param removal where it may be deleted. */
async function openOrDelete(
  options: RecoveryOptions,
  removal: Removal | undefined,
): Promise<Database> {
  const { name = databaseName, localShelf, wait } = options;
  const open = () => openDatabase({ name, localShelf, onTrouble: ignore, wait });
  try {
    return await open();
  } catch (error) {
    if (!removal || toTrouble(error) !== 'failed') throw error;
    await removeDatabase(name, removal);
    return await open();
  }
}

/** Nothing is deleted for a copy that is not there, or not all of it. */
async function isWhole(shelf: Shelf, sequence: number): Promise<boolean> {
  const { snapshots, keys } = await readList(shelf);
  const snapshot = snapshots.find((one) => one.sequence === sequence && one.keys === keys);
  return snapshot !== undefined && (await missingIn(shelf, snapshot)) === 0;
}

async function findCopies(options: RecoveryOptions): Promise<readonly Copy[]> {
  const { localShelf: shelf } = options;
  const [daily] = await keysToHand(options);
  return await alone(async () => {
    const { snapshots, keys } = await readList(shelf);
    const copies: Copy[] = [];
    for (const snapshot of snapshots.filter((one) => one.keys === keys).reverse()) {
      const missing = (await missingIn(shelf, snapshot)) + (snapshot.lost ?? 0);
      copies.push({ ...(await toCopy(snapshot, daily)), missing });
    }
    return copies;
  });
}

/** While `daily` is locked neither a day nor a number is told. */
async function toCopy(
  snapshot: Snapshot,
  daily: CompartmentKeys | undefined,
): Promise<Omit<Copy, 'missing'>> {
  const { sequence, kind, chunks } = snapshot;
  if (daily?.compartment !== 'daily') {
    return { sequence, kind, moment: undefined, checkIns: undefined };
  }
  const counts = chunks.filter(({ table }) => table === 'checkIns').map(({ rows }) => rows);
  const checkIns = counts.reduce((sum, count) => sum + count, 0);
  return { sequence, kind, moment: await momentOf(daily, snapshot), checkIns };
}

/** The keys of what is not locked, or is unlocked in this session: `daily` first. */
async function keysToHand(options: RecoveryOptions): Promise<readonly CompartmentKeys[]> {
  const header = await findHeaderOutside(options.localShelf);
  if (!header) return [];
  const unlocked = await readSessionKeys(options.sessionShelf, header.epoch);
  const keys = keysAtHand(header, unlocked);
  const found = compartmentNames.map((name) => keys[name] && deriveKeys(name, keys[name]));
  return (await Promise.all(found)).filter((one) => one !== undefined);
}

async function findHeaderOutside(shelf: Shelf): Promise<VaultHeader | undefined> {
  const onShelf = await readHeader(await shelf.get(headerName));
  return newerHeader(onShelf, { kind: 'missing' }) ?? (await headerInSnapshots(shelf));
}

function ignore(): void {}
