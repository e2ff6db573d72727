import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from './harness/browser.ts';
import type { Surface, TestBrowser } from './harness/surface.ts';
import {
  button,
  clickPad,
  expectQuiet,
  hearsKeys,
  installAndSkip,
  keepCheckIn,
  openEarlierToday,
  openNote,
  openPopup,
  part,
  place,
  say,
} from './steps.ts';

const alsoToday = [
  say('alsoThis_night'),
  say('alsoThis_morning'),
  say('alsoThis_afternoon'),
  say('alsoThis_evening'),
];

describe.each(browserNames)('a check-in in %s', (name) => {
  let browser: TestBrowser;
  let home: Surface;
  beforeAll(async () => {
    ({ browser, home } = await installAndSkip(name));
  });
  afterAll(() => browser.closeGracefully());

  test('a digit and Enter are a whole one, found in home and in the new tab', async () => {
    const popup = await openPopup(browser);
    expect(await popup.focused()).toEqual({ role: 'slider', name: say('pleasantness') });
    await popup.press('3');
    await popup.press('Enter');
    await popup.waitForText(say('keptHighPleasant'));
    expect(await popup.text()).toContain(say('kept'));
    for (const sentence of alsoToday) expect(await popup.text()).not.toContain(sentence);
    await popup.close();

    await home.waitForText('pleasant, high energy');
    expect(await home.count('article')).toBe(1);
    const tab = await browser.openNewTab();
    await openEarlierToday(tab);
    await tab.waitForText('pleasant, high energy');
    await tab.close();
  });

  test('by pointer: a place, a feeling, a word of one’s own, a need and a note', async () => {
    const popup = await openPopup(browser);
    await clickPad(popup, 0.2, 0.85);
    const [pleasantness, energy] = await place(popup);
    expect(pleasantness).toBeCloseTo(-0.6, 1);
    expect(energy).toBeCloseTo(-0.7, 1);
    await popup.click(button('sayMore'));
    const feeling = await popup.text('button[aria-pressed]');
    await popup.click({ role: 'button', name: feeling });
    await popup.click({ role: 'textbox', name: say('myOwnWord') });
    await popup.type('sandy');
    await popup.click(button('addWord'));
    await popup.click(part('whatWouldHelp'));
    await popup.click(button('need_rest'));
    await openNote(popup);
    await popup.type('Rain on the roof.');
    await popup.click(button('keep'));
    await popup.waitForText(say('keptLowUnpleasant'));
    await popup.waitFor(
      `${JSON.stringify(alsoToday)}.some((words) => document.body.textContent.includes(words))`,
    );
    await popup.close();

    await home.waitForText('Rain on the roof.');
    const entry = await home.text('article:nth-of-type(2)');
    expect(entry).toContain(`${feeling}, sandy`);
    expect(entry).toContain(say('wouldHelp', say('need_rest')));
    expect(entry).toContain('unpleasant, low energy');
  });

  test('a word of one’s own is there next time', async () => {
    const popup = await openPopup(browser);
    await popup.press('5');
    await popup.press('Tab');
    await popup.waitForText('sandy');
    await popup.click({ role: 'button', name: 'sandy' });
    await popup.press('Control+Enter');
    await popup.waitForText(say('keptNearMiddle'));
    await popup.close();
    await home.waitFor(() =>
      document.querySelector('article:nth-of-type(3)')?.textContent.includes('sandy'),
    );
  });

  test('Ctrl and Enter keep from within the note', async () => {
    await keepCheckIn(browser, '7', 'Said from the note.');
    await home.waitForText('Said from the note.');
  });

  test('Enter before there is a place keeps nothing, and says so', async () => {
    const before = await home.count('article');
    const popup = await openPopup(browser);
    await popup.press('Enter');
    await popup.waitForText(say('padNeedsPlace'));
    expect(await popup.text()).not.toContain(say('kept'));
    await popup.press('2');
    expect(await popup.text()).not.toContain(say('padNeedsPlace'));
    await popup.click(button('startOver'));
    // A popup that closes before has what was begun again the next time.
    await popup.waitForText(say('undo'));
    await popup.close();
    expect(await home.count('article')).toBe(before);
  });

  test('what was kept can be undone, and said again otherwise', async () => {
    const before = await home.count('article');
    const articles = (count: number) =>
      home.waitFor(`document.querySelectorAll('article').length === ${count}`);
    const popup = await openPopup(browser);
    await popup.press('9');
    await popup.press('Enter');
    await popup.waitForText(say('keptLowPleasant'));
    await articles(before + 1);

    await popup.click(button('undo'));
    await articles(before);
    await hearsKeys(popup);
    expect(await place(popup)).toEqual([0.667, -0.667]);
    await popup.press('1');
    await popup.press('Enter');
    await popup.waitForText(say('keptHighUnpleasant'));
    await articles(before + 1);
    await popup.close();
  });

  test('what was kept can be changed', async () => {
    const before = await home.count('article');
    const popup = await openPopup(browser);
    await popup.press('8');
    await popup.press('Enter');
    await popup.waitForText(say('kept'));
    await popup.click(button('edit'));
    await openNote(popup);
    await popup.type('Added afterwards.');
    await popup.click(button('keep'));
    await popup.waitForText(say('keptChanged'));
    await popup.close();
    await home.waitForText('Added afterwards.');
    expect(await home.count('article')).toBe(before + 1);
  });

  test('arrows move the marker a little, with Shift a field; the number pad by its places', async () => {
    const numpad7 = { chromium: 'Shift+Numpad7', firefox: '\uE021' }[name];
    const popup = await openPopup(browser);
    await popup.press('ArrowRight');
    await popup.press('ArrowDown');
    expect(await place(popup)).toEqual([0.2, -0.2]);
    await popup.press('Shift+ArrowLeft');
    await popup.press('Shift+ArrowUp');
    expect(await place(popup)).toEqual([-0.467, 0.467]);
    await popup.press('7');
    expect(await place(popup)).toEqual([-0.667, -0.667]);
    await popup.press(numpad7);
    expect(await place(popup)).toEqual([-0.667, 0.667]);
    await popup.click(button('startOver'));
    // A popup that closes before has what was begun again the next time.
    await popup.waitForText(say('undo'));
    await popup.close();
  });

  test('nothing was said to the console, and nothing asked for outside', async () => {
    await expectQuiet(browser);
  });
});
