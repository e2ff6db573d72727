import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from './harness/browser.ts';
import type { Surface, TestBrowser } from './harness/surface.ts';
import {
  button,
  expectQuiet,
  installAndSkip,
  keepCheckIn,
  openPopup,
  openSettings,
  say,
} from './steps.ts';

/** What a screen reader says at each press of Tab. */
async function stops(surface: Surface, count: number): Promise<readonly string[]> {
  const heard: string[] = [];
  for (let press = 0; press < count; press += 1) {
    await surface.press('Tab');
    heard.push((await surface.focused()).name);
  }
  return heard;
}

describe.each(browserNames)('the Tab key in %s', (name) => {
  let browser: TestBrowser;
  let home: Surface;
  beforeAll(async () => {
    ({ browser, home } = await installAndSkip(name));
  });
  afterAll(() => browser.closeGracefully());

  test('popup: from the pad to the words, through all that can be said, to Keep', async () => {
    const popup = await openPopup(browser);
    expect((await popup.focused()).name).toBe(say('pleasantness'));
    await popup.press('7');
    await popup.press('Tab');
    await popup.waitFor('document.activeElement !== document.body');
    expect(await popup.focused()).toEqual({ role: 'button', name: say('aWordForIt') });
    const words = await popup.evaluate(() =>
      [...document.querySelectorAll('[aria-pressed]')].map((chip) => chip.textContent),
    );
    expect(words).toHaveLength(6);
    expect(await stops(popup, 13)).toEqual([
      ...words,
      say('moreWords'),
      say('myOwnWord'),
      say('addWord'),
      say('whatWouldHelp'),
      say('aNote'),
      say('keep'),
      say('startOver'),
    ]);
    await popup.click(button('startOver'));
    // It is thrown away by now, and can be brought back.
    await popup.waitForText(say('undo'));
    await popup.close();
  });

  test('popup: back from the pad stand the doors, and the way out before all', async () => {
    const popup = await openPopup(browser);
    const heard: string[] = [];
    for (let press = 0; press < 5; press += 1) {
      await popup.press('Shift+Tab');
      heard.push((await popup.focused()).name);
    }
    expect(heard).toEqual([
      say('leave'),
      say('openHome'),
      say('help'),
      say('grounding'),
      say('leaveNow'),
    ]);
    await popup.close();
  });

  test('popup: after Keep the sentence is read, then what can follow', async () => {
    const popup = await openPopup(browser);
    await popup.press('7');
    await popup.press('Enter');
    await popup.waitFor('document.activeElement?.role === "status"');
    expect(await stops(popup, 6)).toEqual([
      say('offerGrounding'),
      say('notNow'),
      say('undo'),
      say('edit'),
      say('anotherCheckIn'),
      say('someoneToTalkTo'),
    ]);
    await popup.click(button('undo'));
    await popup.waitFor('document.querySelector("[data-pad]")');
    await popup.click(button('startOver'));
    // It is thrown away by now, and can be brought back.
    await popup.waitForText(say('undo'));
    await popup.close();
  });

  test('new tab: nothing takes the focus; the first stop is the way out', async () => {
    const tab = await browser.openNewTab();
    await tab.waitFor('document.querySelector("[data-opened]")');
    expect(await tab.evaluate('document.activeElement === document.body')).toBe(true);
    const known = [say('leaveNow'), say('grounding'), say('help'), say('openHome'), say('leave')];
    expect(await stops(tab, 7)).toEqual([...known, say('checkIn'), say('aboutThisPrompt')]);
    await tab.close();
  });

  test('home: the way out, the doors, the rooms, then what was kept', async () => {
    await keepCheckIn(browser, '3');
    await home.reload();
    await home.waitFor('document.querySelector("article")');
    const time = await home.text('article h2');
    expect(await stops(home, 11)).toEqual([
      say('leaveNow'),
      say('grounding'),
      say('help'),
      say('keys'),
      say('leave'),
      say('today'),
      say('people'),
      say('settings'),
      say('editAt', time),
      say('removeAt', time),
      say('checkIn'),
    ]);
  });

  test('home: a group of choices is one stop, and arrows choose', async () => {
    await openSettings(home);
    const chosen = () => home.waitFor('document.activeElement?.ariaChecked === "true"');
    await home.click({ role: 'radio', name: say('asTheDevice') });
    await home.press('ArrowRight');
    await chosen();
    expect(await home.focused()).toEqual({ role: 'radio', name: say('light') });
    expect(await stops(home, 1)).toEqual([say('textNormal')]);
    await home.press('Shift+Tab');
    await home.press('ArrowLeft');
    await chosen();
    expect((await home.focused()).name).toBe(say('asTheDevice'));
    await home.click(button('today'));
  });

  test('home: the list of keys holds the focus until it is closed, and gives it back', async () => {
    await home.click(button('keys'));
    await home.waitFor('document.querySelector("dialog[open]")');
    const inside = await stops(home, 4);
    expect(new Set([say('leave'), say('close')]).isSubsetOf(new Set(inside))).toBe(true);
    expect(inside).not.toContain(say('settings'));
    await home.press('Escape');
    await home.waitFor('!document.querySelector("dialog")');
    expect((await home.focused()).name).toBe(say('keys'));
  });

  test('new tab: what was begun goes on with the keys at once', async () => {
    const tab = await browser.openNewTab();
    await tab.click(button('checkIn'));
    await tab.waitFor('document.activeElement?.matches("[data-pad] input")');
    await tab.press('1');
    const other = await browser.openNewTab();
    await other.click(button('checkIn'));
    await other.click(button('begunOpen'));
    await other.waitFor('document.activeElement?.matches("[data-pad] input")');
    await other.press('Enter');
    await other.waitForText(say('kept'));
    await other.close();
    await tab.close();
  });

  test('nothing was said to the console, and nothing asked for outside', async () => {
    await expectQuiet(browser);
  });
});
