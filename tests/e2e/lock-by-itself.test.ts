import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browserNames, launch } from './harness/browser.ts';
import type { Surface, TestBrowser } from './harness/surface.ts';
import {
  button,
  openHome,
  openIsKnown,
  openSettings,
  say,
  showsView,
  tabWith,
  uncover,
} from './steps.ts';
import { openVaultPage, withVaultPage } from './vault-page.ts';

interface Extension {
  readonly storage: {
    readonly session: {
      get(name: string): Promise<Record<string, unknown>>;
      set(values: object): Promise<void>;
      remove(name: string): Promise<void>;
      readonly onChanged: { addListener(listener: (changes: object) => void): void };
    };
  };
  readonly alarms: { create(name: string, info: object): Promise<void> };
}

/** What lies on the session shelf, under a name. */
function session(page: Surface, name: string): Promise<unknown> {
  return page.evaluate(async (wanted: string) => {
    const { chrome } = window as unknown as { chrome: Extension };
    return (await chrome.storage.session.get(wanted))[wanted] ?? null;
  }, name);
}

/** As if Yarrow had last been used so many minutes ago. */
async function lastUsed(page: Surface, minutesAgo: number): Promise<void> {
  await page.evaluate(async (minutes: number) => {
    const { chrome } = window as unknown as { chrome: Extension };
    await chrome.storage.session.set({ used: Date.now() - minutes * 60_000 });
  }, minutesAgo);
}

/** Marks this very page: the next one that is loaded in its tab has no mark. */
function mark(page: Surface): Promise<unknown> {
  return page.evaluate('void (window.marked = true)');
}

/** Notes, in the task in which a page hears that it is locked, whether anything is to be seen. */
async function noteWhatIsSeen(page: Surface): Promise<void> {
  await page.evaluate(() => {
    const { chrome } = window as unknown as { chrome: Extension };
    let times = 0;
    chrome.storage.session.onChanged.addListener((changes) => {
      if (!('keys' in changes)) return;
      const isThere = document.querySelector('[data-overlay]') !== null;
      const body = getComputedStyle(document.body).display;
      times += 1;
      void chrome.storage.session.set({ seen: { times, isThere, body, at: Date.now() } });
    });
  });
}

interface Seen {
  /** How often the keys have changed by then. */
  readonly times: number;
  readonly isThere: boolean;
  readonly body: string;
  readonly at: number;
}

/** What was noted when the keys had changed so often. */
async function whatWasSeen(page: Surface, times: number): Promise<Seen> {
  await expect.poll(() => session(page, 'seen')).toMatchObject({ times });
  return (await session(page, 'seen')) as Seen;
}

/** Presses a key until it is noted as a use: then the page watches over its lock. */
async function watches(page: Surface): Promise<void> {
  await lastUsed(page, 1);
  const isNoted = async () => {
    await page.press('Tab');
    return Date.now() - Number(await session(page, 'used')) < 30_000;
  };
  await expect.poll(isNoted).toBe(true);
}

const isNew = (page: Surface) =>
  page.waitFor('!window.marked && document.querySelector("[data-view]")');

/** Firefox puts its background to sleep at once: whatever is to happen has to wake it. */
const prefs = { 'extensions.background.idle.timeout': 200 };

const keys = { epoch: expect.any(Number), private: expect.any(String) };

describe.each(browserNames)('with a lock, %s', (name) => {
  let browser: TestBrowser;
  let vault: Awaited<ReturnType<typeof openVaultPage>>;
  beforeAll(async () => {
    browser = await launch(name, { extensionDir: await withVaultPage(name), prefs });
    const home = await tabWith(browser, '/home.html');
    await home.click(button('skip'));
    await showsView(home, 'today');
    await home.close();
    vault = await openVaultPage(browser);
    expect(await vault.ask('lock', 'private')).toBe('done');
  });
  beforeEach(async () => {
    await vault.ask('unlock');
    expect(await session(vault.page, 'keys')).toEqual(keys);
    await vault.page.evaluate('chrome.storage.session.remove("seen")');
  });
  afterAll(() => browser.closeGracefully());

  test('hides each page at once when one locks it, and begins it anew in the same place', async () => {
    const home = await openHome(browser);
    await openSettings(home);
    await mark(home);
    await noteWhatIsSeen(home);
    const at = await vault.page.evaluate(async () => {
      const { chrome } = window as unknown as { chrome: Extension };
      const now = Date.now();
      await chrome.storage.session.remove('keys');
      return now;
    });
    await isNew(home);
    await showsView(home, 'settings');
    const seen = await whatWasSeen(home, 1);
    expect(seen).toMatchObject({ isThere: true, body: 'none' });
    console.log(`Locked in one page, known in another of ${name}: ${seen.at - at} ms`);
    await home.back();
    await showsView(home, 'today');
    await home.close();
    expect(await vault.ask('access')).toMatchObject({ daily: 'open', private: 'closed' });
  });

  test('notes each key as a use', async () => {
    const home = await openHome(browser);
    await watches(home);
    await home.close();
  });

  test('locks what is private at its alarm, ten minutes after the last use, and not before', async () => {
    const ring = () =>
      vault.page.evaluate(async () => {
        const { chrome } = window as unknown as { chrome: Extension };
        await chrome.alarms.create('lock', { when: Date.now() });
      });
    const nextAlarm = () =>
      vault.page.evaluate<number>(
        'chrome.alarms.get("lock").then((alarm) => alarm?.scheduledTime ?? 0)',
      );
    await lastUsed(vault.page, 9);
    await ring();
    await expect.poll(nextAlarm, { timeout: 40_000 }).toBeGreaterThan(Date.now() + 10_000);
    expect(await session(vault.page, 'keys')).toEqual(keys);
    await lastUsed(vault.page, 10);
    await ring();
    await expect.poll(() => session(vault.page, 'keys'), { timeout: 40_000 }).toBeNull();
  });

  test('locks when it is shown again after its deadline', async () => {
    const home = await openHome(browser);
    await watches(home);
    await mark(home);
    await lastUsed(vault.page, 11);
    await home.evaluate('void dispatchEvent(new Event("focus"))');
    await isNew(home);
    expect(await session(home, 'keys')).toBeNull();
    await home.close();
  });

  test('opens no page with keys that are past their deadline', async () => {
    await lastUsed(vault.page, 11);
    const home = await openHome(browser);
    await expect.poll(() => session(home, 'keys')).toBeNull();
    await home.close();
  });

  test('locks when it is left, before anything else is there', async () => {
    const home = await openHome(browser);
    await home.click('[data-leave]');
    await home.waitFor('location.pathname === "/blank.html"');
    expect(await session(home, 'keys')).toBeNull();
    await home.goto('home');
    await uncover(home);
    await openIsKnown(home);
    await home.close();
  });

  // The last one: there is no lock any more then.
  test('leaves a page as it is where the lock is turned off, and on again', async () => {
    const home = await openHome(browser);
    await watches(home);
    await mark(home);
    await noteWhatIsSeen(home);
    expect(await vault.ask('lock', 'nothing')).toBe('done');
    // Kept for a moment under the new lock, then gone.
    expect(await whatWasSeen(home, 2)).toMatchObject({ isThere: false });
    expect(await home.evaluate('window.marked')).toBe(true);
    await home.close();

    const another = await openHome(browser);
    await another.waitForText(say('todayEmpty'));
    await mark(another);
    await vault.page.evaluate('chrome.storage.session.remove("seen")');
    await noteWhatIsSeen(another);
    expect(await vault.ask('lock', 'private')).toBe('done');
    expect(await whatWasSeen(another, 1)).toMatchObject({ isThere: false });
    await watches(another);
    expect(await another.evaluate('window.marked')).toBe(true);
    await another.close();
  });
});
