import { afterEach, expect, test } from 'vitest';
import { keepCheckIn, recentCheckIns } from '../../../lib/storage/check-ins';
import { setLock } from '../../../lib/storage/set-lock';
import type { Store } from '../../../lib/storage/store';
import { live, tellAll } from '../../fixtures/a-life';
import { eventually } from '../../fixtures/eventually';
import { isChange, stopWatching, watchCalls } from '../../fixtures/faults';
import { cheapArgon, passphrase, recoveryCode } from '../../fixtures/locks';
import { said } from '../../fixtures/said';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();
afterEach(stopWatching);

/** It hears of nothing, and so does not go on by itself. */
async function openFrozen(): Promise<Store> {
  const { session, shelf } = device();
  const onChange = () => () => undefined;
  return await device().open({
    localShelf: { ...shelf, onChange },
    sessionShelf: { ...session, onChange },
  });
}

/** A device on which a lock was being set when its page went, with the keys at hand. */
async function halfLocked() {
  const store = await openFrozen();
  await live(store);
  const before = await tellAll(store);
  let isGone = false;
  watchCalls((call) => {
    if (!isChange(call)) return undefined;
    if (isGone) return new Error('gone');
    isGone = (call.values[0] as { id?: unknown } | undefined)?.id === 'header';
    return undefined;
  });
  const means = { argon: cheapArgon, passphrase, recoveryCode };
  await expect(setLock(store, 'everything', means)).rejects.toThrow();
  stopWatching();
  store.close();
  return before;
}

/** Another page is at it until the test says so. */
function anotherPage() {
  const { promise, resolve } = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const lasting = navigator.locks.request(`re-seal ${device().name}`, async () => {
    held.resolve();
    await promise;
  });
  return {
    there: held.promise,
    end: async () => {
      resolve();
      await lasting;
    },
  };
}

test('a page that waits for another one to seal everything anew says so, and opens then', async () => {
  const before = await halfLocked();
  const other = anotherPage();
  await other.there;
  const opening = device().open();
  await eventually(() => expect(device().troubles).toEqual(['re-sealing']));
  await other.end();
  expect(await tellAll(await opening)).toEqual(before);
  expect(device().troubles).toEqual(['re-sealing']);
});

test('a page that seals everything anew in a moment says nothing', async () => {
  const before = await halfLocked();
  const late = Promise.withResolvers<void>();
  const store = await device().open({ wait: () => late.promise });
  late.resolve();
  expect(await tellAll(store)).toEqual(before);
  expect(device().troubles).toEqual([]);
});

test('a page that is open says so where a keep waits for it, and unsays it', async () => {
  const page = await openFrozen();
  const told: boolean[] = [];
  page.onWaiting((isWaiting) => told.push(isWaiting));
  page.onWaiting(() => told.push(true))();
  await halfLocked();
  const other = anotherPage();
  await other.there;
  const keeping = keepCheckIn(page, said({ note: 'meanwhile' }));
  await eventually(() => expect(told).toEqual([true]));
  // A view that is drawn only now says it too.
  const late: boolean[] = [];
  page.onWaiting((isWaiting) => late.push(isWaiting));
  expect(late).toEqual([true]);
  await other.end();
  await keeping;
  expect(told).toEqual([true, false]);
  expect(late).toEqual([true, false]);
  page.onWaiting((isWaiting) => late.push(isWaiting));
  expect(late).toEqual([true, false]);
  const { records } = await recentCheckIns(page, 64);
  expect(records.map(({ value }) => value.note)).toContain('meanwhile');
  expect(device().troubles).toEqual([]);
});

test('the page in which a person changes the lock does not say that it waits for itself', async () => {
  const store = await device().open();
  await live(store);
  const told: boolean[] = [];
  store.onWaiting((isWaiting) => told.push(isWaiting));
  await setLock(store, 'everything', { argon: cheapArgon, passphrase, recoveryCode });
  await store.renewVault();
  expect(told).toContain(false);
  expect(told).not.toContain(true);
});
