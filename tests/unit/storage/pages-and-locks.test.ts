import { describe, expect, test } from 'vitest';
import type { Access } from '../../../lib/domain/access';
import { noSupportWords } from '../../../lib/domain/support-person';
import { changeCheckIn, keepCheckIn, recentCheckIns } from '../../../lib/storage/check-ins';
import { newDraftWriter } from '../../../lib/storage/draft-writer';
import { readDrafts } from '../../../lib/storage/drafts';
import { headerName } from '../../../lib/storage/header-store';
import { lockNow } from '../../../lib/storage/lock-now';
import { addOwnWords, readOwnWords } from '../../../lib/storage/own-words';
import { keysName } from '../../../lib/storage/session-keys';
import { setLock } from '../../../lib/storage/set-lock';
import type { Store } from '../../../lib/storage/store';
import { addSupportPerson, readSupportPeople } from '../../../lib/storage/support-people';
import { unlock } from '../../../lib/storage/unlock';
import type { Shelf } from '../../../lib/vault/shelf';
import { CompartmentClosed } from '../../../lib/vault/vault';
import { eventually } from '../../fixtures/eventually';
import { cheapArgon, lock, passphrase, recoveryCode } from '../../fixtures/locks';
import { allRows } from '../../fixtures/native';
import { said } from '../../fixtures/said';
import { expectAllUnderKeysOf } from '../../fixtures/under-keys';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();
const right = { kind: 'passphrase', text: passphrase } as const;
const means = { argon: cheapArgon, passphrase, recoveryCode };
const open: Access = { lock: 'everything', daily: 'open', private: 'open' };
const closed: Access = { lock: 'everything', daily: 'closed', private: 'closed' };
const sam = { ...noSupportWords, name: 'Sam' };

/** A page that hears of nothing any more, as the browser freezes one. */
async function openFrozen(): Promise<Store> {
  const deaf = (shelf: Shelf): Shelf => ({ ...shelf, onChange: () => () => undefined });
  return await device().open({
    localShelf: deaf(device().shelf),
    sessionShelf: deaf(device().session),
  });
}

describe('locking', () => {
  test('closes every page in the task in which it is heard', async () => {
    const pages = [await device().open(), await device().open(), await device().open()];
    const [first] = pages;
    if (!first) throw new Error('no page');
    await lock(first, 'everything');
    for (const page of pages) await page.renewVault();
    const told: Access[] = [];
    for (const page of pages) page.onAccess((access) => told.push(access));
    const locking = lockNow(first);
    // Not a turn later.
    for (const page of pages) expect(page.access()).toEqual(closed);
    expect(told).toEqual([closed, closed, closed]);
    await locking;
    for (const page of pages) {
      expect(() => page.vault().keysOf('daily')).toThrow(CompartmentClosed);
      await expect(recentCheckIns(page, 5)).rejects.toThrow(CompartmentClosed);
      await expect(readSupportPeople(page)).rejects.toThrow(CompartmentClosed);
    }
    expect(told).toHaveLength(3);
  });

  test('of one compartment leaves the other open', async () => {
    const store = await device().open();
    await lock(store, 'everything');
    const { private: _private, ...rest } = device().session.content.get(keysName) as {
      readonly private: string;
    };
    await device().session.set(keysName, rest);
    expect(store.access()).toEqual({ ...open, private: 'closed' });
    await keepCheckIn(store, said());
    await expect(addSupportPerson(store, sam)).rejects.toThrow(CompartmentClosed);
    await store.renewVault();
    expect(store.access()).toEqual({ ...open, private: 'closed' });
  });

  test('where nothing has a lock closes nothing', async () => {
    const store = await device().open();
    const told: Access[] = [];
    store.onAccess((access) => told.push(access));
    await lockNow(store);
    await store.renewVault();
    expect(told).toEqual([]);
    expect(store.access()).toEqual({ lock: 'nothing', daily: 'open', private: 'open' });
  });

  test('between reading keys and taking them up wins', async () => {
    const store = await device().open();
    await lock(store, 'everything');
    let isLocked = false;
    const sessionShelf: Shelf = {
      ...device().session,
      get: async (name) => {
        const keys = await device().session.get(name);
        if (isArmed && !isLocked) {
          isLocked = true;
          await lockNow(store);
        }
        return keys;
      },
    };
    let isArmed = false;
    const page = await device().open({ sessionShelf });
    const told: Access[] = [];
    page.onAccess((access) => told.push(access));
    isArmed = true;
    await page.renewVault();
    expect(page.access()).toEqual(closed);
    expect(told).toEqual([closed]);
  });

  test('while a page is opening is not missed by it', async () => {
    const store = await device().open();
    await lock(store, 'everything');
    let opened = 0;
    const sessionShelf: Shelf = {
      ...device().session,
      get: async (name) => {
        const keys = await device().session.get(name);
        opened += 1;
        if (opened === 1) await lockNow(store);
        return keys;
      },
    };
    const page = await device().open({ sessionShelf });
    expect(opened).toBeGreaterThan(1);
    expect(page.access()).toEqual(closed);
    expect(() => page.vault().keysOf('daily')).toThrow(CompartmentClosed);
  });

  test('a page that could not open hears of nothing more', async () => {
    const first = await device().open();
    await lock(first, 'everything');
    let listening = 0;
    const sessionShelf: Shelf = {
      ...device().session,
      get: () => Promise.reject(new Error('no session')),
      onChange: (listener) => {
        const stop = device().session.onChange(listener);
        listening += 1;
        return () => {
          listening -= 1;
          stop();
        };
      },
    };
    await expect(device().open({ sessionShelf })).rejects.toThrow('no session');
    expect(listening).toBe(0);
  });

  test('while keys are being taken up wins', async () => {
    const store = await device().open();
    await lock(store, 'everything');
    await lockNow(store);
    const keys = { ...(device().session.content.get(keysName) as object | undefined) };
    expect(keys).toEqual({});
    const page = await device().open();
    const unlocking = unlock(store, right, cheapArgon);
    let isLocked = false;
    const stop = device().session.onChange((name, value) => {
      if (name !== keysName || value === undefined || isLocked) return;
      isLocked = true;
      stop();
      lockNow(store).catch(() => undefined);
    });
    await unlocking;
    for (const each of [store, page]) {
      await each.renewVault();
      expect(each.access()).toEqual(closed);
    }
  });

  test.each([
    ['of another epoch', (keys: object) => ({ ...keys, epoch: 9 })],
    ['of an older epoch', (keys: object) => ({ ...keys, epoch: 1 })],
    ['that are no keys', () => ({ epoch: 2, daily: 'x', private: 7 })],
    ['that are a text', () => 'keys'],
    ['that are null', () => null],
  ])('is what keys %s amount to', async (_name, alter) => {
    const store = await device().open();
    await lock(store, 'everything');
    const keys = device().session.content.get(keysName) as object;
    await device().session.set(keysName, alter(keys));
    await store.renewVault();
    expect(store.access()).toEqual(closed);
    expect((await device().open()).access()).toEqual(closed);
  });

  test('a page that was closed is told nothing more', async () => {
    const store = await device().open();
    await lock(store, 'everything');
    const told: Access[] = [];
    store.onAccess((access) => told.push(access));
    const stopped = store.onAccess((access) => told.push(access));
    stopped();
    store.close();
    await lockNow(store);
    expect(told).toEqual([]);
  });
});

describe('turning a lock off', () => {
  /** What the session shelf held at each change, and what was open in each page by then. */
  async function watchTurning(from: 'private' | 'everything', to: 'nothing' | 'private') {
    const [store, page] = [await device().open(), await device().open()];
    await lock(store, from);
    await page.renewVault();
    const told: Access[] = [];
    for (const each of [store, page]) each.onAccess((access) => told.push(access));
    const left: unknown[] = [];
    let before = Object.keys(device().session.content.get(keysName) as object);
    const stop = device().session.onChange((name, value) => {
      if (name !== keysName) return;
      const after = Object.keys((value ?? {}) as object);
      const gone = before.filter((key) => !after.includes(key));
      if (gone.length > 0) left.push([gone, store.access().lock]);
      before = after;
    });
    expect(await setLock(store, to)).toEqual({ kind: 'done' });
    stop();
    await page.renewVault();
    return { told, left };
  }

  test.each([
    ['private', 'nothing', ['private']],
    ['everything', 'nothing', ['daily', 'private']],
    ['everything', 'private', ['daily']],
  ] as const)(
    'from %s to %s closes no page, and drops keys once the lock is known to be off',
    async (from, to, gone) => {
      const { told, left } = await watchTurning(from, to);
      expect(left).toEqual([[gone, to]]);
      expect(told).toEqual([
        { ...open, lock: to },
        { ...open, lock: to },
      ]);
    },
  );
});

describe('another page that turns a lock on', () => {
  test('closes nothing in this one, which goes on with the new keys', async () => {
    const [store, page] = [await device().open(), await device().open()];
    const told: Access[] = [];
    page.onAccess((access) => told.push(access));
    const kept = await keepCheckIn(page, said({ note: 'before' }));
    await lock(store, 'everything');
    await eventually(() => expect(page.access()).toEqual(open));
    expect(told).toEqual([open]);
    await changeCheckIn(page, kept, said({ note: 'after' }));
    await expectAllUnderKeysOf(page);
  });

  test('has this one’s writes wait for it, and they land under the new keys', async () => {
    const [store, page] = [await device().open(), await device().open()];
    for (let count = 0; count < 20; count += 1) await addSupportPerson(store, sam);
    const writing: Promise<unknown>[] = [];
    await setLock(store, 'everything', means, () => {
      writing.push(keepCheckIn(page, said({ note: `${writing.length}` })));
      writing.push(addOwnWords(page, [`word ${writing.length}`]));
    });
    await Promise.all(writing);
    expect(writing.length).toBeGreaterThan(4);
    await expectAllUnderKeysOf(page);
    for (const each of [store, page, await device().open()]) {
      expect((await recentCheckIns(each, 64)).records).toHaveLength(writing.length / 2);
      expect(await readOwnWords(each)).toHaveLength(writing.length / 2);
    }
  });

  test('never lets a live view see a part of it', async () => {
    const [store, page] = [await device().open(), await device().open()];
    for (let count = 0; count < 5; count += 1) await keepCheckIn(store, said({ note: `${count}` }));
    const seen: (readonly [number, number])[] = [];
    const watching = page
      .live(() => recentCheckIns(page, 64), ['checkIns'])
      .subscribe(
        ({ records, unreadable }) => seen.push([records.length, unreadable.length]),
        (error) => seen.push([-1, String(error).length]),
      );
    await eventually(() => expect(seen).toEqual([[5, 0]]));
    await lock(store, 'everything');
    await keepCheckIn(store, said());
    await eventually(() => expect(seen.at(-1)).toEqual([6, 0]));
    expect(seen.filter(([count, bad]) => count < 5 || bad > 0)).toEqual([]);
    watching.unsubscribe();
  });

  test('is found out by a live view that was reading as it began, though nothing was told', async () => {
    const page = await openFrozen();
    for (let count = 0; count < 5; count += 1) await keepCheckIn(page, said({ note: `${count}` }));
    const store = await device().open();
    const seen: (readonly [number, number])[] = [];
    let locking: Promise<void> | undefined;
    const query = async () => {
      locking ??= lock(store, 'everything');
      await locking;
      return await recentCheckIns(page, 64);
    };
    const watching = page.live(query, ['checkIns']).subscribe(
      ({ records, unreadable }) => seen.push([records.length, unreadable.length]),
      (error) => seen.push([-1, String(error).length]),
    );
    await eventually(() => expect(seen.length).toBeGreaterThan(0));
    watching.unsubscribe();
    expect(new Set(seen.map(String))).toEqual(new Set(['5,0']));
  });

  test('is waited for by a page that opens meanwhile', async () => {
    const store = await device().open();
    for (let count = 0; count < 5; count += 1) await addSupportPerson(store, sam);
    let opening: Promise<Store> | undefined;
    await setLock(store, 'private', means, () => {
      opening ??= device().open();
    });
    const page = await opening;
    if (!page) throw new Error('none opened');
    expect(page.access().private).toBe('open');
    expect((await readSupportPeople(page)).records).toHaveLength(5);
  });
});

describe('a page that was frozen while a lock was turned on', () => {
  test('writes under the new keys once it wakes, and loses nothing', async () => {
    const frozen = await openFrozen();
    const kept = await keepCheckIn(frozen, said({ note: 'before' }));
    await addOwnWords(frozen, ['before']);
    const person = await addSupportPerson(frozen, sam);
    await lock(await device().open(), 'everything');
    await changeCheckIn(frozen, kept, said({ note: 'awake' }));
    await addOwnWords(frozen, ['awake']);
    await expectAllUnderKeysOf(frozen);
    expect(await readOwnWords(frozen)).toEqual(['awake', 'before']);
    expect((await readSupportPeople(frozen)).records).toEqual([person]);
  });

  test('writes nothing once all is locked, and says so; what was typed is written when it is unlocked', async () => {
    const frozen = await openFrozen();
    const person = await addSupportPerson(frozen, sam);
    const results: unknown[] = [];
    const writer = newDraftWriter(Promise.resolve(frozen), (error) => results.push(error));
    const other = await device().open();
    await lock(other, 'private');
    await lockNow(other);
    const { people } = await allRows(device().name);
    await expect(addSupportPerson(frozen, sam)).rejects.toThrow(CompartmentClosed);
    await expect(addSupportPerson(frozen, sam)).rejects.toThrow(CompartmentClosed);
    expect((await allRows(device().name))['people']).toEqual(people);
    // What is open goes on.
    writer.note({ feelings: [], ownWords: [], note: 'typed on waking' });
    await eventually(() => expect(results).toEqual([undefined]));
    await unlock(frozen, right, cheapArgon);
    expect((await readSupportPeople(frozen)).records).toEqual([person]);
    expect((await readDrafts(other)).records.map(({ value }) => value.note)).toEqual([
      'typed on waking',
    ]);
    await expectAllUnderKeysOf(frozen);
  });

  test('hears of what it missed when it asks', async () => {
    const frozen = await openFrozen();
    const told: Access[] = [];
    frozen.onAccess((access) => told.push(access));
    const other = await device().open();
    await lock(other, 'everything');
    await lockNow(other);
    expect(frozen.access()).toEqual({ lock: 'nothing', daily: 'open', private: 'open' });
    await frozen.renewVault();
    expect(told).toEqual([closed]);
  });
});

describe('a page whose header can be read in neither place', () => {
  test('tells a live view of it, and goes on once it can', async () => {
    const [store, page] = [await device().open(), await device().open()];
    await keepCheckIn(store, said());
    const row = await page.database.header.get('header');
    if (!row) throw new Error('no header');
    await page.database.header.put({ id: 'header', stored: 'x' });
    await device().shelf.set(headerName, 'x');
    const seen: string[] = [];
    const watching = page
      .live(() => recentCheckIns(page, 5), ['checkIns'])
      .subscribe(
        ({ records }) => seen.push(`${records.length}`),
        (error) => seen.push((error as Error).message),
      );
    await eventually(() => expect(seen).toEqual(['damaged-header']));
    await page.database.header.put(row);
    watching.unsubscribe();
    const again = page
      .live(() => recentCheckIns(page, 5), ['checkIns'])
      .subscribe(
        ({ records }) => seen.push(`${records.length}`),
        (error) => seen.push((error as Error).message),
      );
    await eventually(() => expect(seen).toEqual(['damaged-header', '1']));
    again.unsubscribe();
  });
});
