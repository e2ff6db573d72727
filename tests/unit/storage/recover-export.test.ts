import { afterEach, describe, expect, test, vi } from 'vitest';
import { noSupportWords } from '../../../lib/domain/support-person';
import { keepCheckIn } from '../../../lib/storage/check-ins';
import { nativeVersion } from '../../../lib/storage/database';
import { addDropBoxKeys } from '../../../lib/storage/drop-box-keys';
import { headerName } from '../../../lib/storage/header-store';
import { changeNamed } from '../../../lib/storage/named-record';
import { noteOpening } from '../../../lib/storage/openings';
import { addOwnWords } from '../../../lib/storage/own-words';
import { addOwnPrompt, noteShown } from '../../../lib/storage/prompts';
import { newRecovery } from '../../../lib/storage/recover';
import { readDatabase, readVersionOf } from '../../../lib/storage/recover-read';
import { sealRow } from '../../../lib/storage/sealed-table';
import { helpCard, promptDraft } from '../../../lib/storage/sealed-text';
import { sinceNow, writeSessionKeys } from '../../../lib/storage/session-keys';
import { takeDailySnapshot } from '../../../lib/storage/snapshot-daily';
import { readList } from '../../../lib/storage/snapshot-list';
import { addSupportPerson, supportDraft } from '../../../lib/storage/support-people';
import { base64ToBytes, bytesToBase64, textToBytes } from '../../../lib/vault/bytes';
import { newDropBoxKeys } from '../../../lib/vault/drop-box';
import { toStored, type VaultHeader } from '../../../lib/vault/header';
import { seal } from '../../../lib/vault/seal';
import { allRows, deleteRow, openNative, putRow } from '../../fixtures/native';
import { said } from '../../fixtures/said';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

interface File {
  readonly version: number;
  readonly unreadable: number;
  readonly headerOnShelf: unknown;
  readonly tables: Readonly<
    Record<string, readonly { readonly id: string; readonly sealed: { readonly $bytes: string } }[]>
  >;
}

function recovery() {
  const { name = '', ...options } = device().options();
  return newRecovery({ name, ...options });
}

async function used() {
  const store = await device().open();
  await keepCheckIn(store, said({ note: 'SENTINEL', feelings: ['calm'] }));
  await addOwnPrompt(store, { text: 'Call Sam', onNewTab: false });
  await addOwnWords(store, ['salty']);
  device().closeAll();
}

async function saved() {
  const { text, ...counts } = await recovery().saveRows();
  return { ...counts, text, file: JSON.parse(text) as File };
}

const everything = async () => ({
  rows: await allRows(device().name),
  shelf: new Map(device().shelf.content),
});

async function upgraded(): Promise<void> {
  const native = await openNative(device().name, nativeVersion + 990, (database) => {
    database.createObjectStore('of a later day', { keyPath: 'id' }).put({ id: 'new', sealed: 1 });
  });
  native.close();
}

describe('saving what can be read', () => {
  test('is every row as it lies, sealed, and the header from outside', async () => {
    await used();
    const before = await everything();
    const { file, rows, unreadable, text } = await saved();
    expect(await everything()).toEqual(before);
    expect(text).not.toContain('SENTINEL');
    expect(file.version).toBe(nativeVersion);
    expect(file.headerOnShelf).toEqual(device().shelf.content.get(headerName));
    expect(unreadable).toBe(0);
    expect(rows).toBe(Object.values(before.rows).flat().length);
    const lying = before.rows['checkIns'] as readonly {
      id: string;
      sealed: Uint8Array<ArrayBuffer>;
    }[];
    const inFile = file.tables['checkIns']?.[0];
    expect(base64ToBytes(inFile?.sealed.$bytes ?? '')).toEqual(lying[0]?.sealed);
  });

  test('from a newer Yarrow has its new tables too, and writes nothing', async () => {
    await used();
    await upgraded();
    const before = await everything();
    const { file } = await saved();
    expect(file.tables['of a later day']).toHaveLength(1);
    expect(file.tables['checkIns']).toHaveLength(1);
    const readable = await recovery().saveReadable();
    expect(readable?.text).toContain('note: SENTINEL');
    expect(await everything()).toEqual(before);
    expect(await readVersionOf(device().name)).toBe(nativeVersion + 990);
  });

  test('is nothing where there is no database, and makes none', async () => {
    const { rows, file } = await saved();
    expect(rows).toBe(0);
    expect(file.tables).toEqual({});
    expect(await readVersionOf(device().name)).toBe(0);
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).not.toContain(device().name);
  });

  test('of an empty database is nothing', async () => {
    (await openNative(device().name, 1)).close();
    expect(await readDatabase(device().name)).toEqual({ version: 1, tables: {}, unreadable: 0 });
  });

  test('goes round a row that the browser does not hand out, and counts it', async () => {
    await used();
    const store = await device().open();
    const stuck = await keepCheckIn(store, said());
    device().closeAll();
    const { get } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
      this: IDBObjectStore,
    ) {
      throw Object.assign(new Error(`${this.name} can't be read`), { name: 'UnknownError' });
    });
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
      this: IDBObjectStore,
      key,
    ) {
      if (key === stuck.id) throw Object.assign(new Error(), { name: 'DataError' });
      return get.call(this, key);
    });
    const { file, unreadable } = await saved();
    expect(unreadable).toBe(1);
    expect(file.unreadable).toBe(1);
    expect(file.tables['checkIns']).toHaveLength(1);
    expect(file.tables['header']).toHaveLength(1);
  });

  test('goes round a row that the browser takes up and then does not hand out', async () => {
    await used();
    /** A request that comes to nothing, and says so later. */
    const failing = () => {
      const request = new EventTarget() as IDBRequest;
      Object.defineProperty(request, 'error', { value: new DOMException('', 'DataError') });
      queueMicrotask(() => request.onerror?.(new Event('error', { cancelable: true })));
      return request;
    };
    const { get } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(failing);
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
      this: IDBObjectStore,
      key,
    ) {
      return this.name === 'checkIns' ? failing() : get.call(this, key);
    });
    const { file, unreadable } = await saved();
    expect(unreadable).toBe(1);
    expect(file.tables['checkIns']).toEqual([]);
    expect(file.tables['prompts']).toHaveLength(1);
  });

  test('goes on where not even the names of rows can be read', async () => {
    await used();
    const lying = await allRows(device().name);
    // A table of which nothing can be told may hold one.
    const many = Object.values(lying).map((rows) => Math.max(1, rows.length));
    const fail = () => {
      throw Object.assign(new Error(), { name: 'UnknownError' });
    };
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(fail);
    vi.spyOn(IDBObjectStore.prototype, 'getAllKeys').mockImplementation(fail);
    const { rows, unreadable } = await saved();
    expect(rows).toBe(0);
    expect(unreadable).toBe(many.reduce((sum, count) => sum + count, 0));
  });

  test('takes the newest copy where the browser hands out nothing, and counts what it lacks', async () => {
    await used();
    const store = await device().open();
    await takeDailySnapshot(store);
    device().closeAll();
    const { checkIns } = (await saved()).file.tables;
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', 'UnknownError');
    });
    expect((await saved()).file.tables['checkIns']).toEqual(checkIns);
    expect((await recovery().saveReadable())?.text).toContain('note: SENTINEL');
    const [snapshot] = (await readList(device().shelf)).snapshots;
    const lost = snapshot?.chunks.find(({ table }) => table === 'prompts');
    device().shelf.content.delete(lost?.name ?? '');
    expect((await saved()).unreadable).toBe(lost?.rows);
  });

  test('says so within ten seconds where the browser does not answer', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => new EventTarget() as IDBOpenDBRequest);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const told = vi.fn();
    recovery()
      .saveRows()
      .then(told, ({ trouble }: { trouble: string }) => told(trouble));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told).toHaveBeenCalledWith('failed');
  });

  test('says so where the browser refuses', async () => {
    await used();
    const newer = await openNative(device().name, nativeVersion + 10);
    const error = new DOMException('', 'UnknownError');
    newer.close();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      const request = new EventTarget() as IDBOpenDBRequest;
      Object.defineProperty(request, 'error', { value: error });
      queueMicrotask(() => request.onerror?.(new Event('error', { cancelable: true })));
      return request;
    });
    await expect(recovery().saveRows()).rejects.toBe(error);
  });
});

describe('saving it to be read', () => {
  test('has what was said, and when, in the zone where it was', async () => {
    await used();
    const { text = '', rows, unreadable } = (await recovery().saveReadable()) ?? {};
    expect(text).toContain('checkIns\n');
    expect(text).toContain('at: 2026-05-13T12:00+12:00[Pacific/Auckland]');
    expect(text).toContain('note: SENTINEL');
    expect(text).toContain('feelings: ["calm"]');
    expect(text).toContain('prompts\ntext: Call Sam\nonNewTab: false');
    expect(text).toContain('own-words\n["salty"]');
    expect(unreadable).toBe(0);
    expect(rows).toBe(3);
  });

  test('has what is in someone’s own words, and neither keys nor bookkeeping', async () => {
    const store = await device().open();
    const { publicKey, privateKey } = await newDropBoxKeys();
    await addDropBoxKeys(store, { publicKey, privateKey });
    await noteOpening(store);
    await noteShown(store, 'day-001');
    await changeNamed(store, helpCard, () => 'call Sam');
    await changeNamed(store, promptDraft('an id'), () => 'half a sentence');
    await changeNamed(store, promptDraft(), () => '');
    await keepCheckIn(store, said({ note: 'SENTINEL' }));
    await addSupportPerson(store, { ...noSupportWords, name: 'Kim' });
    await changeNamed(store, supportDraft(), () => ({ ...noSupportWords, name: 'Lee' }));
    device().closeAll();
    const { text = '', rows, unreadable } = (await recovery().saveReadable()) ?? {};
    for (const word of ['call Sam', 'half a sentence', 'SENTINEL', 'Kim', 'Lee']) {
      expect(text).toContain(word);
    }
    expect(rows).toBe(5);
    expect(unreadable).toBe(0);
    expect(text).not.toContain(bytesToBase64(privateKey));
    expect(text).not.toContain(publicKey);
    for (const word of ['day-001', 'an id', 'months', 'shown']) expect(text).not.toContain(word);
  });

  test('tells nothing of what is locked, not even how much it is', async () => {
    const store = await device().open();
    await keepCheckIn(store, said({ note: 'SENTINEL' }));
    await addSupportPerson(store, { ...noSupportWords, name: 'Kim' });
    device().closeAll();
    const { header } = device().shelf.content.get(headerName) as { header: VaultHeader };
    const wrap = { nonce: '', cipher: '' };
    const locked = { kind: 'locked', byPassphrase: wrap, byRecoveryCode: wrap } as const;
    const compartments = { ...header.compartments, private: locked };
    await device().shelf.set(headerName, await toStored({ ...header, compartments }));
    const { text, ...counts } = (await recovery().saveReadable()) ?? {};
    expect(text).toContain('SENTINEL');
    expect(counts).toEqual({ rows: 1, unreadable: 0 });
  });

  test('leaves out what does not open, and counts it', async () => {
    await used();
    const store = await device().open();
    const bad = await keepCheckIn(store, said({ note: 'gone' }));
    const row = await store.database.checkIns.get(bad.id);
    device().closeAll();
    await putRow(device().name, 'checkIns', { ...row, rev: 9 });
    await putRow(device().name, 'checkIns', {
      ...row,
      id: 'other key',
      sealed: new Uint8Array(40),
    });
    const { text = '', unreadable } = (await recovery().saveReadable()) ?? {};
    expect(text).not.toContain('gone');
    expect(unreadable).toBe(2);
  });

  test('counts a row that opens and holds nothing as one that does not open', async () => {
    await used();
    const store = await device().open();
    const keys = store.vault().keysOf('daily');
    const place = { table: 'drafts', id: 'empty', rev: 1 };
    const sealed = await seal(keys, place, textToBytes('{"v":1}'));
    await putRow(device().name, 'drafts', { id: 'empty', bucket: '', rev: 1, sealed });
    expect(await recovery().saveReadable()).toMatchObject({ rows: 3, unreadable: 1 });
  });

  test('tells a time as it lies where it is none', async () => {
    await used();
    const store = await device().open();
    const table = {
      name: 'drafts',
      compartment: 'daily',
      check: (value: unknown) => value,
    } as const;
    const kept = (id: string, value: unknown) => sealRow(store, table, '', { id, rev: 1, value });
    await putRow(device().name, 'drafts', await kept('a', { at: 'no time' }));
    await putRow(device().name, 'drafts', await kept('b', { at: 0 }));
    await putRow(device().name, 'drafts', await kept('c', 'a sentence'));
    const { text = '' } = (await recovery().saveReadable()) ?? {};
    expect(text).toContain('at: no time');
    expect(text).toContain('drafts\na sentence');
    expect(text).toContain('at: 1970-01-01T00:00+00:00[UTC]');
  });

  test('is there only with a key at hand', async () => {
    await used();
    const { header } = device().shelf.content.get(headerName) as { header: VaultHeader };
    const wrap = { nonce: '', cipher: '' };
    const locked = { kind: 'locked', byPassphrase: wrap, byRecoveryCode: wrap } as const;
    const { daily } = header.compartments;
    const closed = { ...header, compartments: { daily: locked, private: locked } };
    await device().shelf.set(headerName, await toStored(closed));
    expect(await recovery().saveReadable()).toBeUndefined();
    // Unlocked in this session.
    const key = base64ToBytes(daily.kind === 'open' ? daily.vaultKey : '');
    const since = await sinceNow(device().session);
    await writeSessionKeys(device().session, header.epoch, { daily: key }, since);
    expect((await recovery().saveReadable())?.text).toContain('SENTINEL');
    // No header outside the database, and no snapshot.
    device().shelf.content.clear();
    expect(await recovery().saveReadable()).toBeUndefined();
    await deleteRow(device().name, 'header', 'header');
    expect((await saved()).file.headerOnShelf).toBeUndefined();
  });

  test('of nothing is nothing', async () => {
    const header = device().open();
    await header;
    device().closeAll();
    await new Promise<void>((resolve) => {
      indexedDB.deleteDatabase(device().name).onsuccess = () => resolve();
    });
    expect(await recovery().saveReadable()).toMatchObject({ rows: 0, unreadable: 0 });
  });
});
