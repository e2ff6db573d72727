import { afterEach, describe, expect, test, vi } from 'vitest';
import { keepCheckIn, recentCheckIns } from '../../../lib/storage/check-ins';
import { nativeVersion } from '../../../lib/storage/database';
import { headerName } from '../../../lib/storage/header-store';
import { openStore } from '../../../lib/storage/store';
import { StoreTrouble, type Trouble } from '../../../lib/storage/trouble';
import { readHeader, type StoredHeader, toStored } from '../../../lib/vault/header';
import type { Device } from '../../fixtures/device';
import { eventually } from '../../fixtures/eventually';
import { newMemoryShelf } from '../../fixtures/memory-shelf';
import { allRows, deleteRow, openNative, putRow, settle } from '../../fixtures/native';
import { said } from '../../fixtures/said';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function onShelf(): StoredHeader {
  return device().shelf.content.get(headerName) as StoredHeader;
}

async function inDatabase(): Promise<StoredHeader> {
  const { header = [] } = await allRows(device().name);
  const [row] = header as readonly { stored: StoredHeader }[];
  if (!row) throw new Error('there is no header');
  return row.stored;
}

const never = () => new Promise<void>(() => undefined);

async function troubleOf(opening: Promise<unknown>): Promise<Trouble | 'none'> {
  try {
    await opening;
    return 'none';
  } catch (error) {
    if (error instanceof StoreTrouble) return error.trouble;
    throw error;
  }
}

/** A device on which one check-in was kept, and every page closed again. */
async function used(): Promise<Device> {
  const store = await device().open();
  await keepCheckIn(store, said({ note: 'kept before' }));
  device().closeAll();
  return device();
}

async function recentNote(): Promise<string | undefined> {
  const { records } = await recentCheckIns(await device().open(), 1);
  return records[0]?.value.note;
}

/** All that lies on the device, to be compared with what lies there later. */
async function everything() {
  return { rows: await allRows(device().name), shelf: new Map(device().shelf.content) };
}

describe('the header', () => {
  test('is made once, and lies in both places', async () => {
    await device().open();
    expect(await readHeader(onShelf())).toMatchObject({ kind: 'valid' });
    expect(await inDatabase()).toEqual(onShelf());
    const before = onShelf();
    await device().open();
    expect(onShelf()).toEqual(before);
    expect(await inDatabase()).toEqual(before);
  });

  test('is one for two pages that open a new device together', async () => {
    const stores = await Promise.all([device().open(), device().open(), device().open()]);
    const ids = stores.map((store) => store.vault().keysOf('daily').keyId);
    expect(new Set(ids).size).toBe(1);
    expect(await inDatabase()).toEqual(onShelf());
  });

  test('has a key of its own on each device', async () => {
    const here = await device().open();
    const there = await device().open({ name: 'elsewhere', localShelf: newMemoryShelf() });
    expect(here.vault().keysOf('daily').keyId).not.toBe(there.vault().keysOf('daily').keyId);
  });

  test.each<readonly [string, unknown]>([
    ['missing', undefined],
    ['damaged', { header: {}, hash: '' }],
    ['garbled', 'garbled'],
  ])('on the shelf is mended where it is %s', async (_how, wrong) => {
    await used();
    const before = onShelf();
    if (wrong === undefined) device().shelf.content.delete(headerName);
    else device().shelf.content.set(headerName, wrong);
    expect(await recentNote()).toBe('kept before');
    expect(onShelf()).toEqual(before);
  });

  test('in the database is mended where it is damaged', async () => {
    await used();
    const before = onShelf();
    await putRow(device().name, 'header', { id: 'header', stored: { header: {}, hash: 'x' } });
    expect(await recentNote()).toBe('kept before');
    expect(await inDatabase()).toEqual(before);
  });

  test.each(['database', 'shelf'] as const)(
    'is the newer one, which lies in the %s',
    async (place) => {
      await used();
      const newer = await toStored({ ...onShelf().header, sequence: 9 });
      if (place === 'shelf') device().shelf.content.set(headerName, newer);
      else await putRow(device().name, 'header', { id: 'header', stored: newer });
      expect(await recentNote()).toBe('kept before');
      expect(onShelf()).toEqual(newer);
      expect(await inDatabase()).toEqual(newer);
    },
  );

  test.each([
    ['damaged', 'damaged'],
    ['damaged', 'missing'],
    ['missing', 'damaged'],
  ])('%s in the database and %s on the shelf: nothing is written', async (there, here) => {
    await used();
    if (there === 'missing') await deleteRow(device().name, 'header', 'header');
    else await putRow(device().name, 'header', { id: 'header', stored: 'x' });
    if (here === 'missing') device().shelf.content.delete(headerName);
    else device().shelf.content.set(headerName, 'x');
    const before = await everything();
    expect(await troubleOf(device().open())).toBe('damaged-header');
    expect(await troubleOf(device().open({ acceptEmpty: true }))).toBe('damaged-header');
    expect(await everything()).toEqual(before);
  });
});

test('a header that another page is just writing, and that is damaged, is told of', async () => {
  const slow = {
    ...device().shelf,
    get: async (name: string) => {
      await putRow(device().name, 'header', { id: 'header', stored: 'x' });
      return await device().shelf.get(name);
    },
  };
  expect(await troubleOf(device().open({ localShelf: slow }))).toBe('damaged-header');
  expect(device().shelf.content.size).toBe(0);
});

test('the database has the name it has had from the first release', async () => {
  const { name: _name, ...options } = device().options();
  const store = await openStore(options);
  store.close();
  const names = (await indexedDB.databases()).map(({ name }) => name);
  expect(names).toContain('store');
});

describe('a database that was emptied', () => {
  async function emptied(): Promise<void> {
    await used();
    await settle(indexedDB.deleteDatabase(device().name));
  }

  test('is told of, and nothing is written', async () => {
    await emptied();
    const shelf = new Map(device().shelf.content);
    expect(await troubleOf(device().open())).toBe('emptied');
    const { header, ...tables } = await allRows(device().name);
    expect(header).toEqual([]);
    expect(Object.values(tables).flat()).toEqual([]);
    expect(device().shelf.content).toEqual(shelf);
    // It does not become a new one by being asked twice.
    expect(await troubleOf(device().open())).toBe('emptied');
  });

  test('is begun again with, where the person says so, under the key there was', async () => {
    await emptied();
    const before = onShelf();
    const store = await device().open({ acceptEmpty: true });
    expect((await recentCheckIns(store, 5)).records).toEqual([]);
    expect(await inDatabase()).toEqual(before);
    await keepCheckIn(store, said());
    expect(await troubleOf(device().open())).toBe('none');
  });
});

describe('a database of a newer Yarrow', () => {
  async function upgraded(): Promise<void> {
    await used();
    const native = await openNative(device().name, nativeVersion + 10);
    native.close();
  }

  test('is not opened, and not one row is written', async () => {
    await upgraded();
    const before = await everything();
    expect(await troubleOf(device().open())).toBe('newer-version');
    expect(await everything()).toEqual(before);
  });

  test('is not opened either where the browser can’t list its databases', async () => {
    await upgraded();
    const before = await everything();
    vi.spyOn(indexedDB, 'databases').mockRejectedValueOnce(new DOMException('', 'UnknownError'));
    expect(await troubleOf(device().open())).toBe('newer-version');
    expect(await everything()).toEqual(before);
  });

  test('is not opened either where another page has just brought it there', async () => {
    await upgraded();
    const before = await everything();
    vi.spyOn(indexedDB, 'databases').mockResolvedValueOnce([]);
    expect(await troubleOf(device().open())).toBe('newer-version');
    expect(await everything()).toEqual(before);
  });

  test('lets go of the page that is still open, which writes nothing more', async () => {
    const store = await device().open();
    await keepCheckIn(store, said({ note: 'kept before' }));
    const native = await openNative(device().name, nativeVersion + 10);
    native.close();
    expect(device().troubles).toEqual(['reload']);
    const before = await everything();
    await expect(keepCheckIn(store, said({ note: 'too late' }))).rejects.toThrow(StoreTrouble);
    expect(await everything()).toEqual(before);
  });
});

describe('a database that does not open', () => {
  test('because another tab holds an older one is told of, and opened once that lets go', async () => {
    const old = await openNative(device().name, 5);
    const opening = device().open();
    await eventually(() => expect(device().troubles).toEqual(['blocked']));
    expect(device().waits).toContain(1000);
    old.close();
    expect(await troubleOf(opening)).toBe('none');
  });

  test('behind another tab that lets go within a second says nothing of it', async () => {
    const old = await openNative(device().name, 5);
    const { promise, resolve } = Promise.withResolvers<void>();
    const wait = vi.fn((pause: number) => (pause === 1000 ? promise : never()));
    const opening = device().open({ wait });
    // Whoever waits two seconds has been told that another tab is in the way.
    await eventually(() => expect(wait).toHaveBeenCalledWith(1000));
    old.close();
    await opening;
    resolve();
    await promise;
    expect(device().troubles).toEqual([]);
  });

  test('in time stays open when the patience has run out', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const store = await device().open({ wait: (pause) => (pause === 10_000 ? promise : never()) });
    resolve();
    await promise;
    await keepCheckIn(store, said());
    expect(store.database.isOpen()).toBe(true);
    expect(device().troubles).toEqual([]);
  });

  test('because the browser lets this page have none', async () => {
    const refused = new DOMException('', 'SecurityError');
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw refused;
    });
    vi.spyOn(indexedDB, 'databases').mockRejectedValue(refused);
    expect(await troubleOf(openStore(device().options()))).toBe('not-allowed');
  });

  test('because its files can’t be read any more is not taken for one that may not be', async () => {
    const unknown = new DOMException('', 'UnknownError');
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw unknown;
    });
    vi.spyOn(indexedDB, 'databases').mockRejectedValue(unknown);
    expect(await troubleOf(openStore(device().options()))).toBe('failed');
  });

  test('is tried three times, after 0, 1 and 5 seconds', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', 'UnknownError');
    });
    expect(await troubleOf(device().open())).toBe('failed');
    expect(open.mock.calls.length).toBeGreaterThanOrEqual(3);
    expect(device().waits.filter((pause) => pause < 10_000)).toEqual([1000, 5000]);
  });

  test('at first opens at the second try', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('', 'UnknownError');
    });
    expect(await troubleOf(device().open())).toBe('none');
  });

  test('for want of room says that it is full', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    expect(await troubleOf(device().open())).toBe('full');
  });

  describe('and hangs', () => {
    const wait = (milliseconds: number) =>
      new Promise<void>((resolve) => {
        setTimeout(resolve, milliseconds);
      });
    const hang = () =>
      vi.spyOn(indexedDB, 'open').mockImplementation(() => new EventTarget() as IDBOpenDBRequest);

    test('is given up, with a word, within ten seconds', async () => {
      hang();
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      const trouble = troubleOf(openStore({ ...device().options(), wait }));
      const told = vi.fn();
      trouble.then(told, told);
      await vi.advanceTimersByTimeAsync(10_000);
      expect(told).toHaveBeenCalledWith('failed');
    });

    test('behind another tab is told of after two seconds, and given up within ten', async () => {
      const old = await openNative(device().name, 5);
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      const told = vi.fn();
      troubleOf(openStore({ ...device().options(), wait })).then(told, told);
      await vi.waitFor(() => expect(device().troubles).toEqual(['blocked']), { timeout: 9000 });
      await vi.advanceTimersByTimeAsync(10_000);
      await vi.waitFor(() => expect(told).toHaveBeenCalledWith('blocked'), { timeout: 9000 });
      old.close();
    });

    test('in the middle of a page’s life is given up within ten seconds too', async () => {
      const store = await device().open({ wait });
      store.database.close({ disableAutoOpen: true });
      const opening = hang();
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      const told = vi.fn();
      keepCheckIn(store, said()).then(told, ({ trouble }: StoreTrouble) => told(trouble));
      await vi.waitFor(() => expect(opening).toHaveBeenCalled(), { timeout: 9000 });
      await vi.advanceTimersByTimeAsync(10_000);
      expect(told).toHaveBeenCalledWith('failed');
    });
  });
});
