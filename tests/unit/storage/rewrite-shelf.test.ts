import { afterEach, describe, expect, test } from 'vitest';
import { headerName } from '../../../lib/storage/header-store';
import { changeLooks, looksName, readLooks } from '../../../lib/storage/looks';
import { rewriteShelf } from '../../../lib/storage/rewrite-shelf';
import type { Shelf } from '../../../lib/vault/shelf';
import { allRows } from '../../fixtures/native';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();

/** A shelf that does so many calls that change it, and then no more. */
function brittle(shelf: Shelf, calls: number): Shelf {
  let left = calls;
  const use = <Result>(work: () => Promise<Result>) => {
    left -= 1;
    return left < 0 ? Promise.reject(new Error('gone')) : work();
  };
  return {
    ...shelf,
    set: (name, value) => use(() => shelf.set(name, value)),
    clear: () => use(shelf.clear),
  };
}

let stop = () => {};
afterEach(() => stop());

describe('writing the shelf anew', () => {
  test('clears it before anything is put back', async () => {
    const store = await device().open();
    await changeLooks(device().shelf, { theme: 'dark' });
    const told: string[] = [];
    stop = device().shelf.onChange((name, value) => told.push(`${name} ${value !== undefined}`));
    await rewriteShelf(store.database, device().shelf, store.header());
    expect(told).toEqual([
      `${headerName} false`,
      `${looksName} false`,
      `${looksName} true`,
      `${headerName} true`,
    ]);
  });

  test('goes on with what it had set aside, wherever it was cut short', async () => {
    const store = await device().open();
    await changeLooks(device().shelf, { theme: 'dark', promptSeed: 7 });
    await device().shelf.set('tries', { count: 3, at: 5 });
    const before = new Map(device().shelf.content);
    for (let calls = 0; calls < 4; calls += 1) {
      const dying = rewriteShelf(store.database, brittle(device().shelf, calls), store.header());
      await expect(dying).rejects.toThrow('gone');
      // A page that opens meanwhile finds no settings, and begins with its own.
      if (calls > 0) await readLooks(device().shelf, () => 99);
    }
    await rewriteShelf(store.database, device().shelf, store.header());
    expect(new Map(device().shelf.content)).toEqual(before);
    expect((await allRows(device().name))['header']).toHaveLength(1);
  });

  test('waits for a change of the settings that is under way, and takes it along', async () => {
    const store = await device().open();
    const { promise, resolve } = Promise.withResolvers<void>();
    const slow: Shelf = {
      ...device().shelf,
      get: async (name) => {
        await promise;
        return await device().shelf.get(name);
      },
    };
    const changing = changeLooks(slow, { theme: 'dark' });
    const rewriting = rewriteShelf(store.database, device().shelf, store.header());
    resolve();
    await Promise.all([changing, rewriting]);
    expect(await readLooks(device().shelf, () => 1)).toMatchObject({ theme: 'dark' });
  });
});
