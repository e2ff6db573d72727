import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from './harness/browser.ts';
import type { Surface, TestBrowser } from './harness/surface.ts';
import {
  button,
  expectQuiet,
  installAndSkip,
  keepCheckIn,
  openHome,
  openNote,
  openPopup,
  say,
} from './steps.ts';

describe.each(browserNames)('one check-in changed in two tabs of %s', (name) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    ({ browser } = await installAndSkip(name));
  });
  afterAll(() => browser.closeGracefully());

  /** Both tabs begin to change the newest check-in; neither has kept it yet. */
  const changeInBoth = async (first: string, mine: string) => {
    await keepCheckIn(browser, '5', 'As it was.');
    const [one, two] = [await openHome(browser), await openHome(browser)];
    await change(one, first);
    await change(two, mine);
    return { one, two };
  };
  const change = async (home: Surface, words: string) => {
    await home.activate();
    await home.waitForText('As it was.');
    await home.click('article:last-of-type button');
    await openNote(home);
    await home.type(words);
  };
  const keep = async (home: Surface) => {
    await home.activate();
    await home.click(button('keep'));
  };
  /** The notes of all check-ins of today, in any order, as a page sees them that has just opened. */
  const expectNotes = async (home: Surface, expected: readonly string[]) => {
    await home.reload();
    await home.waitFor(`(() => {
      const notes = [...document.querySelectorAll('article p[dir=auto]')].map((p) => p.textContent);
      return JSON.stringify(notes.sort()) === ${JSON.stringify(JSON.stringify(expected))};
    })()`);
  };
  const conflict = async () => {
    const { one, two } = await changeInBoth(' First.', ' Second.');
    await keep(one);
    await one.waitForText('As it was. First.');
    await keep(two);
    await two.waitForText(say('conflictChanged'));
    await two.waitForText('As it was. First.');
    return { one, two };
  };
  const close = async ({ one, two }: { one: Surface; two: Surface }) => {
    await one.close();
    await two.close();
  };
  afterEach(async () => {
    const home = await openHome(browser);
    await home.waitFor(`document.querySelector('article')
      || document.body.textContent.includes(${JSON.stringify(say('todayEmpty'))})`);
    for (let left = await home.count('article'); left > 0; left -= 1) {
      await home.click('article button:last-of-type');
      await home.waitFor(`document.querySelectorAll('article').length === ${left - 1}`);
    }
    await home.close();
  });

  test('the second to keep may keep its own', async () => {
    const tabs = await conflict();
    await tabs.two.click(button('conflictKeepMine'));
    await tabs.two.waitForText('As it was. Second.');
    await expectNotes(tabs.one, ['As it was. Second.']);
    await close(tabs);
  });

  test('or the other', async () => {
    const tabs = await conflict();
    await tabs.two.click(button('conflictKeepOther'));
    await tabs.two.waitForText('As it was. First.');
    await expectNotes(tabs.one, ['As it was. First.']);
    await close(tabs);
  });

  test('or both', async () => {
    const tabs = await conflict();
    await tabs.two.click(button('conflictKeepBoth'));
    await tabs.two.waitForText('As it was. Second.');
    await expectNotes(tabs.one, ['As it was. First.', 'As it was. Second.']);
    await close(tabs);
  });

  test('a check-in removed in one tab while home changes it loses no word', async () => {
    await keepCheckIn(browser, '5', 'As it was.');
    const [one, two] = [await openHome(browser), await openHome(browser)];
    await change(two, ' Second.');
    await one.activate();
    await one.click('article button:last-of-type');
    await one.waitForText(say('removed'));
    await two.activate();
    await two.click(button('keep'));
    await two.waitForText(say('conflictRemoved'));
    await two.click(button('conflictKeepMine'));
    await two.waitForText('As it was. Second.');
    await expectNotes(one, ['As it was. Second.']);
    await close({ one, two });
  });

  test('nor while a popup page changes it', async () => {
    const one = await openHome(browser);
    const two = await openPopup(browser);
    await two.press('5');
    await two.press('Enter');
    await two.waitForText(say('kept'));
    await two.click(button('edit'));
    await openNote(two);
    await two.type('Mine.');
    await one.activate();
    await one.click('article button:last-of-type');
    await one.waitForText(say('removed'));
    await two.activate();
    await two.click(button('keep'));
    await two.waitForText(say('conflictRemoved'));
    expect(await two.evaluate(() => document.querySelector('textarea')?.value)).toBe('Mine.');
    await two.click(button('conflictKeepMine'));
    await two.waitForText(say('kept'));
    await expectNotes(one, ['Mine.']);
    await close({ one, two });
  });

  test('nothing was said to the console, and nothing asked for outside', async () => {
    await expectQuiet(browser);
  });
});
