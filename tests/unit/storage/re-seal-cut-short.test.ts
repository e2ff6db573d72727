import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { changePassphrase } from '../../../lib/storage/change-passphrase';
import { checkInsOfMonth, findCheckIn, keepCheckIn } from '../../../lib/storage/check-ins';
import type { HeaderRow } from '../../../lib/storage/database';
import { commitHeader } from '../../../lib/storage/header-store';
import { changeLooks, readLooks } from '../../../lib/storage/looks';
import { moveRows } from '../../../lib/storage/move-rows';
import { addOwnWords } from '../../../lib/storage/own-words';
import { storeAtWork } from '../../../lib/storage/present-keys';
import { keysName } from '../../../lib/storage/session-keys';
import { setLock } from '../../../lib/storage/set-lock';
import type { Store } from '../../../lib/storage/store';
import { StaleEpoch } from '../../../lib/storage/trouble';
import { unlock } from '../../../lib/storage/unlock';
import { bytesToBase64 } from '../../../lib/vault/bytes';
import type { StoredHeader } from '../../../lib/vault/header';
import { deriveKeys } from '../../../lib/vault/keys';
import type { Shelf } from '../../../lib/vault/shelf';
import { keysAtHand, newVaultKey } from '../../../lib/vault/vault-keys';
import { live, tellAll, tellDaily } from '../../fixtures/a-life';
import { type Device, newDevice } from '../../fixtures/device';
// Before anything that opens a database.
import { isChange, stopWatching, watchCalls } from '../../fixtures/faults';
import { cheapArgon, lock, passphrase, recoveryCode, restart } from '../../fixtures/locks';
import { allRows } from '../../fixtures/native';
import { said } from '../../fixtures/said';
import { expectAllUnderKeysOf, headerIn } from '../../fixtures/under-keys';

afterEach(stopWatching);

/** Counts whatever changes something on a device; after so many steps the browser is gone. */
function newLife(steps: number) {
  let done = 0;
  const step = () => {
    done += 1;
    if (done > steps) throw new Error('the browser is gone');
  };
  const mortal = (shelf: Shelf): Shelf => ({
    ...shelf,
    set: async (name, value) => {
      step();
      await shelf.set(name, value);
    },
    remove: async (name) => {
      step();
      await shelf.remove(name);
    },
    clear: async () => {
      step();
      await shelf.clear();
    },
  });
  const begin = () =>
    watchCalls((call) => {
      if (!isChange(call) && call.method !== 'transaction') return undefined;
      try {
        step();
        return undefined;
      } catch (error) {
        return error as Error;
      }
    });
  return { mortal, begin, done: () => done };
}

const next = 'another five words altogether';
const nextCode = Uint8Array.from({ length: 16 }, () => 9);

interface Change {
  readonly prepare: (store: Store) => Promise<unknown>;
  readonly change: (store: Store) => Promise<unknown>;
  /** Whichever of them opens it. */
  readonly passphrases: readonly string[];
}

const means = { argon: cheapArgon, passphrase, recoveryCode };
const changes: Readonly<Record<string, Change>> = {
  'locking private': {
    prepare: () => Promise.resolve(),
    change: (store) => setLock(store, 'private', means),
    passphrases: [passphrase],
  },
  'locking everything': {
    prepare: () => Promise.resolve(),
    change: (store) => setLock(store, 'everything', means),
    passphrases: [passphrase],
  },
  'locking everything after private': {
    prepare: (store) => lock(store, 'private'),
    change: (store) => setLock(store, 'everything', means),
    passphrases: [passphrase],
  },
  'changing a passphrase that others know': {
    prepare: (store) => lock(store, 'everything'),
    change: (store) =>
      changePassphrase(store, {
        argon: cheapArgon,
        old: { kind: 'passphrase', text: passphrase },
        next,
        othersKnow: true,
        recoveryCode: nextCode,
      }),
    passphrases: [passphrase, next],
  },
};

/** A device with something of every kind on it. */
async function newLived({ prepare }: Change) {
  const device = newDevice();
  const store = await device.open();
  await live(store);
  await changeLooks(device.shelf, { theme: 'dark', promptSeed: 7 });
  await prepare(store);
  const before = await tellAll(store);
  store.close();
  return { device, before };
}

/** @returns how many steps were made. */
async function changeWithin(device: Device, { change }: Change, steps: number): Promise<number> {
  const life = newLife(steps);
  const localShelf = life.mortal(device.shelf);
  const store = await device.open({ localShelf, sessionShelf: life.mortal(device.session) });
  life.begin();
  await change(store).catch(() => undefined);
  store.close();
  stopWatching();
  return life.done();
}

/** Opens what is locked, with whichever passphrase it has now. */
async function openAgain(device: Device, { passphrases }: Change): Promise<Store> {
  const store = await device.open();
  const { daily, private: ofPrivate } = store.access();
  if (daily === 'open' && ofPrivate === 'open') return store;
  const outcomes: string[] = [];
  for (const text of passphrases) {
    outcomes.push((await unlock(store, { kind: 'passphrase', text }, cheapArgon)).kind);
  }
  expect(outcomes.filter((kind) => kind === 'open')).toHaveLength(1);
  return store;
}

async function expectNothingLost(device: Device, change: Change, before: object): Promise<void> {
  const store = await openAgain(device, change);
  expect(await tellAll(store)).toEqual(before);
  await expectAllUnderKeysOf(store);
  const header = await headerIn(device.name);
  expect(header.retiring).toBeUndefined();
  expect(store.header()).toEqual(header);
  expect(await readLooks(device.shelf, () => 1)).toMatchObject({ theme: 'dark', promptSeed: 7 });
}

/** What was open before has its key nowhere any more, once the lock is on. */
async function expectKeysGone(device: Device, keys: readonly string[]): Promise<void> {
  const kept = JSON.stringify([await allRows(device.name), ...device.shelf.content]);
  for (const key of keys) expect(kept).not.toContain(key);
}

describe.each(Object.entries(changes))('%s', (_name, change) => {
  test('cut short at every step: it goes on at the next unlocking, and nothing is lost', {
    timeout: 120_000,
  }, async () => {
    const measured = await newLived(change);
    const all = await changeWithin(measured.device, change, Number.POSITIVE_INFINITY);
    measured.device.closeAll();
    expect(all).toBeGreaterThan(20);
    let unfinished = 0;
    for (let steps = 0; steps <= all; steps += 1) {
      const { device, before } = await newLived(change);
      const keys = Object.values(keysAtHand(await headerIn(device.name), {}));
      await changeWithin(device, change, steps);
      await restart(device);
      unfinished += (await readRetiring(device)) ? 1 : 0;
      await expectNothingLost(device, change, before);
      const again = await device.open();
      if (change.passphrases.length === 1 && steps % 4 === 0) {
        await change.change(again);
        expect(await tellAll(again)).toEqual(before);
        const left = Object.values(keysAtHand(await headerIn(device.name), {}));
        const gone = keys
          .map(bytesToBase64)
          .filter((key) => !left.map(bytesToBase64).includes(key));
        expect(gone.length).toBeGreaterThan(0);
        await expectKeysGone(device, gone);
      }
      device.closeAll();
    }
    expect(unfinished).toBeGreaterThan(10);
  });
});

test('cut short in the middle, and the finishing cut short too, at 20 random points', async () => {
  const change = changes['locking everything'];
  if (!change) throw new Error('no such change');
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 15, max: 45 }), fc.nat(40), async (first, second) => {
      const { device, before } = await newLived(change);
      await changeWithin(device, change, first);
      await restart(device);
      const finishing: Change = {
        ...change,
        change: (store) => unlock(store, { kind: 'passphrase', text: passphrase }, cheapArgon),
      };
      await changeWithin(device, finishing, second);
      await restart(device);
      await expectNothingLost(device, change, before);
      device.closeAll();
    }),
    { numRuns: 20 },
  );
});

test('a page that is gone leaves its work to the next one, where the keys are still there', async () => {
  const change = changes['locking everything'];
  if (!change) throw new Error('no such change');
  const { device, before } = await newLived(change);
  await changeWithin(device, change, 30);
  expect(await readRetiring(device)).toBe(true);
  device.closeAll();
  const store = await device.open();
  expect(store.access()).toEqual({ lock: 'everything', daily: 'open', private: 'open' });
  expect(await tellAll(store)).toEqual(before);
  expect((await headerIn(device.name)).retiring).toBeUndefined();
  device.closeAll();
});

test('half of it is done where only half of the keys are there, and the rest later', async () => {
  const change = changes['locking everything'];
  if (!change) throw new Error('no such change');
  const { device, before } = await newLived(change);
  await changeWithin(device, change, 20);
  expect(await readRetiring(device)).toBe(true);
  device.closeAll();
  const { private: _private, ...rest } = device.session.content.get(keysName) as {
    readonly private: string;
  };
  await device.session.set(keysName, rest);
  const store = await device.open();
  expect(store.access()).toEqual({ lock: 'everything', daily: 'open', private: 'closed' });
  expect(Object.keys((await headerIn(device.name)).retiring ?? {})).toEqual(['private']);
  expect(await tellDaily(store)).toMatchObject({ card: 'Call Sam.', words: ['wobbly'] });
  await unlock(store, { kind: 'passphrase', text: passphrase }, cheapArgon);
  expect(await tellAll(store)).toEqual(before);
  await expectAllUnderKeysOf(store);
  device.closeAll();
});

test('rows are not touched where the keys have been changed once more', async () => {
  const device = newDevice();
  const store = await device.open();
  await live(store);
  const rows = await allRows(device.name);
  const [from, to] = [store.vault().keysOf('daily'), await deriveKeys('daily', newVaultKey())];
  const header = { ...store.header(), epoch: 7 };
  const moving = moveRows({ ...store, header, from, to }, 'checkIns', () => undefined);
  await expect(moving).rejects.toThrow(StaleEpoch);
  expect(await allRows(device.name)).toEqual(rows);
  device.closeAll();
});

test('a header is put only in the place of the one it was made from', async () => {
  const device = newDevice();
  const store = await device.open();
  const header = store.header();
  const next = { ...header, sequence: header.sequence + 1 };
  await commitHeader(store.database, next);
  // As on a fresh connection, where the old one had committed it after all.
  await commitHeader(store.database, next);
  await expect(commitHeader(store.database, { ...next, epoch: 9 })).rejects.toThrow(StaleEpoch);
  expect(await headerIn(device.name)).toEqual(next);
  device.closeAll();
});

test('the page that changes keys does not wait for itself', async () => {
  const device = newDevice();
  const store = await device.open();
  const keys = keysAtHand(store.header(), {});
  const atWork = await storeAtWork(store, { header: { ...store.header(), epoch: 7 }, keys });
  await expect(addOwnWords(atWork, ['x'])).rejects.toThrow(StaleEpoch);
  device.closeAll();
});

test('what is left to do stays closed until it is unlocked, and daily is written meanwhile', async () => {
  const change = changes['locking private'];
  if (!change) throw new Error('no such change');
  const { device } = await newLived(change);
  await changeWithin(device, change, 12);
  await restart(device);
  expect(await readRetiring(device)).toBe(true);
  const store = await device.open();
  expect(store.access()).toEqual({ lock: 'private', daily: 'open', private: 'closed' });
  const kept = await keepCheckIn(store, said({ note: 'meanwhile' }));
  await unlock(store, { kind: 'passphrase', text: passphrase }, cheapArgon);
  expect(await findCheckIn(store, kept.id)).toEqual(kept);
  await expectAllUnderKeysOf(store);
  device.closeAll();
});

test('goes on after the first of several batches', { timeout: 60_000 }, async () => {
  const device = newDevice();
  const store = await device.open();
  for (let count = 0; count < 1010; count += 1)
    await keepCheckIn(store, said({ note: `${count}` }));
  const before = await checkInsOfMonth(store, '2026-05');
  const told: number[] = [];
  const dying = setLock(store, 'everything', means, (done) => {
    told.push(done);
    if (done === 500) newLife(0).begin();
  });
  await expect(dying).rejects.toThrow();
  stopWatching();
  await restart(device);
  const again = await device.open();
  const left: number[] = [];
  const secret = { kind: 'passphrase', text: passphrase } as const;
  await unlock(again, secret, cheapArgon, (done) => left.push(done));
  expect(left.slice(0, 4)).toEqual([0, 500, 1000, 1010]);
  expect(sorted(await checkInsOfMonth(again, '2026-05'))).toEqual(sorted(before));
  await expectAllUnderKeysOf(again);
  device.closeAll();
});

function sorted({ records }: Awaited<ReturnType<typeof checkInsOfMonth>>) {
  return records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Whether rows were still to be sealed again when the browser went; whatever else lies there. */
async function readRetiring(device: Device): Promise<boolean> {
  const { header } = await allRows(device.name);
  const row = (header as readonly HeaderRow[]).find(({ id }) => id === 'header');
  const stored = row?.stored as StoredHeader | undefined;
  return stored?.header.retiring !== undefined;
}
