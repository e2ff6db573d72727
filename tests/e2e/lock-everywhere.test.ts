import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browserNames } from './harness/browser.ts';
import type { Surface, TestBrowser } from './harness/surface.ts';
import { closeAllBut } from './native-database.ts';
import {
  button,
  expectQuiet,
  installAndSkip,
  keepCheckIn,
  openEarlierToday,
  openHome,
  openPopup,
  say,
  uncover,
} from './steps.ts';
import {
  contentNow,
  contentOf,
  isLocked,
  ofBeginningAnew,
  session,
  setLock,
  unlockHere,
} from './vault-steps.ts';

const note = 'The boat was already gone.';
const card = 'Ring Ines, then the long way home.';

type Pages = Readonly<Record<'home' | 'oneTab' | 'otherTab' | 'popup', Surface>>;

/** Notes when a page hears that it is locked, and whether anything is to be seen right then. */
async function noteWhatIsSeen(surface: Surface, as: string): Promise<void> {
  await surface.evaluate((key: string) => {
    const { chrome } = window as unknown as {
      chrome: {
        storage: {
          session: {
            set(values: object): Promise<void>;
            onChanged: { addListener(listener: (changes: object) => void): void };
          };
        };
      };
    };
    const { session } = chrome.storage;
    session.onChanged.addListener((changes) => {
      if (!('keys' in changes)) return;
      const body = getComputedStyle(document.body).display;
      void session.set({ [`seen ${key}`]: { body, at: Date.now() } });
    });
    const acted = () => void session.set({ acted: Date.now() });
    addEventListener('click', acted, { capture: true });
    addEventListener('keyup', acted, { capture: true });
  }, as);
}

/** One's own words for a hard hour. */
async function writeCard(browser: TestBrowser): Promise<void> {
  const home = await openHome(browser);
  await home.click(button('help'));
  await home.click(button('helpCardWrite'));
  await home.waitFor('document.activeElement?.matches("textarea")');
  await home.type(card);
  await home.click(button('helpCardDone'));
  await home.waitForText(say('helpCardChange'));
  await home.close();
}

describe.each(browserNames)('everything is locked everywhere in %s', (name) => {
  let browser: TestBrowser;
  /** A page of the extension that has nothing open. */
  let blank: Surface;
  let pages: Pages;

  beforeAll(async () => {
    const { browser: installed, home } = await installAndSkip(name);
    browser = installed;
    await home.close();
    await keepCheckIn(browser, '2', note);
    await writeCard(browser);
    const set = await setLock(browser, 'lockEverything');
    blank = await browser.open('blank');
    await set.home.close();
  });
  beforeEach(async () => {
    const home = await browser.open('home');
    await home.waitFor('document.querySelector("[data-view]")');
    if ((await home.count('[data-view="cover"]')) > 0) await uncover(home);
    if ((await session(home, 'keys')) === null) {
      await isLocked(home);
      await unlockHere(home);
    }
    await home.close();
    pages = await openAll();
  });
  afterAll(() => browser.closeGracefully());

  /** Every kind of page, with words of the person in each. */
  const openAll = async (): Promise<Pages> => {
    const popup = await openPopup(browser);
    await popup.click(button('help'));
    await popup.waitForText(card);
    const [oneTab, otherTab] = [await browser.openNewTab(), await browser.openNewTab()];
    for (const tab of [oneTab, otherTab]) {
      await tab.activate();
      await openEarlierToday(tab);
      await tab.waitForText(note);
    }
    const home = await openHome(browser);
    await home.waitForText(note);
    const opened = { home, oneTab, otherTab, popup };
    for (const [key, surface] of Object.entries(opened)) {
      expect(await contentOf(surface)).toContain(key === 'popup' ? card : note);
      await noteWhatIsSeen(surface, key);
    }
    return opened;
  };

  /** What can be told of the person from a page: nothing, once it is locked, blank or gone. */
  const stateOf = async (surface: Surface) => {
    if (!(await browser.surfaces()).includes(surface)) return 'nothing';
    const content = await contentNow(surface);
    if (content === '') return 'out of sight, and nothing else yet';
    if (content.includes(note) || content.includes(card)) return content;
    const isClosed = await surface.evaluate(
      (unlock: string) =>
        location.pathname === '/blank.html' ||
        document.querySelector('[data-view=cover]') !== null ||
        [...document.querySelectorAll('button')].some(
          ({ ariaLabel, textContent }) => (ariaLabel ?? textContent) === unlock,
        ),
      say('unlock'),
    );
    if (!isClosed) return 'not drawn yet';
    return 'nothing';
  };

  const expectAllLocked = async (how: string) => {
    for (const surface of Object.values(pages)) {
      await expect.poll(() => stateOf(surface), { timeout: 15_000 }).toBe('nothing');
    }
    expect(await session(blank, 'keys')).toBeNull();
    const acted = Number(await session(blank, 'acted'));
    const took: string[] = [];
    for (const key of Object.keys(pages)) {
      const seen = (await session(blank, `seen ${key}`)) as { body: string; at: number } | null;
      if (seen === null) continue;
      expect(seen.body).toBe('none');
      took.push(`${key} ${seen.at - acted} ms`);
    }
    console.log(`Locked ${how} in ${name}, heard: ${took.join(', ')}`);
    await closeAllBut(blank, browser);
    await blank.evaluate('chrome.storage.session.clear()');
  };

  test('by the button in home', async () => {
    await pages.home.activate();
    await pages.home.click(button('lockNow'));
    await expectAllLocked('by the button');
  });

  test('by leaving from a new tab, Shift three times', async () => {
    await pages.oneTab.activate();
    for (let time = 0; time < 3; time += 1) await pages.oneTab.press('Shift');
    await expectAllLocked('by leaving');
  });

  test('by the browser’s command for locking', async () => {
    await pages.oneTab.activate();
    await pages.oneTab.evaluate('chrome.storage.session.set({ acted: Date.now() })');
    await browser.command('lock');
    await expectAllLocked('by a command');
  });

  test('by the browser’s command for leaving', async () => {
    await pages.oneTab.evaluate('chrome.storage.session.set({ acted: Date.now() })');
    await browser.command('leave');
    await expectAllLocked('by the command to leave');
  });

  test('when one of them is looked at half an hour after the last use', async () => {
    const halfAnHour = 30 * 60_000;
    await blank.evaluate(
      `chrome.storage.session.set({ used: Date.now() - ${halfAnHour}, acted: Date.now() })`,
    );
    await pages.otherTab.evaluate('void dispatchEvent(new Event("focus"))');
    await expectAllLocked('after a while');
  });

  test.each(['closed', 'killed'])('when the browser is %s and opened again', async (how) => {
    if (how === 'closed') await browser.closeGracefully();
    else await browser.kill9();
    browser = await browser.relaunch();
    blank = await browser.open('blank');
    expect(await session(blank, 'keys')).toBeNull();
    for (const page of ['home', 'newtab', 'popup']) {
      const surface = page === 'newtab' ? await browser.openNewTab() : await browser.open(page);
      await isLocked(surface);
      expect(await stateOf(surface)).toBe('nothing');
    }
    await expectQuiet(browser, ofBeginningAnew);
    await closeAllBut(blank, browser);
  });
});
