import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from './harness/browser.ts';
import { searchProfile } from './harness/profile-search.ts';
import { freshSentinel } from './harness/sentinel.ts';
import type { TestBrowser } from './harness/surface.ts';
import {
  button,
  expectQuiet,
  hearsKeys,
  installAndSkip,
  keepCheckIn,
  openNote,
  openPopup,
  say,
  typeByHand,
} from './steps.ts';
import {
  contentOf,
  isLocked,
  ofBeginningAnew,
  openLockedHome,
  pressNamed,
  setLock,
  unlockHere,
} from './vault-steps.ts';

const [before, dropped, begun] = [freshSentinel(), freshSentinel(), freshSentinel()];
/** At most the last key goes with a popup that closes under it. */
const begunAtLeast = [begun, begun.slice(0, -1)];
/** An hour from where home is, on the same day. */
const elsewhere = new Date().getUTCHours() < 12 ? 'Etc/GMT-1' : 'Etc/GMT+1';

const timeThere = () =>
  new Date().toLocaleTimeString('en-US', {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: elsewhere,
  });

describe.each(browserNames)('while everything is locked in %s', (name) => {
  let browser: TestBrowser;
  const times: string[] = [];
  beforeAll(async () => {
    const { browser: installed, home: first } = await installAndSkip(name);
    browser = installed;
    await first.close();
    await keepCheckIn(browser, '4', before);
    const { home } = await setLock(browser, 'lockEverything');
    await pressNamed(home, say('lockNow'));
    await isLocked(home);
    await home.close();
  });
  afterAll(() => browser.closeGracefully());

  const expectNotInFiles = async () => {
    expect(await searchProfile(browser.profileDir, [before, dropped, begun])).toEqual([]);
  };

  test('a check-in is kept and can’t be read', async () => {
    const popup = await openPopup(browser);
    await popup.setTimeZone(elsewhere);
    await popup.reload();
    await hearsKeys(popup);
    await popup.press('3');
    await openNote(popup);
    await popup.type(dropped);
    times.push(timeThere());
    await popup.press('Control+Enter');
    await popup.waitForText(say('keptLocked'));
    times.push(timeThere());
    expect(await contentOf(popup)).not.toContain(dropped);
    await popup.close();
    const home = await openLockedHome(browser);
    const content = await contentOf(home);
    for (const text of [before, dropped]) expect(content).not.toContain(text);
    await home.close();
  });

  test('what is begun is gone on with in the next popup', async () => {
    const popup = await openPopup(browser);
    await openNote(popup);
    await typeByHand(popup, begun);
    await popup.close();
    const next = await openPopup(browser);
    await next.waitForText(say('sayMoreGoOn'));
    await openNote(next);
    const found = await next.waitFor(() => document.querySelector('textarea')?.value);
    expect(begunAtLeast).toContain(found);
    await next.goto('blank');
    await next.close();
    await expectNotInFiles();
  });

  test('unlocked, both are there, each with its own moment', async () => {
    const home = await openLockedHome(browser);
    await home.setTimeZone('Etc/UTC');
    await unlockHere(home);
    await home.click(button('today'));
    await home.waitFor('document.querySelectorAll("article").length === 2');
    const articles = await home.evaluate(() =>
      [...document.querySelectorAll('article')].map((one) => one.textContent),
    );
    const joined = articles.find((article) => article.includes(dropped));
    expect(times.some((time) => joined?.includes(time))).toBe(true);
    expect(articles.some((article) => article.includes(before))).toBe(true);
    await home.click(button('checkIn'));
    await home.waitForText(say('begunIsKept'));
    await home.click(button('begunOpen'));
    await openNote(home);
    const found = await home.evaluate(() => document.querySelector('textarea')?.value);
    expect(begunAtLeast).toContain(found);
    await home.goto('blank');
  });

  test('not a word of it lies in the clear, while the browser runs and afterwards', async () => {
    await expectNotInFiles();
    await expectQuiet(browser, ofBeginningAnew);
    await browser.closeGracefully();
    await expectNotInFiles();
  });
});
