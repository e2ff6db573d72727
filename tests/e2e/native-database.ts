/**
 * What a test does to the database behind Yarrow's back, from a page of the extension that has
 * nothing open: `blank`.
 */
import type { Surface, TestBrowser } from './harness/surface.ts';

/** Whatever a page held open is let go of. */
export async function closeAllBut(blank: Surface, browser: TestBrowser): Promise<void> {
  for (const surface of await browser.surfaces()) {
    if (surface !== blank) await surface.close();
  }
}

/** Every row of every table, bytes included, as one text: equal where nothing was written. */
export function dump(page: Surface): Promise<string> {
  return page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    const database = await asked(indexedDB.open('store'));
    const tables: Record<string, unknown> = {};
    for (const name of [...database.objectStoreNames]) {
      tables[name] = await asked(database.transaction(name).objectStore(name).getAll());
    }
    database.close();
    return JSON.stringify(tables, (_key, value) =>
      ArrayBuffer.isView(value) ? [...(value as Uint8Array)].join() : value,
    );
  });
}

/**
 * Opens the database at a version, brings it there, and keeps it open without listening to anyone.
 * @param stored the header that lies in it, where it is new.
 */
export async function hold(page: Surface, version: number, stored?: unknown): Promise<void> {
  await page.evaluate(
    (wanted: number, header: unknown) =>
      new Promise<void>((done, fail) => {
        const request = indexedDB.open('store', wanted);
        request.onupgradeneeded = () => {
          const table = request.result.createObjectStore('of another version', { keyPath: 'id' });
          table.put({ id: 'row', text: 'of another version' });
          if (!header) return;
          const headers = request.result.createObjectStore('header', { keyPath: 'id' });
          headers.put({ id: 'header', stored: header });
        };
        request.onerror = () => fail(request.error);
        request.onsuccess = () => {
          Object.assign(window, { held: request.result });
          done();
        };
      }),
    version,
    stored,
  );
}

export async function letGo(page: Surface): Promise<void> {
  await page.evaluate('window.held?.close()');
}

export async function removeDatabase(page: Surface): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const request = indexedDB.deleteDatabase('store');
        request.onsuccess = () => done();
        request.onerror = () => fail(request.error);
        request.onblocked = () => fail(new Error('Some page still has it open.'));
      }),
  );
}

/** Makes the database again as it was before a newer version came: same rows, Yarrow's own version. */
export async function bringBack(page: Surface): Promise<void> {
  await page.evaluate(async () => {
    const known = await indexedDB.databases();
    if (known.every(({ version = 0 }) => version <= 10)) return;
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    const newer = await asked(indexedDB.open('store'));
    const names = [...newer.objectStoreNames].filter((name) => name !== 'of another version');
    const tables = new Map<string, { keyPath: string; indexes: string[]; rows: unknown[] }>();
    for (const name of names) {
      const table = newer.transaction(name).objectStore(name);
      const { keyPath, indexNames } = table;
      const rows = await asked(table.getAll());
      tables.set(name, { keyPath: String(keyPath), indexes: [...indexNames], rows });
    }
    newer.close();
    await asked(indexedDB.deleteDatabase('store'));
    const opening = indexedDB.open('store', 10);
    opening.onupgradeneeded = () => {
      for (const [name, { keyPath, indexes, rows }] of tables) {
        const table = opening.result.createObjectStore(name, { keyPath });
        for (const index of indexes) table.createIndex(index, index);
        for (const row of rows) table.put(row);
      }
    };
    (await asked(opening)).close();
  });
}

/** Changes one bit in the middle of the sealed bytes of a table's rows: of all, or of the first. */
export async function damageRows(page: Surface, name: string, many: 'first' | 'all') {
  await page.evaluate(
    (table: string, all: boolean) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('store');
        opening.onsuccess = () => {
          const work = opening.result.transaction(table, 'readwrite');
          const cursor = work.objectStore(table).openCursor();
          cursor.onsuccess = () => {
            if (!cursor.result) return;
            const row = cursor.result.value;
            row.sealed[100] ^= 1;
            cursor.result.update(row);
            if (all) cursor.result.continue();
          };
          work.oncomplete = () => {
            opening.result.close();
            done();
          };
          work.onabort = () => fail(work.error);
        };
      }),
    name,
    many === 'all',
  );
}

/** Puts something else in the place of the header, in the database. @returns what lay there. */
export function putHeader(page: Surface, stored: unknown): Promise<unknown> {
  return page.evaluate(
    (next: unknown) =>
      new Promise<unknown>((done, fail) => {
        const opening = indexedDB.open('store');
        opening.onsuccess = () => {
          const work = opening.result.transaction('header', 'readwrite');
          const before = work.objectStore('header').get('header');
          before.onsuccess = () => {
            work.objectStore('header').put({ id: 'header', stored: next });
          };
          work.oncomplete = () => {
            opening.result.close();
            done(before.result.stored);
          };
          work.onabort = () => fail(work.error);
        };
      }),
    stored,
  );
}

interface Extension {
  readonly storage: {
    readonly local: {
      get(name: string): Promise<Record<string, unknown>>;
      set(values: object): Promise<void>;
      remove(name: string): Promise<void>;
    };
  };
}

/** What lies on the shelf beside the database, under a name. */
export function readShelf(page: Surface, name: string): Promise<unknown> {
  return page.evaluate(async (wanted: string) => {
    const { chrome } = window as unknown as { chrome: Extension };
    return (await chrome.storage.local.get(wanted))[wanted];
  }, name);
}

export async function putOnShelf(page: Surface, name: string, value: unknown): Promise<void> {
  await page.evaluate(
    (wanted: string, next: unknown) => {
      const { chrome } = window as unknown as { chrome: Extension };
      return next === undefined || next === null
        ? chrome.storage.local.remove(wanted)
        : chrome.storage.local.set({ [wanted]: next });
    },
    name,
    value,
  );
}
