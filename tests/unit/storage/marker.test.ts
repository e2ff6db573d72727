import { describe, expect, test } from 'vitest';
import { keepCheckIn } from '../../../lib/storage/check-ins';
import { forgetMarker, markerName, raiseMarker, readMarker } from '../../../lib/storage/marker';
import type { Shelf } from '../../../lib/vault/shelf';
import { eventually } from '../../fixtures/eventually';
import { newMemoryShelf } from '../../fixtures/memory-shelf';
import { said } from '../../fixtures/said';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();

/** A shelf of a device that has data. */
function aShelf() {
  const shelf = newMemoryShelf();
  shelf.content.set('header', {});
  return shelf;
}

/** The same shelf as another page has it in hand, and what that page put there. */
function pageOf(shelf: Shelf): Shelf & { readonly puts: unknown[] } {
  const puts: unknown[] = [];
  const set: Shelf['set'] = async (name, value) => {
    puts.push(value);
    await shelf.set(name, value);
  };
  return { ...shelf, set, puts };
}

test('a write is followed by its ledger’s sequence on the shelf, without waiting for it', async () => {
  const store = await device().open();
  expect(await readMarker(device().shelf)).toBeUndefined();
  const { promise, resolve } = Promise.withResolvers<void>();
  const slow = { ...device().shelf, set: () => promise };
  await keepCheckIn(await device().open({ localShelf: slow }), said());
  expect(await readMarker(device().shelf)).toBeUndefined();
  resolve();
  await keepCheckIn(store, said());
  await eventually(async () =>
    expect(await readMarker(device().shelf)).toEqual({ daily: 2, private: 0 }),
  );
});

test('it only ever grows, each part for itself', async () => {
  const shelf = aShelf();
  const [one, other] = [pageOf(shelf), pageOf(shelf)];
  raiseMarker(one, 'daily', 7);
  raiseMarker(other, 'daily', 5);
  raiseMarker(other, 'private', 3);
  raiseMarker(one, 'private', 2);
  await eventually(async () => expect(await readMarker(shelf)).toEqual({ daily: 7, private: 3 }));
  raiseMarker(other, 'daily', 6);
  raiseMarker(other, 'private', 4);
  await eventually(async () => expect(await readMarker(shelf)).toEqual({ daily: 7, private: 4 }));
});

test.each([
  ['daily', { daily: 3, private: 0 }],
  ['private', { daily: 0, private: 3 }],
] as const)('of one part it says nothing of the other: %s', async (part, marker) => {
  const shelf = aShelf();
  raiseMarker(shelf, part, 3);
  await eventually(async () => expect(await readMarker(shelf)).toEqual(marker));
});

test.each([
  ['daily', { daily: 8, private: 5 }],
  ['private', { daily: 5, private: 8 }],
] as const)(
  'raised in one part, it leaves the other as high as it lies: %s',
  async (part, marker) => {
    const shelf = pageOf(aShelf());
    await shelf.set(markerName, { daily: 5, private: 5 });
    raiseMarker(shelf, part, 8);
    await eventually(() => expect(shelf.puts).toHaveLength(2));
    expect(await readMarker(shelf)).toEqual(marker);
    // Nor is it ever lowered.
    raiseMarker(shelf, part, 1);
    await eventually(() => expect(shelf.puts).toHaveLength(3));
    expect(await readMarker(shelf)).toEqual(marker);
  },
);

test('of many in a row only a few are written, and the last one is', async () => {
  const shelf = pageOf(aShelf());
  for (let sequence = 1; sequence <= 500; sequence += 1) {
    raiseMarker(shelf, 'daily', sequence);
    if (sequence % 100 === 0) await Promise.resolve();
  }
  await eventually(async () => expect(await readMarker(shelf)).toEqual({ daily: 500, private: 0 }));
  expect(shelf.puts.length).toBeLessThanOrEqual(2);
});

test('one that can’t be written is made good for by the next', async () => {
  const shelf = aShelf();
  let failures = 0;
  const full: Shelf = {
    ...shelf,
    set: async (name, value) => {
      failures += 1;
      if (failures === 1) throw new Error('full');
      await shelf.set(name, value);
    },
  };
  raiseMarker(full, 'daily', 1);
  await eventually(() => expect(failures).toBe(1));
  await eventually(async () => {
    raiseMarker(full, 'daily', 2);
    expect(await readMarker(shelf)).toEqual({ daily: 2, private: 0 });
  });
});

test('nothing is brought back to a shelf that was cleared', async () => {
  const shelf = aShelf();
  let reads = 0;
  const page: Shelf = {
    ...shelf,
    get: (name) => {
      reads += 1;
      return shelf.get(name);
    },
  };
  await shelf.clear();
  raiseMarker(page, 'daily', 9);
  await eventually(() => expect(reads).toBe(2));
  // Its next turn comes after whatever that one would have written.
  await navigator.locks.request(markerName, () => undefined);
  expect(await readMarker(shelf)).toBeUndefined();
});

test('who begins again begins with nothing', async () => {
  const shelf = aShelf();
  await shelf.set(markerName, { daily: 4, private: 2 });
  await forgetMarker(shelf);
  expect(await readMarker(shelf)).toEqual({ daily: 0, private: 0 });
  raiseMarker(shelf, 'daily', 1);
  await eventually(async () => expect(await readMarker(shelf)).toEqual({ daily: 1, private: 0 }));
});

describe('what is no marker counts as none', () => {
  test.each([
    [undefined],
    [null],
    ['7'],
    [7],
    [{}],
    [{ daily: 1 }],
    [{ daily: 1, private: -1 }],
    [{ daily: 1.5, private: 0 }],
    [{ daily: '1', private: 0 }],
    [{ daily: Number.NaN, private: 0 }],
    [{ daily: 2 ** 60, private: 0 }],
  ])('%j', async (raw) => {
    const shelf = aShelf();
    shelf.content.set(markerName, raw);
    expect(await readMarker(shelf)).toBeUndefined();
    raiseMarker(shelf, 'daily', 1);
    await eventually(async () => expect(await readMarker(shelf)).toEqual({ daily: 1, private: 0 }));
  });
});
