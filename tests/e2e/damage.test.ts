import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from './harness/browser.ts';
import type { Surface, TestBrowser } from './harness/surface.ts';
import {
  closeAllBut,
  damageRows,
  dump,
  putHeader,
  putOnShelf,
  readShelf,
  removeDatabase,
} from './native-database.ts';
import {
  button,
  expectQuiet,
  installAndSkip,
  keepCheckIn,
  openEarlierToday,
  openHome,
  openPopup,
  say,
  showsView,
} from './steps.ts';

const garbage = { header: { format: 1, sequence: 99 }, hash: 'not its hash' };

describe.each(browserNames)('what is damaged harms nothing else, in %s', (name) => {
  let browser: TestBrowser;
  /** A page of the extension that has nothing open. */
  let blank: Surface;
  beforeAll(async () => {
    const { browser: installed, home } = await installAndSkip(name);
    browser = installed;
    blank = await browser.open('blank');
    await home.close();
    for (const note of ['The first.', 'The second.', 'The third.']) {
      await keepCheckIn(browser, '5', note);
    }
  });
  afterEach(() => closeAllBut(blank, browser));
  afterAll(() => browser.closeGracefully());

  const showsAllThree = async () => {
    const home = await openHome(browser);
    await home.waitFor('document.querySelectorAll("article").length === 3');
    await home.close();
  };

  test.each(['database', 'shelf'])('a header damaged in the %s alone is mended', async (where) => {
    const stored = await readShelf(blank, 'header');
    if (where === 'database') await putHeader(blank, garbage);
    else await putOnShelf(blank, 'header', garbage);
    await showsAllThree();
    expect(await readShelf(blank, 'header')).toEqual(stored);
    expect(await putHeader(blank, stored)).toEqual(stored);
  });

  test('damaged in both places and in no copy, it is said, and nothing is written', async () => {
    await putOnShelf(blank, 'snapshots', undefined);
    const stored = await readShelf(blank, 'header');
    await putHeader(blank, garbage);
    await putOnShelf(blank, 'header', garbage);
    const before = await dump(blank);
    for (const page of ['popup', 'home']) {
      const surface = await browser.open(page);
      await surface.waitForText(say('troubleDamagedHeader'));
      await surface.click(button('tryAgain'));
      await surface.waitForText(say('troubleDamagedHeader'));
      expect(await surface.count('[data-view="first-run"]')).toBe(0);
      if (page === 'popup') {
        await surface.click('[data-pad]');
        await surface.press('Enter');
        await surface.waitForText(say('startOver'));
        expect(await surface.text()).not.toContain(say('kept'));
      }
    }
    expect(await dump(blank)).toBe(before);
    expect(await readShelf(blank, 'header')).toEqual(garbage);
    await putHeader(blank, stored);
    await putOnShelf(blank, 'header', stored);
    await showsAllThree();
  });

  test('one damaged row is left as it is, and the others are shown', async () => {
    const before = await dump(blank);
    await damageRows(blank, 'checkIns', 'first');
    const damaged = await dump(blank);
    expect(damaged).not.toBe(before);
    const home = await openHome(browser);
    await home.waitForText(say('unreadable_one', '1'));
    expect(await home.count('article')).toBe(2);
    const tab = await browser.openNewTab();
    await openEarlierToday(tab);
    await tab.waitFor('document.querySelectorAll("article").length === 2');

    // A further one is kept; the damaged bytes lie where they lay.
    await keepCheckIn(browser, '5', 'The fourth.');
    await home.waitForText('The fourth.');
    expect(await home.text()).toContain(say('unreadable_one', '1'));
    await closeAllBut(blank, browser);
    const rows = rowsOf(damaged);
    expect(new Set(rows).isSubsetOf(new Set(rowsOf(await dump(blank))))).toBe(true);
  });

  test('damaged memories of its own do not keep Yarrow from working', async () => {
    await damageRows(blank, 'settings', 'all');
    const home = await openHome(browser);
    await home.waitFor('document.querySelectorAll("article").length === 3');
    await keepCheckIn(browser, '5', 'The fifth.');
    await home.waitForText('The fifth.');
    await home.click(button('settings'));
    await home.waitForText(say('lastOpened'));
  });

  test('the database is gone: it is said, nothing begins by itself, and it can begin again', async () => {
    await removeDatabase(blank);
    const home = await browser.open('home');
    await home.waitForText(say('troubleEmptied'));
    await showsView(home, 'recovery');
    await home.click(button('tryAgain'));
    await home.waitForText(say('troubleEmptied'));
    const popup = await openPopup(browser);
    await popup.waitForText(say('troubleEmptied'));
    await popup.press('3');
    await popup.press('Enter');
    expect(await popup.text()).not.toContain(say('kept'));
    expect(await popup.count(button('beginEmpty'))).toBe(0);
    expect(rowsOf(await dump(blank))).toEqual([]);

    await home.activate();
    await home.click(button('recoverStartAsk'));
    await home.click({ role: 'textbox' });
    await home.type('no');
    await home.click(button('beginEmpty'));
    await home.waitForText(say('recoverOtherWord', say('recoverWord')));
    await home.click({ role: 'textbox' });
    await home.press('Control+a');
    await home.type(say('recoverWord'));
    await home.click(button('beginEmpty'));
    await home.waitForText(say('todayEmpty'));
    await keepCheckIn(browser, '3', 'A new beginning.');
    await home.waitForText('A new beginning.');
    await home.reload();
    await home.waitForText('A new beginning.');
  });

  test('nothing was said to the console, and nothing asked for outside', async () => {
    await expectQuiet(browser);
  });
});

/** Each row of the check-ins, as it lies. */
function rowsOf(dumped: string): readonly string[] {
  const tables = JSON.parse(dumped) as Record<string, readonly unknown[]>;
  return (tables['checkIns'] ?? []).map((row) => JSON.stringify(row));
}
