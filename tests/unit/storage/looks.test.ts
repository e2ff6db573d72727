import { describe, expect, test, vi } from 'vitest';
import { type Looks, toLooks } from '../../../lib/domain/looks';
import { changeLooks, looksName, readLooks, watchLooks } from '../../../lib/storage/looks';
import { openStore } from '../../../lib/storage/store';
import { wasHere } from '../../../lib/storage/was-here';
import { newDevice } from '../../fixtures/device';
import { newMemoryShelf } from '../../fixtures/memory-shelf';

const noSeed = () => {
  throw new Error('drawn only once');
};

describe('the open settings on the shelf', () => {
  test('get their order of prompts the first time, and keep it', async () => {
    const shelf = newMemoryShelf();
    expect(await readLooks(shelf, () => 77)).toEqual(toLooks({ promptSeed: 77 }));
    expect((await readLooks(shelf, noSeed)).promptSeed).toBe(77);
  });

  test('take what is known elsewhere, where the shelf has lost them', async () => {
    const shelf = newMemoryShelf();
    const found = () => Promise.resolve({ plainPage: 'on', firstRun: 'seen' } as const);
    const looks = toLooks({ promptSeed: 77, plainPage: 'on', firstRun: 'seen' });
    expect(await readLooks(shelf, () => 77, found)).toEqual(looks);
    expect([...shelf.content]).toEqual([[looksName, looks]]);
    const nothingMore = () => Promise.reject(new Error('asked only where they are lost'));
    expect(await readLooks(shelf, noSeed, nothingMore)).toEqual(looks);
  });

  test('are those of the page that came first', async () => {
    const shelf = newMemoryShelf();
    const both = await Promise.all([readLooks(shelf, () => 1), readLooks(shelf, () => 2)]);
    expect(both).toEqual([toLooks({ promptSeed: 1 }), toLooks({ promptSeed: 1 })]);
  });

  test('change by what is changed, and hold nothing else', async () => {
    const shelf = newMemoryShelf();
    await readLooks(shelf, () => 77);
    const change = { theme: 'dark', note: 'SENTINEL' } as Partial<Looks>;
    const expected = toLooks({ promptSeed: 77, theme: 'dark' });
    expect(await changeLooks(shelf, change)).toEqual(expected);
    expect([...shelf.content]).toEqual([[looksName, expected]]);
  });

  test('keep the changes of two pages that are made at once', async () => {
    const shelf = newMemoryShelf();
    await Promise.all([
      changeLooks(shelf, { theme: 'dark' }),
      changeLooks(shelf, { textSize: 'large' }),
      changeLooks(shelf, { hiddenPrompts: ['day-001'] }),
    ]);
    expect(await readLooks(shelf, noSeed)).toMatchObject({
      theme: 'dark',
      textSize: 'large',
      hiddenPrompts: ['day-001'],
    });
  });

  test('tell who watches, until it stops, and of nothing else on the shelf', async () => {
    const shelf = newMemoryShelf();
    const seen: string[] = [];
    const stop = watchLooks(shelf, ({ theme }) => seen.push(theme));
    await changeLooks(shelf, { theme: 'light' });
    await shelf.set('header', { theme: 'dark' });
    await shelf.set(looksName, { theme: 'neon' });
    stop();
    await changeLooks(shelf, { theme: 'dark' });
    expect(seen).toEqual(['light', 'system']);
  });
});

test('a device was used before where its database lies there', async () => {
  expect(await wasHere()).toBe(false);
  const { name: _name, ...options } = newDevice().options();
  const store = await openStore(options);
  store.close();
  expect(await wasHere()).toBe(true);
  vi.spyOn(indexedDB, 'databases').mockRejectedValueOnce(new DOMException('', 'UnknownError'));
  expect(await wasHere()).toBe(false);
});
