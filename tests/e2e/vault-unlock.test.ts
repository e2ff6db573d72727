import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from './harness/browser.ts';
import type { Surface, TestBrowser } from './harness/surface.ts';
import { putHeader, putOnShelf, readShelf } from './native-database.ts';
import { button, expectQuiet, installAndSkip, keepCheckIn, openHome, say } from './steps.ts';
import {
  choosePassphrase,
  isUnlocked,
  ofBeginningAnew,
  openLockedHome,
  passphrase,
  pressNamed,
  reach,
  setLock,
  showsStep,
  tryPassphrase,
} from './vault-steps.ts';

const note = 'A gate, then a field.';
const newPassphrase = 'seven bees in the thyme';

const pages: Record<string, (browser: TestBrowser) => Promise<Surface>> = {
  popup: (browser) => browser.open('popup'),
  'new tab': (browser) => browser.openNewTab(),
  home: openLockedHome,
};

/** Notes how long it takes from the next Enter until the way in has gone. */
async function timeUnlocking(surface: Surface): Promise<void> {
  await surface.evaluate(() => {
    addEventListener(
      'keydown',
      ({ key }) => {
        if (key !== 'Enter') return;
        const start = performance.now();
        const look = () => {
          if (document.querySelector('[data-view="unlock"]')) requestAnimationFrame(look);
          else Object.assign(window, { took: Math.round(performance.now() - start) });
        };
        look();
      },
      { capture: true },
    );
  });
}

describe.each(browserNames)('unlocking in %s', (name) => {
  let browser: TestBrowser;
  let code: string;
  /** A page of the extension that has nothing open. */
  let blank: Surface;
  beforeAll(async () => {
    const installed = await installAndSkip(name);
    browser = installed.browser;
    blank = await browser.open('blank');
    await installed.home.close();
    await keepCheckIn(browser, '4', note);
    const set = await setLock(browser, 'lockEverything');
    code = set.code;
    await set.home.close();
    await lock();
  });
  afterAll(() => browser.closeGracefully());

  const lock = () => blank.evaluate('chrome.storage.session.remove("keys")');
  const showsNote = async () => {
    const home = await openHome(browser);
    await home.waitForText(note);
    await home.close();
  };

  test.each(Object.keys(pages))(
    'in %s a wrong passphrase is said to be, the right one opens',
    async (where) => {
      const surface = await (pages[where] as (typeof pages)[string])(browser);
      await surface.click(button('unlock'));
      await tryPassphrase(surface, 'a lantern by the river');
      await surface.waitForText(say('unlockWrong'), { timeout: 20_000 });
      await timeUnlocking(surface);
      await tryPassphrase(surface, passphrase);
      await isUnlocked(surface);
      const took = await surface.waitFor<number>('window.took');
      console.log(`Unlocked in the ${where} of ${name}, from Enter to the view: ${took} ms`);
      expect(await surface.count(button('unlock'))).toBe(0);
      await showsNote();
      await surface.close();
      await lock();
    },
  );

  test('a damaged header is said to be one, and counts no wrong try', async () => {
    const home = await openLockedHome(browser);
    await home.click(button('unlock'));
    const stored = (await readShelf(blank, 'header')) as { header: { sequence: number } };
    const tries = await readShelf(blank, 'tries');
    // One figure is another than the one that its hash was made of.
    const damaged = {
      ...stored,
      header: { ...stored.header, sequence: stored.header.sequence ^ 1 },
    };
    await putHeader(blank, damaged);
    await putOnShelf(blank, 'header', damaged);
    await tryPassphrase(home, passphrase);
    await home.waitForText(say('unlockDamaged'));
    expect(await readShelf(blank, 'tries')).toEqual(tries);
    await putHeader(blank, stored);
    await putOnShelf(blank, 'header', stored);
    await tryPassphrase(home, passphrase);
    await isUnlocked(home);
    await home.waitForText(note);
    await home.close();
    await lock();
  });

  test('forgotten, the recovery code opens it and a new passphrase is chosen', async () => {
    const popup = await browser.open('popup');
    await popup.click(button('unlock'));
    await popup.waitFor('document.activeElement?.matches("input[type=password]")');
    await pressNamed(popup, say('unlockForgotten'));
    await showsStep(popup, say('codeAskHeading'));
    await reach(popup, say('code'));
    await popup.type(`${code.slice(0, -1)}`);
    await popup.press('Enter');
    await popup.waitForText(say('codeLength'));
    await popup.press('Control+a');
    await popup.type(code.toLowerCase().replaceAll(' ', ''));
    await popup.press('Enter');
    await choosePassphrase(popup, newPassphrase, say('codeOpened'));
    await showsStep(popup, say('knowsHeading'));
    await pressNamed(popup, say('knowsNo'));
    await showsStep(popup, say('lockDoneHeading'));
    await pressNamed(popup, say('close'));
    await showsNote();
    await popup.close();
    await lock();

    const home = await openLockedHome(browser);
    await home.click(button('unlock'));
    await tryPassphrase(home, passphrase);
    await home.waitForText(say('unlockWrong'), { timeout: 20_000 });
    await tryPassphrase(home, newPassphrase);
    await isUnlocked(home);
    await home.waitForText(note);
    await home.close();
    await lock();
  });

  test('five wrong ones have the next wait a moment, also in a page that opens then', async () => {
    const tab = await browser.openNewTab();
    await tab.click(button('unlock'));
    for (let time = 1; time <= 4; time += 1) {
      await tryPassphrase(tab, `wrong for the ${time}th time`);
      await tab.waitForText(say('unlockWrong'), { timeout: 20_000 });
    }
    await tryPassphrase(tab, 'wrong for the last time');
    await tab.waitForText(say('unlockWaitMoment'), { timeout: 20_000 });
    await tab.waitForText(say('unlockWaitOver'));
    await tryPassphrase(tab, 'and wrong once more');
    await tab.waitForText(say('unlockWaitMoment'), { timeout: 20_000 });
    const home = await openLockedHome(browser);
    await home.click(button('unlock'));
    await home.waitForText(say('unlockWaitMoment'));
    await home.waitForText(say('unlockWaitOver'));
    await tryPassphrase(home, newPassphrase);
    await isUnlocked(home);
    await home.click(button('settings'));
    await home.waitForText(say('wrongBefore_other', '6'));
    await home.close();
    await isUnlocked(tab);
    await tab.close();
  });

  test('nothing was said to the console, and nothing asked for outside', async () => {
    await expectQuiet(browser, ofBeginningAnew);
  });
});
