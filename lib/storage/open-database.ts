import Dexie from 'dexie';
import type { Shelf } from '../vault/shelf';
import { Database, nativeVersion } from './database';
import { readVersionOf } from './recover-read';
import { takeUpgradeSnapshot } from './snapshot-upgrade';
import { StoreTrouble, type Trouble, toTrouble } from './trouble';

export interface DatabaseOptions {
  readonly name: string;
  /** Where a snapshot goes before the form of the database is changed. */
  readonly localShelf: Shelf;
  /** Told of what happens to the connection while the page lives. */
  readonly onTrouble: (trouble: 'blocked' | 'reload' | 'failed') => void;
  /** Waits so many milliseconds. Passed in, so that a test need not wait. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

const pausesBetweenTries: readonly number[] = [0, 1000, 5000];
/** Together with what the page then waits for others to let go: two seconds (safety 3.4). */
const blockedPatience = 1000;
/** No opening hangs longer than this without a word; all three tries together. */
const openPatience = 10_000;

/**
 * Opens the database, with three tries, and within ten seconds.
 * @throws StoreTrouble
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  await prepare(options);
  const database = new Database(options.name);
  const blocked = listen(database, options);
  const trouble = () => (blocked() ? 'blocked' : 'failed');
  await withinPatience(database, tryToOpen(database, options), options.wait, trouble);
  return database;
}

/**
 * Closes what is left of the connection and makes a new one on the same database object.
 * @throws StoreTrouble where a newer Yarrow has written meanwhile, or nothing comes of it.
 */
export async function reopenDatabase(
  database: Database,
  wait: DatabaseOptions['wait'],
): Promise<void> {
  database.close({ disableAutoOpen: false });
  await withinPatience(database, openOnce(database), wait, () => 'failed');
}

async function tryToOpen(database: Database, { wait }: DatabaseOptions): Promise<void> {
  let last: unknown;
  for (const pause of pausesBetweenTries) {
    if (pause > 0) await wait(pause);
    try {
      return await openOnce(database);
    } catch (error) {
      last = error;
      database.close({ disableAutoOpen: true });
      if (!(await worthAnotherTry(error))) break;
    }
  }
  throw new StoreTrouble((await mayStore()) ? toTrouble(last) : 'not-allowed', { cause: last });
}

/** Dexie lets old code open, and write, a newer database without a word. */
async function openOnce(database: Database): Promise<void> {
  await database.open();
  if (database.backendDB().version <= nativeVersion) return;
  database.close({ disableAutoOpen: true });
  throw new StoreTrouble('newer-version');
}

/**
 * Asked before opening, since opening is enough for Dexie to bring its own tables along: a newer
 * database is left alone, and an older one is copied first, or not upgraded at all.
 */
async function prepare({ name, localShelf: shelf }: DatabaseOptions): Promise<void> {
  const version = await versionOf(name);
  if (version > nativeVersion) throw new StoreTrouble('newer-version');
  if (version > 0 && version < nativeVersion) await takeUpgradeSnapshot({ name, shelf });
}

async function versionOf(name: string): Promise<number> {
  try {
    const known = await indexedDB.databases();
    return known.find((entry) => entry.name === name)?.version ?? 0;
  } catch {
    return await readVersionOf(name).catch(() => 0);
  }
}

/** @returns whether another tab keeps the database from being opened. */
function listen(database: Database, { onTrouble, wait }: DatabaseOptions): () => boolean {
  let blocked = false;
  database.on('versionchange', () => {
    database.close({ disableAutoOpen: true });
    onTrouble('reload');
    // Keeps Dexie's own listener from writing to the console.
    return false;
  });
  database.on('blocked', () => {
    blocked = true;
    wait(blockedPatience).then(() => {
      if (!database.isOpen()) onTrouble('blocked');
    }, ignore);
    return false;
  });
  return () => blocked && !database.isOpen();
}

async function withinPatience(
  database: Database,
  opening: Promise<void>,
  wait: DatabaseOptions['wait'],
  trouble: () => Trouble,
): Promise<void> {
  let isOver = false;
  const late = wait(openPatience).then(() => {
    if (isOver) return;
    const error = new StoreTrouble(trouble());
    database.close({ disableAutoOpen: true });
    throw error;
  });
  late.catch(ignore);
  opening.catch(ignore);
  try {
    await Promise.race([opening, late]);
  } finally {
    isOver = true;
  }
}

async function worthAnotherTry(error: unknown): Promise<boolean> {
  if (error instanceof Dexie.VersionError || error instanceof StoreTrouble) return false;
  return await mayStore();
}

const refusals = new Set(['InvalidStateError', 'SecurityError', 'NotAllowedError']);

/**
 * Whether the browser lets this page have a database at all: Firefox says InvalidStateError where
 * it is always private. Chromium says UnknownError where its files can't be read any more.
 */
async function mayStore(): Promise<boolean> {
  try {
    await indexedDB.databases();
    return true;
  } catch (error) {
    return !(error instanceof Error && refusals.has(error.name));
  }
}

function ignore(): void {}
