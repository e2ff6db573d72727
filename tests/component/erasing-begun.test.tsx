import { screen } from '@testing-library/preact';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TroubleNotice } from '../../components/safety/TroubleNotice';
import { eraseAndBeginAgain } from '../../entrypoints/surroundings/erase';
import type { PageLock } from '../../entrypoints/surroundings/page-lock';
import { newStoreSource, type StoreSource } from '../../entrypoints/surroundings/store-source';
import { t } from '../../lib/i18n/messages';
import { keepCheckIn, recentCheckIns } from '../../lib/storage/check-ins';
import { databaseName } from '../../lib/storage/database';
import { erasingName, forgetErasing, noteErasing } from '../../lib/storage/erasing-mark';
import { changeLooks } from '../../lib/storage/looks';
import { type MemoryShelf, newMemoryShelf } from '../fixtures/memory-shelf';
import { openNative } from '../fixtures/native';
import { said } from '../fixtures/said';
import { useDevice } from '../fixtures/use-device';
import { openPage } from './surroundings';

const device = useDevice();
let local: MemoryShelf;
let session: MemoryShelf;
let sources: StoreSource[] = [];

vi.mock('../../lib/platform/shelves', () => ({
  newShelf: (area: string) => (area === 'local' ? local : session),
}));

beforeEach(() => {
  local = newMemoryShelf();
  session = newMemoryShelf();
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const { store } of sources) {
    const state = store.current();
    if (state.kind === 'ready') state.value.close();
  }
  sources = [];
  await Dexie.delete(databaseName);
});

/** A page as it opens its store, and what it does with its lock and itself. */
function open() {
  const [letGo, beginAnew] = [vi.fn(), vi.fn()];
  const hold = vi.fn(() => letGo);
  const lock = { hold, sessionShelf: session, checked: Promise.resolve() } as unknown as PageLock;
  const source = newStoreSource(Promise.resolve(lock), Promise.resolve(), beginAnew);
  sources.push(source);
  return { ...source, hold, letGo, beginAnew };
}

type Opened = ReturnType<typeof open>;

async function opened({ store }: Opened) {
  return await vi.waitFor(() => {
    const state = store.current();
    if (state.kind !== 'ready') throw new Error(state.kind);
    return state.value;
  });
}

const troubleOf = ({ store }: Opened) =>
  vi.waitFor(() => {
    const state = store.current();
    if (state.kind !== 'failed') throw new Error(state.kind);
    return state.trouble;
  });

async function notesIn(page: Opened) {
  const { records } = await recentCheckIns(await opened(page), 5);
  return records.map(({ value }) => value.note);
}

/** A page that is open, on a device where something was written and chosen. */
async function used(): Promise<Opened> {
  const page = open();
  await keepCheckIn(await opened(page), said({ note: 'still here' }));
  await changeLooks(local, { theme: 'dark' });
  await session.set('place', 'settings');
  return page;
}

async function isAllGone(): Promise<boolean> {
  const names = (await indexedDB.databases()).map(({ name }) => name);
  return !names.includes(databaseName) && local.content.size + session.content.size === 0;
}

function erase(page: Opened): Promise<void> {
  return eraseAndBeginAgain(page.hold, page.letGoToErase, page.beginAnew);
}

/** What a browser does that ends: all that a page held is let go of. */
async function end(page: Opened): Promise<void> {
  (await opened(page)).close();
}

test.each([
  ['before anything was deleted', () => Promise.resolve()],
  ['while the browser deleted the database', () => Dexie.delete(databaseName)],
])('what a page began that was gone %s, the next one finishes', async (_when, ended) => {
  await end(await used());
  await noteErasing(local);
  await ended();
  const next = open();
  await vi.waitFor(() => expect(next.beginAnew).toHaveBeenCalledTimes(1));
  expect(await isAllGone()).toBe(true);
  // It locks nothing, and shows nothing, before it begins anew.
  expect(next.hold).toHaveBeenCalledTimes(1);
  expect(next.letGo).not.toHaveBeenCalled();
  expect(next.store.current().kind).toBe('loading');
  const fresh = open();
  expect(await notesIn(fresh)).toEqual([]);
  expect(fresh.beginAnew).not.toHaveBeenCalled();
});

test('where the shelf was not cleared, the page says so, and the next one clears it', async () => {
  const page = await used();
  vi.spyOn(local, 'clear').mockRejectedValueOnce(new Error('not now'));
  await expect(erase(page)).rejects.toThrow('not now');
  expect(page.beginAnew).not.toHaveBeenCalled();
  expect(page.letGo).toHaveBeenCalledTimes(1);
  const left = await opened(page);
  await expect(keepCheckIn(left, said())).rejects.toMatchObject({ trouble: 'reload' });
  const next = open();
  await vi.waitFor(() => expect(next.beginAnew).toHaveBeenCalledTimes(1));
  expect(await isAllGone()).toBe(true);
});

test('pressed again in the same page, it is finished too', async () => {
  const page = await used();
  vi.spyOn(local, 'clear').mockRejectedValueOnce(new Error('not now'));
  await expect(erase(page)).rejects.toThrow('not now');
  await erase(page);
  expect(page.beginAnew).toHaveBeenCalledTimes(1);
  expect(await isAllGone()).toBe(true);
});

test('where it can’t be finished, the next page says that, and tries again', async () => {
  await end(await used());
  await noteErasing(local);
  vi.spyOn(local, 'clear').mockRejectedValueOnce(new Error('not now'));
  const next = open();
  expect(await troubleOf(next)).toBe('not-erased');
  expect(next.letGo).toHaveBeenCalledTimes(1);
  const shown = await openPage(device(), { trouble: 'not-erased' });
  shown.draw(<TroubleNotice trouble="not-erased" />);
  expect(screen.getByText(t('eraseFailed'))).toBeTruthy();
  expect(screen.getByRole('button', { name: t('tryAgain') })).toBeTruthy();
  next.tryAgain();
  await vi.waitFor(() => expect(next.beginAnew).toHaveBeenCalledTimes(1));
  expect(await isAllGone()).toBe(true);
});

test('where another page has to give it up, the next one opens with all that is there', async () => {
  const page = await used();
  const refusal = Promise.withResolvers<void>();
  vi.spyOn(Dexie, 'delete').mockImplementationOnce(() =>
    refusal.promise.then(() => Promise.reject(new Error('refused'))),
  );
  const erasing = expect(erase(page)).rejects.toThrow('refused');
  await vi.waitFor(() => expect(local.content.has(erasingName)).toBe(true));
  const next = open();
  refusal.resolve();
  await erasing;
  expect(await notesIn(next)).toEqual(['still here']);
  expect(next.beginAnew).not.toHaveBeenCalled();
  await keepCheckIn(await opened(page), said({ note: 'and more' }));
  expect((await notesIn(open())).toSorted()).toEqual(['and more', 'still here']);
});

test('a page whose mark can’t be taken away again writes nothing more', async () => {
  const page = await used();
  vi.spyOn(Dexie, 'delete').mockRejectedValueOnce(new Error('refused'));
  vi.spyOn(local, 'remove').mockRejectedValueOnce(new Error('not now'));
  await expect(erase(page)).rejects.toThrow('refused');
  const left = await opened(page);
  await expect(keepCheckIn(left, said())).rejects.toMatchObject({ trouble: 'reload' });
});

test.each([
  ['hears of it', () => undefined],
  [
    'stood still meanwhile',
    () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  ],
])('a page that %s writes nothing from then on', async (how, wake) => {
  const page = await used();
  const store = await opened(page);
  if (how === 'hears of it') await noteErasing(local);
  else local.content.set(erasingName, 'begun');
  wake();
  expect(await troubleOf(page)).toBe('reload');
  await expect(keepCheckIn(store, said())).rejects.toMatchObject({ trouble: 'reload' });
});

test('a page that opens in the moment in which it is begun lets go too', async () => {
  await end(await used());
  const { get } = local;
  let asked = 0;
  vi.spyOn(local, 'get').mockImplementation(async (name) => {
    const value = await get(name);
    if (name === erasingName) asked += 1;
    if (asked === 1) local.content.set(erasingName, 'begun');
    return value;
  });
  expect(await troubleOf(open())).toBe('reload');
});

test('what was given up before it was heard of closes no page', async () => {
  const page = await used();
  const { get } = local;
  const looked = Promise.withResolvers<void>();
  vi.spyOn(local, 'get').mockImplementation(async (name) => {
    if (name === erasingName) {
      await forgetErasing(local);
      looked.resolve();
    }
    return await get(name);
  });
  await noteErasing(local);
  await looked.promise;
  await keepCheckIn(await opened(page), said({ note: 'and more' }));
  expect(await notesIn(page)).toHaveLength(2);
});

test('held up by a page that stands still, it is said, and goes on by itself', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'], shouldAdvanceTime: true });
  await end(await used());
  await noteErasing(local);
  const stubborn = await openNative(databaseName);
  const next = open();
  await vi.advanceTimersByTimeAsync(11_000);
  expect(await troubleOf(next)).toBe('erasing');
  vi.useRealTimers();
  stubborn.close();
  await vi.waitFor(() => expect(next.beginAnew).toHaveBeenCalledTimes(1));
  expect(await isAllGone()).toBe(true);
});
