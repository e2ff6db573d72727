import Dexie from 'dexie';
import { describe, expect, test, vi } from 'vitest';
import { keepCheckIn, recentCheckIns } from '../../../lib/storage/check-ins';
import { eraseEverything, type Places } from '../../../lib/storage/erase';
import { StoreTrouble } from '../../../lib/storage/trouble';
import { whenQuiet } from '../../../lib/storage/under-way';
import { openNative } from '../../fixtures/native';
import { said } from '../../fixtures/said';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();
const ignore = () => undefined;
const never = () => new Promise<void>(() => undefined);

function newPlaces(erased: string[]): Places {
  return {
    clearLocal: async () => {
      erased.push('local');
      await device().shelf.clear();
    },
    clearSession: () => {
      erased.push('session');
      return Promise.resolve();
    },
    clearMirror: () => {
      erased.push('mirror');
    },
  };
}

async function names(): Promise<readonly (string | undefined)[]> {
  return (await indexedDB.databases()).map(({ name }) => name);
}

describe('erasing', () => {
  test('takes everything away, the shelf last; then a page begins as new', async () => {
    const store = await device().open();
    await keepCheckIn(store, said({ note: 'gone soon' }));
    const before = store.vault().keysOf('daily').keyId;
    store.close();
    const erased: string[] = [];
    await eraseEverything(newPlaces(erased), never, ignore, device().name);
    expect(erased.at(-1)).toBe('local');
    expect(erased.toSorted()).toEqual(['local', 'mirror', 'session']);
    expect(await names()).not.toContain(device().name);
    const fresh = await device().open();
    expect((await recentCheckIns(fresh, 5)).records).toEqual([]);
    expect(fresh.vault().keysOf('daily').keyId).not.toBe(before);
  });

  test('makes other pages let go, which write nothing more', async () => {
    const other = await device().open();
    await keepCheckIn(other, said());
    await eraseEverything(newPlaces([]), never, ignore, device().name);
    expect(device().troubles).toEqual(['reload']);
    await expect(keepCheckIn(other, said({ note: 'too late' }))).rejects.toThrow(StoreTrouble);
    expect(await names()).not.toContain(device().name);
  });

  test('erases nothing while another page does not let go, says so, and goes on then', async () => {
    const store = await device().open();
    await keepCheckIn(store, said());
    store.close();
    const stubborn = await openNative(device().name);
    const erased: string[] = [];
    const held = Promise.withResolvers<void>();
    const soon = () => Promise.resolve();
    const erasing = eraseEverything(newPlaces(erased), soon, held.resolve, device().name);
    await held.promise;
    expect(erased).toEqual([]);
    expect(device().shelf.content.size).toBeGreaterThan(0);
    stubborn.close();
    await erasing;
    expect(erased.at(-1)).toBe('local');
    expect(await names()).not.toContain(device().name);
  });

  test.each(['has gone well', 'has failed'])('is not held up once it %s', async (how) => {
    const late = Promise.withResolvers<void>();
    let held = 0;
    const onHeldUp = () => {
      held += 1;
    };
    const refuse = vi.spyOn(Dexie, 'delete');
    if (how === 'has failed') refuse.mockRejectedValue(new Error('refused'));
    const places = newPlaces([]);
    const erasing = eraseEverything(places, () => late.promise, onHeldUp, device().name);
    if (how === 'has failed') await expect(erasing).rejects.toThrow('refused');
    else await erasing;
    refuse.mockRestore();
    late.resolve();
    await late.promise;
    expect(held).toBe(0);
  });
});

describe('a page', () => {
  test('is quiet once all that it writes has been committed', async () => {
    const store = await device().open();
    let kept = 0;
    for (let count = 0; count < 5; count += 1) {
      keepCheckIn(store, said()).then(
        () => {
          kept += 1;
        },
        () => undefined,
      );
    }
    await whenQuiet();
    expect(kept).toBe(5);
    await whenQuiet();
  });

  test('is quiet too where a write fails', async () => {
    const store = await device().open({ newId: () => 'no id' });
    const failing = keepCheckIn(store, said()).catch((error: unknown) => error);
    await whenQuiet();
    expect(await failing).toMatchObject({ name: 'InvalidRecord' });
  });
});
