import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Store } from '../../lib/storage/store';
import { type FakeBrowser, newFakeBrowser } from '../fixtures/fake-browser';

const noon = Date.parse('2026-05-13T12:00:00Z');
const root = document.documentElement;
let fake: FakeBrowser;
let erasing: PromiseWithResolvers<void>;

beforeEach(() => {
  vi.resetModules();
  fake = newFakeBrowser();
  erasing = Promise.withResolvers();
  const storage = { ...fake.browser['storage'], local: { get: () => Promise.resolve({}) } };
  vi.doMock('wxt/browser', () => ({ browser: { ...fake.browser, storage } }));
  vi.doMock('../../lib/storage/erase', () => ({ eraseEverything: () => erasing.promise }));
  vi.stubGlobal('navigator', {
    locks: { request: async (_name: string, work: () => Promise<unknown>) => work() },
  });
  vi.spyOn(Date, 'now').mockReturnValue(noon);
  fake.session.set('keys', { epoch: 1, daily: 'ZGFpbHk=', private: 'cHJpdmF0ZQ==' });
  fake.session.set('used', noon);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.querySelector('[data-overlay]')?.remove();
  delete root.dataset['left'];
});

/** A page in which everything is unlocked. */
async function openPage() {
  const { newPageLock } = await import('../../entrypoints/surroundings/page-lock');
  const { toLooks } = await import('../../lib/domain/looks');
  const { newSource } = await import('../../lib/reactive/source');
  const access = { lock: 'everything', daily: 'open', private: 'open' } as const;
  const store = { access: () => access, onAccess: () => () => undefined };
  const beginAnew = vi.fn();
  const lock = newPageLock(
    { looks: newSource(toLooks({})), settled: Promise.resolve() },
    Promise.resolve(store as unknown as Store),
    beginAnew,
  );
  await lock.checked;
  return { lock, beginAnew };
}

async function lockElsewhere(): Promise<void> {
  const { newShelf } = await import('../../lib/platform/shelves');
  await newShelf('session').remove('keys');
  // It is told in a task of its own.
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
}

test('a page locks together with the others', async () => {
  const { beginAnew } = await openPage();
  await lockElsewhere();
  expect(root.dataset['left']).toBe('locked');
  await vi.waitFor(() => expect(beginAnew).toHaveBeenCalledTimes(1));
});

test.each(['while it erases', 'after that'])(
  'a page whose erasing fails locks, where it is locked %s',
  async (when) => {
    const { lock, beginAnew } = await openPage();
    const { eraseAndBeginAgain } = await import('../../entrypoints/surroundings/erase');
    const store = { heldUp: vi.fn(), reopen: vi.fn(), close: vi.fn(), giveUp: vi.fn() };
    const done = eraseAndBeginAgain(lock.hold, () => store, vi.fn());
    if (when === 'while it erases') {
      await lockElsewhere();
      expect(root.dataset['left']).toBeUndefined();
    }
    erasing.reject(new Error('blocked'));
    await expect(done).rejects.toThrow('blocked');
    expect(store.reopen).toHaveBeenCalledTimes(1);
    if (when === 'after that') await lockElsewhere();
    expect(root.dataset['left']).toBe('locked');
    await vi.waitFor(() => expect(beginAnew).toHaveBeenCalledTimes(1));
  },
);
