import { describe, expect, test, vi } from 'vitest';
import { changeCheckIn, keepCheckIn } from '../../../lib/storage/check-ins';
import { eraseEverything } from '../../../lib/storage/erase';
import { headerName } from '../../../lib/storage/header-store';
import { checkSnapshots } from '../../../lib/storage/snapshot-check';
import { takeDailySnapshot } from '../../../lib/storage/snapshot-daily';
import { chunkNames, listName, readList } from '../../../lib/storage/snapshot-list';
import { missingIn } from '../../../lib/storage/snapshot-open';
import type { Store } from '../../../lib/storage/store';
import { toStored, type VaultHeader } from '../../../lib/vault/header';
import type { Shelf } from '../../../lib/vault/shelf';
import { auckland, wednesday } from '../../fixtures/device';
import { allRows, putRow } from '../../fixtures/native';
import { said } from '../../fixtures/said';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();
const day = 24 * 60 * 60 * 1000;
const never = () => new Promise<void>(() => undefined);

const chunksOnShelf = () =>
  [...device().shelf.content.keys()].filter((name) => name.startsWith('chunk-')).toSorted();
const list = () => readList(device().shelf);

/** A store with a check-in in each of two months. */
async function used() {
  const store = await device().open();
  await keepCheckIn(store, said({ note: 'in May' }));
  device().at = wednesday + 30 * day;
  await keepCheckIn(store, said({ note: 'in June' }));
  return store;
}

async function nextDays(store: Store, many: number): Promise<void> {
  for (let count = 0; count < many; count += 1) {
    device().at += day;
    await keepCheckIn(store, said());
    expect(await takeDailySnapshot(store)).toBe('taken');
  }
}

/** Locks a compartment, as far as the header says so: nobody has its keys at hand then. */
async function lockInHeader(change: (header: VaultHeader) => object): Promise<void> {
  const { header } = device().shelf.content.get(headerName) as { header: VaultHeader };
  const next = { ...header, ...change(header), sequence: header.sequence + 1 };
  const stored = await toStored({ ...next, epoch: header.epoch + 1 } as VaultHeader);
  await putRow(device().name, 'header', { id: 'header', stored });
  await device().shelf.set(headerName, stored);
}

const wrap = { nonce: '', cipher: '' };
const locked = { kind: 'locked', byPassphrase: wrap, byRecoveryCode: wrap } as const;

describe('a snapshot', () => {
  test('is taken once a day, by the day where the person is', async () => {
    const store = await used();
    expect(await takeDailySnapshot(store)).toBe('taken');
    expect(await takeDailySnapshot(store)).toBe('there');
    // Noon in Auckland; eleven hours on it is still that day there, twelve hours on it is not.
    device().at += 11 * 60 * 60 * 1000;
    expect(await takeDailySnapshot(store)).toBe('there');
    device().at += 60 * 60 * 1000;
    expect(await takeDailySnapshot(store)).toBe('taken');
    expect(await takeDailySnapshot(store)).toBe('there');
    expect((await list()).snapshots.map(({ sequence }) => sequence)).toEqual([1, 2]);
  });

  test('has every row of every table, as it lies', async () => {
    const store = await used();
    await takeDailySnapshot(store);
    const rows = await allRows(device().name);
    const [taken] = (await list()).snapshots;
    const counts: Record<string, number> = {};
    for (const { table, rows: many } of taken?.chunks ?? []) {
      counts[table] = (counts[table] ?? 0) + many;
    }
    const expected = Object.entries(rows).filter(([, many]) => many.length > 0);
    expect(counts).toEqual(Object.fromEntries(expected.map(([name, many]) => [name, many.length])));
    expect(await allRows(device().name)).toEqual(rows);
  });

  test('shares what has not changed, and writes it once', async () => {
    const store = await used();
    await takeDailySnapshot(store);
    const before = new Set(chunksOnShelf());
    const set = vi.spyOn(device().shelf, 'set');
    await nextDays(store, 1);
    const written = set.mock.calls
      .map(([name]) => name)
      .filter((name) => name.startsWith('chunk-'));
    const [first, second] = (await list()).snapshots;
    const shared = chunkNames(first ? [first] : []).intersection(
      chunkNames(second ? [second] : []),
    );
    // The other month, and the header.
    expect(shared.size).toBe(2);
    expect(written.filter((name) => before.has(name))).toEqual([]);
    expect(written.length).toBe((second?.chunks.length ?? 0) - shared.size);
  });

  test('of seven days stay, and what nothing needs any more goes', async () => {
    const store = await used();
    await nextDays(store, 9);
    const { snapshots } = await list();
    expect(snapshots.map(({ sequence }) => sequence)).toEqual([3, 4, 5, 6, 7, 8, 9]);
    expect(chunksOnShelf()).toEqual([...chunkNames(snapshots)].toSorted());
    for (const snapshot of snapshots) expect(await missingIn(device().shelf, snapshot)).toBe(0);
  });

  test('tells nothing in the clear: no word, no day, no time, no zone', async () => {
    const store = await used();
    await takeDailySnapshot(store);
    const text = JSON.stringify([...device().shelf.content]);
    const traces = ['in May', '2026', auckland, String(device().at), 'note'];
    for (const trace of traces) expect(text).not.toContain(trace);
    expect(Object.keys((await device().shelf.get(listName)) as object).toSorted()).toEqual([
      'format',
      'keys',
      'loose',
      'next',
      'snapshots',
    ]);
  });

  test('is not taken of a store that has nothing in it yet', async () => {
    expect(await takeDailySnapshot(await device().open())).toBe('not-now');
    expect(device().shelf.content.has(listName)).toBe(false);
  });

  test('is not taken while `daily` is locked', async () => {
    await used();
    device().closeAll();
    await lockInHeader(() => ({ compartments: { daily: locked, private: locked } }));
    expect(await takeDailySnapshot(await device().open())).toBe('not-now');
    expect(chunksOnShelf()).toEqual([]);
  });

  test('is not taken while keys are being changed', async () => {
    const store = await used();
    await lockInHeader(() => ({ retiring: { daily: wrap } }));
    expect(await takeDailySnapshot(store)).toBe('not-now');
    expect(chunksOnShelf()).toEqual([]);
  });

  test('is one where two pages want one at once', async () => {
    const store = await used();
    const other = await device().open();
    const results = await Promise.all([takeDailySnapshot(store), takeDailySnapshot(other)]);
    expect(results.toSorted()).toEqual(['taken', 'there']);
    expect((await list()).snapshots).toHaveLength(1);
  });

  test('that shares a chunk which was lost writes it again', async () => {
    const store = await used();
    await takeDailySnapshot(store);
    const [lost = ''] = chunksOnShelf();
    device().shelf.content.set(lost, 'garbled');
    const [first] = (await list()).snapshots;
    expect(first && (await missingIn(device().shelf, first))).toBeGreaterThan(0);
    device().at += day;
    await takeDailySnapshot(store);
    for (const snapshot of (await list()).snapshots) {
      expect(await missingIn(device().shelf, snapshot)).toBe(0);
    }
  });

  test('is not swept away with what a killed browser left, where both need the same chunk', async () => {
    const store = await used();
    await takeDailySnapshot(store);
    const there = await list();
    const needed = chunksOnShelf();
    device().shelf.content.set('chunk-left-behind', 'garbled');
    await device().shelf.set(listName, { ...there, loose: [...needed, 'chunk-left-behind'] });
    await nextDays(store, 1);
    const [first] = (await list()).snapshots;
    expect(first && (await missingIn(device().shelf, first))).toBe(0);
    expect(chunksOnShelf()).toEqual([...chunkNames((await list()).snapshots)].toSorted());
  });

  test('whose day can’t be read does not keep another from being taken', async () => {
    const store = await used();
    await takeDailySnapshot(store);
    const there = await list();
    const [first] = there.snapshots;
    const unreadable = [first, { ...first, takenAt: btoa('no moment') }];
    await device().shelf.set(listName, { ...there, snapshots: unreadable.slice(1) });
    expect(await takeDailySnapshot(store)).toBe('taken');
    const { takenAt: _never, ...without } = first ?? {};
    await device().shelf.set(listName, { ...there, snapshots: [without] });
    expect(await takeDailySnapshot(store)).toBe('taken');
  });

  test('starts afresh where the list can’t be read', async () => {
    const store = await used();
    await takeDailySnapshot(store);
    device().shelf.content.set(listName, { format: 1, snapshots: 'garbled' });
    expect(await takeDailySnapshot(store)).toBe('taken');
    expect((await list()).snapshots).toHaveLength(1);
  });
});

describe('where the shelf does not take it', () => {
  /** A shelf that fails at one of its writes, counted from 0, or from then on. */
  function failing(at: number, how: 'full' | 'loses' | 'garbles'): Shelf {
    let writes = -1;
    return {
      ...device().shelf,
      set: async (name, value) => {
        writes += 1;
        if (writes !== at) return await device().shelf.set(name, value);
        if (how === 'full') throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
        if (how === 'garbles') await device().shelf.set(name, 'garbled');
        return undefined;
      },
    };
  }

  test.each(['full', 'loses', 'garbles'] as const)(
    'it %s: the older ones stay, nothing is left behind, and the next one is taken',
    async (how) => {
      const first = await used();
      await takeDailySnapshot(first);
      device().at += day;
      await keepCheckIn(first, said());
      const before = { chunks: chunksOnShelf(), snapshots: (await list()).snapshots };
      device().closeAll();
      // The note of what is to come is the first write, then the chunks.
      const store = await device().open({ localShelf: failing(1, how) });
      const trouble = how === 'full' ? 'full' : 'failed';
      await expect(takeDailySnapshot(store)).rejects.toMatchObject({ trouble });
      expect(chunksOnShelf()).toEqual(before.chunks);
      expect((await list()).snapshots).toEqual(before.snapshots);
      expect(await takeDailySnapshot(store)).toBe('taken');
    },
  );

  test('a browser killed at any write leaves the older ones whole, and nothing for ever', async () => {
    const first = await used();
    await takeDailySnapshot(first);
    for (let at = 0; at < 5; at += 1) {
      device().at += day;
      await keepCheckIn(first, said());
      let writes = -1;
      const stopped = Promise.withResolvers<void>();
      const killed: Shelf = {
        ...device().shelf,
        set: async (name, value) => {
          writes += 1;
          if (writes >= at) {
            stopped.resolve();
            throw new Error('gone');
          }
          await device().shelf.set(name, value);
        },
        remove: () => Promise.reject(new Error('gone')),
      };
      const store = await device().open({ localShelf: killed });
      await takeDailySnapshot(store).catch(() => undefined);
      for (const snapshot of (await list()).snapshots) {
        expect(await missingIn(device().shelf, snapshot), `at write ${at}`).toBe(0);
      }
      await nextDays(first, 1);
      expect(chunksOnShelf()).toEqual([...chunkNames((await list()).snapshots)].toSorted());
    }
  });
});

describe('opening what was taken', () => {
  test('is done once for each chunk, and its result is kept', async () => {
    const store = await used();
    await takeDailySnapshot(store);
    const first = await checkSnapshots(store);
    expect(first.opened).toBeGreaterThanOrEqual(2);
    expect(first.unreadable).toBe(0);
    const set = vi.spyOn(device().shelf, 'set');
    expect(await checkSnapshots(store)).toEqual({ opened: 0, unreadable: 0 });
    expect(set).not.toHaveBeenCalled();
    set.mockRestore();
    await nextDays(store, 1);
    const [before, after] = (await list()).snapshots;
    const opened = after?.chunks.filter(({ unreadable }) => unreadable === 0) ?? [];
    const shared = before?.chunks.filter(({ table }) => table === 'checkIns')[0];
    expect(opened).toContainEqual(shared);
  });

  test('is noted where it was but one that had not been opened yet', async () => {
    const store = await used();
    await takeDailySnapshot(store);
    await checkSnapshots(store);
    const there = await list();
    const waiting = there.snapshots[0]?.chunks.find(({ table }) => table === 'checkIns');
    const snapshots = there.snapshots.map((one) => ({
      ...one,
      chunks: one.chunks.map((note) =>
        note === waiting ? { ...note, unreadable: undefined } : note,
      ),
    }));
    await device().shelf.set(listName, { ...there, snapshots });
    expect(await checkSnapshots(store)).toEqual({ opened: waiting?.rows, unreadable: 0 });
    expect(await list()).toEqual(there);
  });

  test('counts a row that does not open', async () => {
    const store = await used();
    const kept = await keepCheckIn(store, said());
    const row = await store.database.checkIns.get(kept.id);
    const sealed = Uint8Array.from(row?.sealed ?? []);
    sealed[60] = (sealed[60] ?? 0) ^ 1;
    await putRow(device().name, 'checkIns', { ...row, sealed });
    await takeDailySnapshot(store);
    const [taken] = (await list()).snapshots;
    const rows = (taken?.chunks ?? [])
      .filter(({ table }) => table !== 'header')
      .reduce((sum, chunk) => sum + chunk.rows, 0);
    expect(await checkSnapshots(store)).toEqual({ opened: rows - 1, unreadable: 1 });
    const [checked] = (await list()).snapshots;
    expect(checked?.chunks.map(({ unreadable }) => unreadable)).toContain(1);
  });

  test('counts every row of a chunk that was lost', async () => {
    const store = await used();
    await takeDailySnapshot(store);
    const [taken] = (await list()).snapshots;
    const chunk = taken?.chunks.find(({ table }) => table === 'checkIns');
    device().shelf.content.delete(chunk?.name ?? '');
    expect(await checkSnapshots(store)).toMatchObject({ unreadable: chunk?.rows });
  });

  test('waits for the key, and does nothing where there is no snapshot', async () => {
    const store = await used();
    expect(await checkSnapshots(store)).toEqual({ opened: 0, unreadable: 0 });
    await takeDailySnapshot(store);
    device().closeAll();
    await lockInHeader(() => ({ compartments: { daily: locked, private: locked } }));
    const closed = await device().open();
    expect(await checkSnapshots(closed)).toEqual({ opened: 0, unreadable: 0 });
    const [taken] = (await list()).snapshots;
    expect(taken?.chunks.every(({ unreadable }) => unreadable === undefined)).toBe(true);
  });
});

test('a snapshot that is just being taken does not outlive erasing everything', async () => {
  const begun = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const slow: Shelf = {
    ...device().shelf,
    set: async (name, value) => {
      if (name.startsWith('chunk-')) {
        begun.resolve();
        await goOn.promise;
      }
      await device().shelf.set(name, value);
    },
  };
  await used();
  const taking = takeDailySnapshot(await device().open({ localShelf: slow }));
  await begun.promise;
  device().closeAll();
  const erased = eraseEverything(
    {
      localShelf: device().shelf,
      clearSession: device().session.clear,
      clearMirror: () => undefined,
    },
    never,
    () => undefined,
    device().name,
  );
  // Whatever erasing does without waiting, it has done by then.
  for (let turn = 0; turn < 50; turn += 1) {
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
  }
  goOn.resolve();
  await Promise.all([taking, erased]);
  expect([...device().shelf.content.keys()]).toEqual([]);
});

test('a row changed after the snapshot is another chunk', async () => {
  const store = await device().open();
  const kept = await keepCheckIn(store, said({ note: 'before' }));
  await takeDailySnapshot(store);
  await changeCheckIn(store, kept, said({ note: 'after' }));
  device().at += day;
  await takeDailySnapshot(store);
  const [first, second] = (await list()).snapshots.map(({ chunks }) =>
    chunks.filter(({ table }) => table === 'checkIns').map(({ name }) => name),
  );
  expect(first).not.toEqual(second);
});
