import { dayOf, monthOf } from '../../../../lib/domain/calendar';
import type { CheckIn } from '../../../../lib/domain/check-in';

/** IndexedDB as it comes from the browser, with the same check-ins unsealed and every index at hand. */
export type RawStore = IDBDatabase;

interface Records {
  getAllRecords(options: { direction: 'prev'; count: number }): IDBRequest<readonly unknown[]>;
}

export async function openRaw(): Promise<RawStore> {
  const request = indexedDB.open('bench-raw', 1);
  request.onupgradeneeded = () => {
    const rows = request.result.createObjectStore('rows', { keyPath: 'id' });
    for (const name of ['at', 'day', 'month']) rows.createIndex(name, name);
  };
  return await answerOf(request);
}

export async function putRaw(raw: RawStore, checkIns: readonly CheckIn[]): Promise<void> {
  const change = raw.transaction('rows', 'readwrite', { durability: 'strict' });
  const rows = change.objectStore('rows');
  for (const value of checkIns) rows.put({ ...value, day: dayOf(value), month: monthOf(value) });
  await new Promise((resolve, reject) => {
    change.oncomplete = resolve;
    change.onabort = () => reject(change.error);
  });
}

export async function rawNewest(raw: RawStore, count: number): Promise<readonly unknown[]> {
  const index = indexOf(raw, 'at') as unknown as Records;
  return await answerOf(index.getAllRecords({ direction: 'prev', count }));
}

export async function rawOf(
  raw: RawStore,
  name: 'day' | 'month',
  key: string,
): Promise<readonly unknown[]> {
  return await answerOf(indexOf(raw, name).getAll(key));
}

function indexOf(raw: RawStore, name: string): IDBIndex {
  return raw.transaction('rows').objectStore('rows').index(name);
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
