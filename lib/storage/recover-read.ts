import type { Tables } from './snapshot-rows';
import { StoreTrouble } from './trouble';

const patience = 10_000;

/** A database read as it lies, without Dexie: no upgrade, no table made, no row written. */
export interface RawDatabase {
  /** As the browser counts it: ten times Yarrow's own. */
  readonly version: number;
  readonly tables: Tables;
  /** Rows that the browser would not hand out; only `readWhatCanBeRead` goes on without them. */
  readonly unreadable: number;
}

/**
 * All rows as they are at one moment.
 * @returns nothing where there is no such database; none is made by asking.
 */
export async function readDatabase(name: string): Promise<RawDatabase | undefined> {
  return await withDatabase(name, async (database) => {
    const rows = await inOneMoment(database, (table) => settle<unknown[]>(table.getAll()));
    return { version: database.version, tables: Object.fromEntries(rows), unreadable: 0 };
  });
}

/** The same, row by row where a table can't be read whole; what can't be read is counted. */
export async function readWhatCanBeRead(name: string): Promise<RawDatabase | undefined> {
  return await withDatabase(name, async (database) => {
    let unreadable = 0;
    const tables: Record<string, readonly unknown[]> = {};
    for (const table of database.objectStoreNames) {
      tables[table] = await readTable(database, table).catch(async () => {
        const found = await readRowByRow(database, table);
        unreadable += found.unreadable;
        return found.rows;
      });
    }
    return { version: database.version, tables, unreadable };
  });
}

/** The version there is, as the browser counts it; 0 where there is no such database. */
export async function readVersionOf(name: string): Promise<number> {
  return (await withDatabase(name, ({ version }) => Promise.resolve(version))) ?? 0;
}

async function withDatabase<Result>(
  name: string,
  work: (database: IDBDatabase) => Promise<Result>,
): Promise<Result | undefined> {
  const database = await openAsItIs(name);
  if (!database) return undefined;
  // Whoever wants to upgrade or delete it does not wait for this.
  database.onversionchange = () => database.close();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

function openAsItIs(name: string): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let isMissing = false;
    setTimeout(() => reject(new StoreTrouble('failed')), patience);
    request.onupgradeneeded = () => {
      isMissing = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      // Firefox throws what is not prevented once more, for everyone to hear.
      event.preventDefault();
      if (isMissing) resolve(undefined);
      else reject(request.error);
    };
  });
}

async function inOneMoment<Found>(
  database: IDBDatabase,
  read: (table: IDBObjectStore) => Promise<Found>,
): Promise<readonly (readonly [string, Found])[]> {
  const names = [...database.objectStoreNames];
  if (names.length === 0) return [];
  const work = database.transaction(names, 'readonly');
  return await Promise.all(
    names.map(async (name) => [name, await read(work.objectStore(name))] as const),
  );
}

async function readTable(database: IDBDatabase, name: string): Promise<readonly unknown[]> {
  return await ask<unknown[]>(database, name, (table) => table.getAll());
}

/** Each row in a transaction of its own, since one that fails takes its transaction with it. */
async function readRowByRow(database: IDBDatabase, name: string) {
  const rows: unknown[] = [];
  let unreadable = 0;
  const keys = await ask(database, name, (table) => table.getAllKeys()).catch(async () => {
    // How many there are is known all the same, or else that it is not all.
    const count = await ask(database, name, (table) => table.count()).catch(() => 1);
    unreadable += Math.max(1, count);
    return [];
  });
  for (const key of keys) {
    await ask<unknown>(database, name, (table) => table.get(key)).then(
      (row) => rows.push(row),
      () => {
        unreadable += 1;
      },
    );
  }
  return { rows, unreadable };
}

/** In a transaction of its own. What the browser throws at once fails like what it throws later. */
async function ask<Value>(
  database: IDBDatabase,
  name: string,
  question: (table: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  return await settle(question(database.transaction(name, 'readonly').objectStore(name)));
}

function settle<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      reject(request.error);
    };
  });
}
