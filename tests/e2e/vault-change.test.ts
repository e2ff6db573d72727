import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from './harness/browser.ts';
import type { Surface, TestBrowser } from './harness/surface.ts';
import { readShelf } from './native-database.ts';
import {
  button,
  expectQuiet,
  installAndSkip,
  keepCheckIn,
  openHome,
  openSettings,
  say,
  showsView,
} from './steps.ts';
import {
  choosePassphrase,
  isLocked,
  isUnlocked,
  ofBeginningAnew,
  passphrase,
  pressNamed,
  reach,
  readCode,
  session,
  setLock,
  showsStep,
  tryPassphrase,
  typeCodeBack,
  unlockHere,
} from './vault-steps.ts';

const note = 'A stone from the beach, still warm.';
const next = 'three herons and a ferry';

/** Answers the question for the passphrase that there is. */
async function sayPresent(home: Surface, words: string, heading: string): Promise<void> {
  await showsStep(home, heading);
  await reach(home, say('passphrase'));
  await home.type(words);
  await home.press('Enter');
}

async function isDone(home: Surface): Promise<void> {
  await showsStep(home, say('lockDoneHeading'));
  await pressNamed(home, say('close'));
  await showsView(home, 'settings');
}

describe.each(browserNames)('a lock is changed in %s', (name) => {
  let browser: TestBrowser;
  /** Stays open all the while, with a check-in in it. */
  let other: Surface;
  let home: Surface;
  let code: string;
  beforeAll(async () => {
    const installed = await installAndSkip(name);
    browser = installed.browser;
    await installed.home.close();
    await keepCheckIn(browser, '8', note);
    other = await openHome(browser);
    await other.waitForText(note);
    await other.evaluate('void (window.marked = true)');
    ({ home, code } = await setLock(browser, 'lockPrivate'));
  });
  afterAll(() => browser.closeGracefully());

  const otherGoesOn = async (words: string) => {
    expect(await other.evaluate('window.marked')).toBe(true);
    await keepCheckIn(browser, '2', words);
    await other.activate();
    await other.waitForText(words);
    expect(await other.text()).toContain(note);
    await home.activate();
  };
  const lock = async () => {
    await home.click(button('lockNow'));
    await isLocked(home);
    await isLocked(other);
  };

  test('from what is private to everything, and a page that is open goes on', async () => {
    await otherGoesOn('With some of it locked.');
    await home.click(button('lockChooseNamed', say('lockEverything')));
    await sayPresent(home, 'not the right one at all', say('passphrasePresentHeading'));
    await home.waitForText(say('unlockWrong'), { timeout: 20_000 });
    await home.press('Control+a');
    await home.type(passphrase);
    await home.press('Enter');
    await isDone(home);
    await home.waitForText(say('lockIsEverything'));
    await otherGoesOn('With everything locked.');
    await lock();
    await unlockHere(home);
    await isUnlocked(other);
    await home.click(button('today'));
    await home.waitForText(note);
  });

  test('to another passphrase and code, where someone else knows the old one', async () => {
    const before = JSON.stringify(await session(home, 'keys'));
    await home.click(button('settings'));
    await home.click(button('passphraseChange'));
    await sayPresent(home, passphrase, say('passphrasePresentHeading'));
    await showsStep(home, say('knowsHeading'));
    await pressNamed(home, say('knowsYes'));
    await choosePassphrase(home, next, say('passphraseNewHeading'));
    const groups = await readCode(home);
    await typeCodeBack(home, groups);
    await isDone(home);
    expect(groups.join(' ')).not.toBe(code);
    expect(JSON.stringify(await session(home, 'keys'))).not.toBe(before);
    await lock();

    await home.click(button('unlock'));
    await tryPassphrase(home, passphrase);
    await home.waitForText(say('unlockWrong'), { timeout: 20_000 });
    await pressNamed(home, say('unlockForgotten'));
    await showsStep(home, say('codeAskHeading'));
    await reach(home, say('code'));
    await home.type(code);
    await home.press('Enter');
    await home.waitForText(say('codeOther'));
    await pressNamed(home, say('unlockRemembered'));
    await tryPassphrase(home, next);
    await isUnlocked(home);
    await home.click(button('today'));
    await home.waitForText(note);
  });

  test('to none, after which nothing is asked any more, also after a restart', async () => {
    await openSettings(home);
    await home.click(button('lockChooseNamed', say('lockNothing')));
    await sayPresent(home, next, say('lockOffHeading'));
    await isDone(home);
    await home.waitForText(say('lockIsNothing'));
    expect(await session(home, 'keys')).toEqual({ epoch: expect.any(Number) });
    expect(await readShelf(home, 'header')).not.toHaveProperty('header.lock');
    await expectQuiet(browser, ofBeginningAnew);
    await browser.closeGracefully();
    browser = await browser.relaunch();
    const again = await openHome(browser);
    await again.waitForText(note);
    expect(await again.count(button('unlock'))).toBe(0);
    await again.click(button('people'));
    await showsStep(again, say('lockQuestion'));
    await expectQuiet(browser, ofBeginningAnew);
  });
});
