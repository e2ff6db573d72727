import Dexie from 'dexie';
import { describe, expect, test, vi } from 'vitest';
import { keepCheckIn, recentCheckIns } from '../../../lib/storage/check-ins';
import { eraseEverything, finishErasing, type Places } from '../../../lib/storage/erase';
import { erasingName, noteErasing } from '../../../lib/storage/erasing-mark';
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
    localShelf: {
      ...device().shelf,
      clear: async () => {
        erased.push('local');
        await device().shelf.clear();
      },
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

describe('the mark that erasing has begun', () => {
  const mark = () => device().shelf.content.get(erasingName);

  /** A device in use, whose pages have all been closed. */
  async function used(): Promise<void> {
    const store = await device().open();
    await keepCheckIn(store, said({ note: 'still here' }));
    store.close();
  }

  async function notesNow() {
    const { records } = await recentCheckIns(await device().open(), 5);
    return records.map(({ value }) => value.note);
  }

  test('lies there before anything is deleted, until all is gone', async () => {
    await used();
    const seen: unknown[] = [];
    const stop = device().shelf.onChange((name, value) => {
      if (name === erasingName) seen.push(value);
    });
    const remove = Dexie.delete;
    const removing = vi.spyOn(Dexie, 'delete').mockImplementation((name) => {
      seen.push('deleting');
      return remove.call(Dexie, name);
    });
    await eraseEverything(newPlaces([]), never, ignore, device().name);
    removing.mockRestore();
    stop();
    expect(seen).toEqual(['begun', 'deleting', undefined]);
    expect(device().shelf.content.size).toBe(0);
  });

  test('is taken away where the browser refuses, and nothing is finished after that', async () => {
    await used();
    const before = new Map(device().shelf.content);
    const refuse = vi.spyOn(Dexie, 'delete').mockRejectedValue(new Error('refused'));
    const erasing = eraseEverything(newPlaces([]), never, ignore, device().name);
    await expect(erasing).rejects.toThrow('refused');
    refuse.mockRestore();
    expect(new Map(device().shelf.content)).toEqual(before);
    const erased: string[] = [];
    expect(await finishErasing(newPlaces(erased), never, ignore, device().name)).toBe(false);
    expect(erased).toEqual([]);
    expect(await notesNow()).toEqual(['still here']);
  });

  test('keeps nobody from erasing where there is no room for it', async () => {
    await used();
    const places = newPlaces([]);
    const set = () => Promise.reject(new Error('full'));
    const full = { ...places, localShelf: { ...places.localShelf, set } };
    await eraseEverything(full, never, ignore, device().name);
    expect(await names()).not.toContain(device().name);
    expect(device().shelf.content.size).toBe(0);
  });

  test.each([
    ['before the database was deleted', () => Promise.resolve()],
    ['once the database was deleted', () => Dexie.delete(device().name)],
  ])('makes who opens next finish what ended %s', async (_when, ended) => {
    await used();
    await noteErasing(device().shelf);
    await ended();
    const erased: string[] = [];
    expect(await finishErasing(newPlaces(erased), never, ignore, device().name)).toBe(true);
    expect(erased).toEqual(['session', 'mirror', 'local']);
    expect(await names()).not.toContain(device().name);
    expect(device().shelf.content.size).toBe(0);
    expect(await notesNow()).toEqual([]);
  });

  test('stays where the shelf is not cleared, so that the next page clears it', async () => {
    await used();
    const places = newPlaces([]);
    const clear = () => Promise.reject(new Error('not now'));
    const failing = { ...places, localShelf: { ...places.localShelf, clear } };
    const erasing = eraseEverything(failing, never, ignore, device().name);
    await expect(erasing).rejects.toThrow('not now');
    expect(mark()).toBe('begun');
    expect(await finishErasing(newPlaces([]), never, ignore, device().name)).toBe(true);
    expect(device().shelf.content.size).toBe(0);
    expect(await notesNow()).toEqual([]);
  });

  test.each(['erases', 'is refused'])(
    'is left to the page that is still there, and %s',
    async (how) => {
      await used();
      const stubborn = await openNative(device().name);
      const held: string[] = [];
      const soon = () => Promise.resolve();
      const both = Promise.withResolvers<void>();
      const say = (page: string) => () => {
        held.push(page);
        if (held.length === 2) both.resolve();
      };
      const refusal = Promise.withResolvers<void>();
      const refuse = vi.spyOn(Dexie, 'delete');
      if (how === 'is refused') {
        refuse.mockImplementation(() => refusal.promise.then(() => Promise.reject(new Error())));
      }
      const first = eraseEverything(newPlaces([]), soon, say('first'), device().name);
      const ended = first.then(
        () => 'erases',
        () => 'is refused',
      );
      await vi.waitFor(() => expect(mark()).toBe('begun'));
      const erased: string[] = [];
      const next = finishErasing(newPlaces(erased), soon, say('next'), device().name);
      await both.promise;
      stubborn.close();
      refusal.resolve();
      expect(await ended).toBe(how);
      expect(await next).toBe(false);
      refuse.mockRestore();
      expect(erased).toEqual([]);
      expect(await notesNow()).toEqual(how === 'erases' ? [] : ['still here']);
    },
  );
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
