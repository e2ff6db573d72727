import Dexie from 'dexie';
import { Database, nativeVersion } from './database';
import { StoreTrouble, toTrouble } from './trouble';

export interface DatabaseOptions {
  readonly name: string;
  /** Told of what happens to the connection while the page lives. */
  readonly onTrouble: (trouble: 'blocked' | 'reload' | 'failed') => void;
  /** Waits so many milliseconds. Passed in, so that a test need not wait. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

const pausesBetweenTries: readonly number[] = [0, 1000, 5000];
const blockedPatience = 2000;
/** No opening hangs longer than this without a word. */
const openPatience = 10_000;

/**
 * Opens the database, with three tries.
 * @throws StoreTrouble
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  await refuseNewer(options.name);
  const database = new Database(options.name);
  listen(database, options);
  let last: unknown;
  for (const pause of pausesBetweenTries) {
    if (pause > 0) await options.wait(pause);
    try {
      await inTime(database.open(), options.wait);
      return database;
    } catch (error) {
      last = error;
      database.close({ disableAutoOpen: true });
      if (!(await worthAnotherTry(error))) break;
    }
  }
  throw new StoreTrouble((await mayStore()) ? toTrouble(last) : 'not-allowed', { cause: last });
}

/** Closes what is left of the connection and makes a new one on the same database object. */
export async function reopenDatabase(database: Database): Promise<void> {
  database.close({ disableAutoOpen: false });
  await database.open();
}

/** Dexie lets old code open, and write, a newer database without a word. */
async function refuseNewer(name: string): Promise<void> {
  const known = await indexedDB.databases?.().catch(() => []);
  const found = known?.find((entry) => entry.name === name);
  if ((found?.version ?? 0) > nativeVersion) throw new StoreTrouble('newer-version');
}

function listen(database: Database, { onTrouble, wait }: DatabaseOptions): void {
  database.on('versionchange', () => {
    database.close({ disableAutoOpen: true });
    onTrouble('reload');
  });
  database.on('blocked', () => {
    wait(blockedPatience).then(() => {
      if (!database.isOpen()) onTrouble('blocked');
    }, ignore);
  });
}

async function inTime(opening: PromiseLike<unknown>, wait: DatabaseOptions['wait']): Promise<void> {
  let opened = false;
  const late = wait(openPatience).then(() => {
    if (!opened) throw new StoreTrouble('failed');
  });
  late.catch(ignore);
  await Promise.race([opening, late]);
  opened = true;
}

async function worthAnotherTry(error: unknown): Promise<boolean> {
  return !(error instanceof Dexie.VersionError) && (await mayStore());
}

/** Whether the browser lets this page have a database at all. */
async function mayStore(): Promise<boolean> {
  try {
    await indexedDB.databases();
    return true;
  } catch {
    return false;
  }
}

function ignore(): void {}
