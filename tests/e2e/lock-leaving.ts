/** Leaves one view after the other in the same tab; before each, all is as if nothing had been left. */
import { expect } from 'vitest';
import type { BrowserName, Surface, TestBrowser } from './harness/surface.ts';
import { expectNothingOf, leaveAndLook, leaveButton, leaveByShiftAndLook } from './leaving.ts';
import type { Way } from './lock-views.ts';
import { putOnShelf, readShelf } from './native-database.ts';
import { installAndSkip, keepCheckIn } from './steps.ts';
import { session, setLock } from './vault-steps.ts';

export interface Leaving {
  readonly browser: TestBrowser;
  /** Leaves a view, by the button and by the keys in turn. */
  readonly leaves: (way: Way) => Promise<void>;
  /** Locks everything; from then on each view is come to unlocked. */
  readonly lock: () => Promise<void>;
  /** From now on each view is come to locked. */
  readonly forgetKeys: () => void;
  readonly count: () => number;
}

export async function newLeaving(name: BrowserName): Promise<Leaving> {
  const { browser, home } = await installAndSkip(name);
  await home.close();
  await keepCheckIn(browser, '2', 'Nobody else is to see this.');
  // A page of the extension that has nothing open.
  const blank = await browser.open('blank');
  const page = await browser.open('blank');
  let keys: unknown = null;
  let count = 0;
  return {
    browser,
    count: () => count,
    leaves: async (way) => {
      await begin(blank, keys);
      await way(page);
      await expectLeaves(browser, page, count % 2 === 0 ? leaveAndLook : leaveByShiftAndLook);
      expect(await session(blank, 'keys')).toBeNull();
      await expectStaysAway(browser, page);
      count += 1;
    },
    lock: async () => {
      await begin(blank, null);
      const set = await setLock(browser, 'lockEverything');
      keys = await session(blank, 'keys');
      expect(keys).toMatchObject({ daily: expect.any(String), private: expect.any(String) });
      await set.home.close();
    },
    forgetKeys: () => {
      keys = null;
    },
  };
}

/** Uncovered, in no room, and unlocked where there are keys. */
async function begin(blank: Surface, keys: unknown): Promise<void> {
  await blank.evaluate('chrome.storage.session.clear()');
  await blank.evaluate('localStorage.clear()');
  const looks = (await readShelf(blank, 'looks')) as object;
  await putOnShelf(blank, 'looks', { ...looks, covered: 'no' });
  await putOnShelf(blank, 'tries', { count: 0, at: 0 });
  if (keys === null) return;
  const open = JSON.stringify({ used: Date.now(), keys });
  await blank.evaluate(`chrome.storage.session.set(${open})`);
}

async function expectLeaves(browser: TestBrowser, page: Surface, leave: typeof leaveAndLook) {
  expect((await page.evaluate(leaveButton)).isOnTop).toBe(true);
  expect(await page.evaluate(leave)).toEqual({ left: true, overlay: true, body: 'none' });
  await expectNothingOf(browser, page);
}

async function expectStaysAway(browser: TestBrowser, page: Surface) {
  for (const go of [page.back, page.forward]) {
    // A page that is come back to may go again before it has loaded.
    await go().catch(() => undefined);
    await expectNothingOf(browser, page);
  }
}
