import Dexie from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { keepCheckIn, recentCheckIns } from '../../../lib/storage/check-ins';
import { checkLedger } from '../../../lib/storage/check-ledger';
import { nativeVersion } from '../../../lib/storage/database';
import { headerName } from '../../../lib/storage/header-store';
import { markerName, readMarker } from '../../../lib/storage/marker';
import {
  type Copy,
  newRecovery,
  type Recovery,
  type RecoveryOptions,
} from '../../../lib/storage/recover';
import { takeDailySnapshot } from '../../../lib/storage/snapshot-daily';
import { listName, readList } from '../../../lib/storage/snapshot-list';
import { takeUpgradeSnapshot } from '../../../lib/storage/snapshot-upgrade';
import { openStore } from '../../../lib/storage/store';
import { StoreTrouble, type Trouble } from '../../../lib/storage/trouble';
import { toStored, type VaultHeader } from '../../../lib/vault/header';
import { keyIdOf } from '../../../lib/vault/seal';
import { wednesday } from '../../fixtures/device';
import { stopWatching, watchCalls } from '../../fixtures/faults';
import { lock } from '../../fixtures/locks';
import { allRows, openNative, putRow, settle } from '../../fixtures/native';
import { said } from '../../fixtures/said';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();
afterEach(() => {
  stopWatching();
  vi.restoreAllMocks();
});
const day = 24 * 60 * 60 * 1000;
const garbage = { header: { format: 1, sequence: 99 }, hash: 'not its hash' };

function recovery(more: Partial<RecoveryOptions> = {}): Recovery {
  const { name, now, zone, wait, localShelf, sessionShelf } = device().options();
  return newRecovery({ name: name ?? '', now, zone, wait, localShelf, sessionShelf, ...more });
}

/** A device whose check-ins were snapshotted, and on which one more was kept since. */
async function used() {
  const store = await device().open();
  await keepCheckIn(store, said({ note: 'first' }));
  await keepCheckIn(store, said({ note: 'second' }));
  await takeDailySnapshot(store);
  await keepCheckIn(store, said({ note: 'since then' }));
  device().closeAll();
}

async function notes(): Promise<readonly (string | undefined)[]> {
  const store = await device().open();
  const { records, unreadable } = await recentCheckIns(store, 20);
  expect(unreadable).toEqual([]);
  device().closeAll();
  return records.map(({ value }) => value.note).toSorted();
}

async function newest(): Promise<Copy> {
  const [copy] = await recovery().copies();
  if (!copy) throw new Error('there is no copy');
  return copy;
}

async function troubleOf(work: Promise<unknown>): Promise<Trouble | 'none'> {
  try {
    await work;
    return 'none';
  } catch (error) {
    if (error instanceof StoreTrouble) return error.trouble;
    throw error;
  }
}

const removeDatabase = () => settle(indexedDB.deleteDatabase(device().name));

async function damageHeaders(): Promise<void> {
  await putRow(device().name, 'header', { id: 'header', stored: garbage });
  await device().shelf.set(headerName, garbage);
}

async function lockEverything(): Promise<void> {
  const { header } = device().shelf.content.get(headerName) as { header: VaultHeader };
  const wrap = { nonce: '', cipher: '' };
  const locked = { kind: 'locked', byPassphrase: wrap, byRecoveryCode: wrap } as const;
  const sequence = header.sequence + 1;
  const stored = await toStored({
    ...header,
    sequence,
    compartments: { daily: locked, private: locked },
  });
  await device().shelf.set(headerName, stored);
}

const everything = async () => ({
  rows: await allRows(device().name),
  shelf: new Map(device().shelf.content),
});

describe('bringing a copy back', () => {
  test('into a database that was emptied', async () => {
    await used();
    await removeDatabase();
    expect(await troubleOf(device().open())).toBe('emptied');
    const copy = await newest();
    expect(copy).toMatchObject({ kind: 'daily', checkIns: 2, missing: 0 });
    expect(copy.moment).toEqual({ at: wednesday, zone: device().zone });
    expect(await recovery().bringBack(copy.sequence)).toEqual({
      missing: 0,
      aside: undefined,
      lost: 0,
    });
    expect(await notes()).toEqual(['first', 'second']);
  });

  test('is undone by bringing back what was put aside', async () => {
    await used();
    device().at += day;
    const { sequence } = await newest();
    const { aside } = await recovery().bringBack(sequence);
    expect(await notes()).toEqual(['first', 'second']);
    const copies = await recovery().copies();
    expect(copies.map(({ kind }) => kind)).toEqual(['aside', 'daily']);
    expect(copies[0]?.moment?.at).toBe(wednesday + day);
    await recovery().bringBack(aside ?? Number.NaN);
    expect(await notes()).toEqual(['first', 'second', 'since then']);
    // And that once more.
    await recovery().bringBack(sequence);
    expect(await notes()).toEqual(['first', 'second']);
  });

  test('goes well with all there is: what is kept afterwards is kept, and no doubt is cast', async () => {
    await used();
    const marker = device().shelf.content.get(markerName);
    expect(marker).toMatchObject({ daily: 3 });
    await recovery().bringBack((await newest()).sequence);
    const store = await device().open();
    await keepCheckIn(store, said({ note: 'third' }));
    expect(await checkLedger(store, 'daily')).toEqual({ kind: 'agrees' });
    expect(await notes()).toEqual(['first', 'second', 'third']);
  });

  test('is seen at once by a page that has the store open', async () => {
    await used();
    const store = await device().open();
    const seen: number[] = [];
    const live = store.live(async () => (await recentCheckIns(store, 9)).records.length);
    const { unsubscribe } = live.subscribe(
      (count) => seen.push(count),
      () => undefined,
    );
    await vi.waitFor(() => expect(seen.at(-1)).toBe(3));
    await recovery().bringBack((await newest()).sequence);
    await vi.waitFor(() => expect(seen.at(-1)).toBe(2));
    unsubscribe();
  });

  test('keeps the newer header: an older passphrase does not come back with it', async () => {
    await used();
    const { header } = device().shelf.content.get(headerName) as { header: VaultHeader };
    const newer = await toStored({ ...header, sequence: header.sequence + 5 });
    await device().shelf.set(headerName, newer);
    await recovery().bringBack((await newest()).sequence);
    expect(device().shelf.content.get(headerName)).toEqual(newer);
    const { header: rows = [] } = await allRows(device().name);
    expect(rows).toEqual([{ id: 'header', stored: newer }]);
  });

  test('leaves the header in both places, where one of them had lost it', async () => {
    await used();
    const stored = device().shelf.content.get(headerName);
    await device().shelf.set(headerName, garbage);
    await recovery().bringBack((await newest()).sequence);
    expect(device().shelf.content.get(headerName)).toEqual(stored);
    const { header: rows = [] } = await allRows(device().name);
    expect(rows).toEqual([{ id: 'header', stored }]);
  });

  test('lets go of the database when it is done, and when it failed', async () => {
    await used();
    const { sequence } = await newest();
    const open = vi.spyOn(Dexie.prototype, 'open');
    const closed = vi.spyOn(Dexie.prototype, 'close');
    await recovery().bringBack(sequence);
    await expect(recovery().bringBack(sequence + 100)).rejects.toThrow(StoreTrouble);
    expect(open.mock.contexts.length).toBeGreaterThanOrEqual(2);
    for (const database of open.mock.contexts) {
      expect(closed.mock.contexts).toContain(database);
      expect(database.isOpen()).toBe(false);
    }
  });

  test('leaves out what is lost of it, and says how much', async () => {
    await used();
    const [snapshot] = (await readList(device().shelf)).snapshots;
    const lost = snapshot?.chunks.find(({ table }) => table === 'settings');
    device().shelf.content.set(lost?.name ?? '', 'garbled');
    const copy = await newest();
    expect(copy.missing).toBe(lost?.rows);
    expect(await recovery().bringBack(copy.sequence)).toMatchObject({ missing: lost?.rows });
    expect(await notes()).toEqual(['first', 'second']);
  });

  test('changes nothing where it does not go to its end', async () => {
    await used();
    const { sequence } = await newest();
    const before = await allRows(device().name);
    let puts = 0;
    watchCalls(({ method }) => {
      if (method !== 'put' && method !== 'add') return undefined;
      puts += 1;
      return puts > 2 ? Object.assign(new Error(), { name: 'QuotaExceededError' }) : undefined;
    });
    await expect(recovery().bringBack(sequence)).rejects.toThrow();
    stopWatching();
    expect(puts).toBeGreaterThan(2);
    expect(await allRows(device().name)).toEqual(before);
    expect(await notes()).toEqual(['first', 'second', 'since then']);
  });

  test('changes nothing where what is there can’t be put aside', async () => {
    await used();
    const { sequence } = await newest();
    const before = await allRows(device().name);
    vi.spyOn(device().shelf, 'set').mockRejectedValue(
      Object.assign(new Error(), { name: 'QuotaExceededError' }),
    );
    expect(await troubleOf(recovery().bringBack(sequence))).toBe('full');
    expect(await allRows(device().name)).toEqual(before);
  });

  describe('over a database that does not open', () => {
    function doesNotOpen() {
      const open = indexedDB.open.bind(indexedDB);
      const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
        throw new DOMException('', 'UnknownError');
      });
      const remove = indexedDB.deleteDatabase.bind(indexedDB);
      return vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation((name) => {
        opening.mockImplementation(open);
        return remove(name);
      });
    }

    test('deletes that where the person was told, and comes back', async () => {
      await used();
      const { sequence } = await newest();
      doesNotOpen();
      expect(await recovery().bringBack(sequence, true)).toEqual({
        missing: 0,
        aside: undefined,
        lost: 0,
      });
      expect(await notes()).toEqual(['first', 'second']);
    });

    test('waits for a page that does not let go, says so, and comes back then', async () => {
      await used();
      const { sequence } = await newest();
      const stubborn = await openNative(device().name);
      doesNotOpen();
      let patiences = 0;
      const wait = (milliseconds: number) => {
        if (milliseconds === 10_000) patiences += 1;
        // The first is that of opening, and the second that of deleting.
        const isOver = milliseconds < 10_000 || patiences === 2;
        return isOver ? Promise.resolve() : new Promise<void>(() => undefined);
      };
      const [held, askOthers] = [Promise.withResolvers<void>(), vi.fn()];
      const back = recovery({ wait, askOthers }).bringBack(sequence, true, held.resolve);
      await held.promise;
      expect(askOthers).toHaveBeenCalledTimes(1);
      stubborn.close();
      await back;
      expect(await notes()).toEqual(['first', 'second']);
    });

    test('deletes nothing where the person was not told', async () => {
      await used();
      const { sequence } = await newest();
      const deleting = doesNotOpen();
      expect(await troubleOf(recovery().bringBack(sequence))).toBe('failed');
      expect(deleting).not.toHaveBeenCalled();
    });

    test('deletes nothing for a copy that is not there, or lacks something', async () => {
      await used();
      const { sequence } = await newest();
      const deleting = doesNotOpen();
      expect(await troubleOf(recovery().bringBack(sequence + 9, true))).toBe('failed');
      const chunk = [...device().shelf.content.keys()].find((name) => name.startsWith('chunk-'));
      device().shelf.content.delete(chunk ?? '');
      expect(await troubleOf(recovery().bringBack(sequence, true))).toBe('failed');
      expect(deleting).not.toHaveBeenCalled();
    });
  });

  test.each<readonly [string, (one: object) => object, Trouble]>([
    ['a newer Yarrow took', (one) => ({ ...one, version: nativeVersion + 10 }), 'newer-version'],
    ['is not there', (one) => ({ ...one, sequence: 77 }), 'failed'],
    ['opens with keys of before', (one) => ({ ...one, keys: 0 }), 'failed'],
  ])('one that %s is refused, and changes nothing', async (_which, change, trouble) => {
    await used();
    const { sequence } = await newest();
    const list = await readList(device().shelf);
    await device().shelf.set(listName, { ...list, snapshots: list.snapshots.map(change) });
    const before = await everything();
    expect(await troubleOf(recovery().bringBack(sequence))).toBe(trouble);
    expect(await everything()).toEqual(before);
  });

  test('with a table that this Yarrow does not know is refused', async () => {
    await device().open();
    device().closeAll();
    await removeDatabase();
    const native = await openNative(device().name, 5, (database) => {
      database.createObjectStore('of long ago', { keyPath: 'id' }).put({ id: 'a row' });
    });
    native.close();
    const store = await device().open({ acceptEmpty: true });
    store.close();
    const [upgrade] = await recovery().copies();
    expect(upgrade?.kind).toBe('upgrade');
    expect(await troubleOf(recovery().bringBack(upgrade?.sequence ?? 0))).toBe('newer-version');
  });

  test('without a header anywhere is refused', async () => {
    await used();
    const { sequence } = await newest();
    const [snapshot] = (await readList(device().shelf)).snapshots;
    const header = snapshot?.chunks.find(({ table }) => table === 'header');
    device().shelf.content.set(header?.name ?? '', 'garbled');
    await damageHeaders();
    expect(await troubleOf(recovery().bringBack(sequence))).toBe('damaged-header');
  });
});

describe('trying one copy after the other', () => {
  test('keeps what lay there before the first of them', async () => {
    await used();
    const tried: number[] = [(await newest()).sequence];
    const store = await device().open();
    for (const note of ['third', 'fourth', 'now']) {
      device().at += day;
      await keepCheckIn(store, said({ note }));
      if (note === 'now') break;
      await takeDailySnapshot(store);
      tried.unshift((await newest()).sequence);
    }
    device().closeAll();
    const [first, ...others] = tried;
    const { aside } = await recovery().bringBack(first ?? 0);
    for (const sequence of others) await recovery().bringBack(sequence);
    await recovery().bringBack(aside ?? 0);
    expect(await notes()).toEqual(['first', 'fourth', 'now', 'second', 'since then', 'third']);
  });

  test('leaves the very one there where it does not come back', async () => {
    await used();
    const { sequence } = await newest();
    const store = await device().open();
    for (let count = 0; count < 6; count += 1) {
      device().at += day;
      await keepCheckIn(store, said());
      await takeDailySnapshot(store);
    }
    device().closeAll();
    const list = await readList(device().shelf);
    // As it is where something is large: what is put aside makes room by the oldest.
    const sized = list.snapshots.map((one) => ({
      ...one,
      chunks: one.chunks.map((chunk) => ({ ...chunk, size: 4_000_000 })),
    }));
    await device().shelf.set(listName, { ...list, snapshots: sized });
    watchCalls(({ method }) =>
      method === 'put' || method === 'add'
        ? Object.assign(new Error(), { name: 'QuotaExceededError' })
        : undefined,
    );
    await expect(recovery().bringBack(sequence)).rejects.toThrow();
    stopWatching();
    expect((await recovery().copies()).map((copy) => copy.sequence)).toContain(sequence);
    await recovery().bringBack(sequence);
    expect(await notes()).toEqual(['first', 'second']);
  });
});

test('a lock deletes the copies under the old key, and a new one comes back under the new', async () => {
  await used();
  const store = await device().open();
  await lock(store, 'everything');
  expect(await recovery().copies()).toEqual([]);
  expect(await takeDailySnapshot(store)).toBe('taken');
  device().closeAll();
  const after = await newest();
  expect(after).toMatchObject({ kind: 'daily', checkIns: 3, missing: 0 });
  await recovery().bringBack(after.sequence);
  expect(await notes()).toEqual(['first', 'second', 'since then']);
});

describe('where the browser does not hand out one row', () => {
  /** Of three check-ins, the one kept last. */
  async function oneStuck(): Promise<void> {
    await used();
    const store = await device().open();
    const { records } = await recentCheckIns(store, 3);
    const stuck = records.find(({ value }) => value.note === 'since then');
    device().closeAll();
    const { get, getAll } = IDBObjectStore.prototype;
    const stop = () => {
      throw new DOMException('', 'UnknownError');
    };
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
      this: IDBObjectStore,
      ...asked
    ) {
      return this.name === 'checkIns' ? stop() : getAll.apply(this, asked);
    });
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
      this: IDBObjectStore,
      key,
    ) {
      return key === stuck?.id ? stop() : get.call(this, key);
    });
  }

  test('beginning again puts all others aside, and says what that copy lacks', async () => {
    await oneStuck();
    await recovery().makeRoom();
    vi.restoreAllMocks();
    await device().open({ acceptEmpty: true });
    device().closeAll();
    const copy = await newest();
    expect(copy).toMatchObject({ kind: 'aside', checkIns: 2, missing: 1 });
    expect(await recovery().bringBack(copy.sequence)).toMatchObject({ missing: 1 });
    expect(await notes()).toEqual(['first', 'second']);
  });

  test('a copy comes back all the same, and all others are put aside', async () => {
    await oneStuck();
    const { sequence } = await newest();
    const { aside, lost } = await recovery().bringBack(sequence);
    expect(lost).toBe(1);
    vi.restoreAllMocks();
    const counts = (await recovery().copies()).map((copy) => [copy.sequence, copy.missing]);
    expect(counts).toEqual([
      [aside, 1],
      [sequence, 0],
    ]);
    expect(await notes()).toEqual(['first', 'second']);
  });

  test('the copy of the day is taken, and never pushes out the last that has all', async () => {
    await oneStuck();
    const { sequence } = await newest();
    const store = await device().open();
    for (let count = 0; count < 9; count += 1) {
      device().at += day;
      expect(await takeDailySnapshot(store)).toBe('taken');
    }
    const copies = await recovery().copies();
    expect(copies).toHaveLength(8);
    expect(copies[0]?.missing).toBe(1);
    expect(copies.at(-1)).toMatchObject({ sequence, missing: 0 });
  });

  test('nothing is upgraded, as not all of it can be copied', async () => {
    await oneStuck();
    await expect(
      takeUpgradeSnapshot({ name: device().name, shelf: device().shelf }),
    ).rejects.toThrow();
  });
});

describe('while everything is locked', () => {
  test('neither day nor number is told; the copy comes back all the same', async () => {
    await used();
    await lockEverything();
    await removeDatabase();
    const copy = await newest();
    expect(copy).toMatchObject({ moment: undefined, checkIns: undefined });
    await recovery().bringBack(copy.sequence);
    expect((await allRows(device().name))['checkIns']).toHaveLength(2);
    const stored = (await allRows(device().name))['header'];
    expect(stored).toEqual([{ id: 'header', stored: device().shelf.content.get(headerName) }]);
  });

  test('what is put aside has no day', async () => {
    await used();
    await lockEverything();
    await recovery().bringBack((await newest()).sequence);
    const list = await readList(device().shelf);
    expect(list.snapshots.at(-1)).toMatchObject({ kind: 'aside' });
    expect(list.snapshots.at(-1)?.takenAt).toBeUndefined();
  });
});

describe('where the header lies', () => {
  test.each([
    ['damaged', 'damaged'],
    ['damaged', 'missing'],
    ['missing', 'damaged'],
    ['missing', 'missing'],
  ])(
    '%s in the database and %s on the shelf: the one in the snapshot opens all rows',
    async (there, here) => {
      await used();
      await damageHeaders();
      if (there === 'missing') {
        const native = await openNative(device().name);
        await settle(native.transaction('header', 'readwrite').objectStore('header').clear());
        native.close();
      }
      if (here === 'missing') device().shelf.content.delete(headerName);
      expect(await notes()).toEqual(['first', 'second', 'since then']);
      expect(device().shelf.content.get(headerName)).not.toEqual(garbage);
    },
  );

  test('missing in the database, among its rows, the one on the shelf opens them', async () => {
    await used();
    const native = await openNative(device().name);
    await settle(native.transaction('header', 'readwrite').objectStore('header').clear());
    native.close();
    expect(await notes()).toEqual(['first', 'second', 'since then']);
  });

  test('nowhere, among rows and without a snapshot, nothing is written over them', async () => {
    await used();
    await damageHeaders();
    device().shelf.content.clear();
    const native = await openNative(device().name);
    await settle(native.transaction('header', 'readwrite').objectStore('header').clear());
    native.close();
    const before = await everything();
    expect(await troubleOf(device().open())).toBe('damaged-header');
    expect(await troubleOf(device().open({ acceptEmpty: true }))).toBe('damaged-header');
    expect(await everything()).toEqual(before);
  });

  test('nowhere, the database empty and a snapshot there: it is no new device', async () => {
    await used();
    await removeDatabase();
    device().shelf.content.delete(headerName);
    expect(await troubleOf(device().open())).toBe('emptied');
    await recovery().bringBack((await newest()).sequence);
    expect(await notes()).toEqual(['first', 'second']);
  });
});

describe('beginning again', () => {
  const begin = async () => {
    await recovery().makeRoom();
    const store = await device().open({ acceptEmpty: true });
    expect((await recentCheckIns(store, 5)).records).toEqual([]);
    return store;
  };
  /** Uses Yarrow so many days. */
  const goOn = async (store: Awaited<ReturnType<typeof begin>>, days: number) => {
    for (let count = 0; count < days; count += 1) {
      device().at += day;
      await keepCheckIn(store, said({ note: `new ${count}` }));
      await takeDailySnapshot(store);
    }
  };

  test('after it was emptied leaves the last copy there, however many days go by', async () => {
    await used();
    await removeDatabase();
    const { sequence } = await newest();
    await goOn(await begin(), 9);
    device().closeAll();
    expect((await recovery().copies()).map((copy) => copy.sequence)).toContain(sequence);
    await recovery().bringBack(sequence);
    expect(await notes()).toEqual(['first', 'second']);
  });

  test('with a header that nothing opens puts the rows aside, and makes new keys', async () => {
    await used();
    const keyId = (await device().open()).vault().keysOf('daily').keyId;
    device().closeAll();
    await damageHeaders();
    device().shelf.content.delete(listName);
    expect(await troubleOf(device().open())).toBe('damaged-header');
    const { checkIns = [] } = await allRows(device().name);
    const store = await begin();
    expect(store.vault().keysOf('daily').keyId).not.toBe(keyId);
    const [aside] = (await readList(device().shelf)).snapshots;
    expect(aside?.chunks.filter(({ table }) => table === 'checkIns')).toMatchObject([
      { rows: checkIns.length },
    ]);
    // It is kept, and not offered: no new key opens it.
    await goOn(store, 8);
    expect((await readList(device().shelf)).snapshots[0]).toEqual(aside);
    expect((await recovery().copies()).every(({ kind }) => kind === 'daily')).toBe(true);
  });

  test('with a database that does not open takes it away, and keeps the copy', async () => {
    await used();
    const { sequence } = await newest();
    const open = indexedDB.open.bind(indexedDB);
    const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', 'UnknownError');
    });
    expect(await troubleOf(openStore(device().options()))).toBe('failed');
    const room = recovery().makeRoom();
    await room;
    opening.mockImplementation(open);
    const store = await device().open({ acceptEmpty: true });
    expect((await recentCheckIns(store, 5)).records).toEqual([]);
    device().closeAll();
    await recovery().bringBack(sequence);
    expect(await notes()).toEqual(['first', 'second']);
  });

  test('removes nothing where the rows can’t be put aside', async () => {
    await used();
    const before = await everything();
    vi.spyOn(device().shelf, 'set').mockRejectedValue(
      Object.assign(new Error(), { name: 'QuotaExceededError' }),
    );
    expect(await troubleOf(recovery().makeRoom())).toBe('full');
    expect(await everything()).toEqual(before);
  });

  test('asks the other pages to let go, and waits for one that does not', async () => {
    await used();
    const stubborn = await openNative(device().name);
    const [held, asked] = [Promise.withResolvers<void>(), vi.fn()];
    const wait = () => Promise.resolve();
    const impatient = recovery({ wait, askOthers: asked });
    const isThrough = vi.fn();
    const room = impatient.makeRoom(held.resolve).then(isThrough);
    await held.promise;
    expect(asked).toHaveBeenCalledTimes(1);
    expect(isThrough).not.toHaveBeenCalled();
    expect(await readMarker(device().shelf)).not.toEqual({ daily: 0, private: 0 });
    stubborn.close();
    await room;
    expect(await readMarker(device().shelf)).toEqual({ daily: 0, private: 0 });
    const names = (await indexedDB.databases()).map((one) => one.name);
    expect(names).not.toContain(device().name);
  });
});

describe('before an upgrade', () => {
  /** The database as an older Yarrow would have left it: with a lower version. */
  async function older(): Promise<void> {
    await used();
    const rows = await allRows(device().name);
    await removeDatabase();
    const native = await openNative(device().name, nativeVersion - 5, (database) => {
      for (const [name, all] of Object.entries(rows)) {
        const table = database.createObjectStore(name, { keyPath: 'id' });
        for (const row of all) table.put(row);
      }
    });
    native.close();
  }

  test('all rows are copied as they lie', async () => {
    await older();
    const { checkIns = [] } = await allRows(device().name);
    expect(await notes()).toEqual(['first', 'second', 'since then']);
    const upgrade = (await readList(device().shelf)).snapshots.at(-1);
    expect(upgrade).toMatchObject({ kind: 'upgrade', version: nativeVersion - 5 });
    const copied = upgrade?.chunks.filter(({ table }) => table === 'checkIns');
    expect(copied).toMatchObject([{ rows: checkIns.length }]);
    expect(await openVersion()).toBe(nativeVersion);
  });

  test('there is none where they can’t be copied', async () => {
    await older();
    vi.spyOn(device().shelf, 'set').mockRejectedValue(
      Object.assign(new Error(), { name: 'QuotaExceededError' }),
    );
    expect(await troubleOf(device().open())).toBe('full');
    expect(await openVersion()).toBe(nativeVersion - 5);
  });

  test('they are copied too where the browser can’t list its databases', async () => {
    await older();
    vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('', 'UnknownError'));
    expect(await notes()).toEqual(['first', 'second', 'since then']);
    expect((await readList(device().shelf)).snapshots.at(-1)?.kind).toBe('upgrade');
  });

  test('nothing is copied where there is nothing to upgrade', async () => {
    await used();
    const open = vi.spyOn(Dexie.prototype, 'open');
    await notes();
    expect(open).toHaveBeenCalled();
    expect((await readList(device().shelf)).snapshots.map(({ kind }) => kind)).toEqual(['daily']);
  });

  async function openVersion(): Promise<number> {
    const native = await openNative(device().name);
    native.close();
    return native.version;
  }
});

test('a row in a snapshot is sealed as it lies, byte for byte', async () => {
  await used();
  const { checkIns = [] } = await allRows(device().name);
  await recovery().bringBack((await newest()).sequence);
  const { checkIns: after = [] } = await allRows(device().name);
  for (const row of after) expect(checkIns).toContainEqual(row);
  const [row] = after as readonly { sealed: Uint8Array }[];
  const { vault } = await device().open();
  expect(keyIdOf(row?.sealed ?? new Uint8Array())).toBe(vault().keysOf('daily').keyId);
});
