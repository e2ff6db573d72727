import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from './harness/browser.ts';
import type { Surface, TestBrowser } from './harness/surface.ts';
import { measured, widerThanThePage } from './measure.ts';
import {
  button,
  expectQuiet,
  hearsKeys,
  installAndSkip,
  openNote,
  openPopup,
  openSettings,
  part,
  say,
} from './steps.ts';

/** Three hundred thousand characters, none of which could be lost unseen. */
const oversize = Array.from({ length: 300 }, (_, line) =>
  Array.from({ length: 100 }, (__, at) => String(line * 100 + at).padEnd(9)).join(' '),
).join('\n');

/** Everything below the space, delete, the C1 ones, separators, a lone surrogate, and a byte order mark. */
const controls = [
  ...Array.from({ length: 32 }, (_, code) => code),
  ...Array.from({ length: 33 }, (_, at) => 127 + at),
  0x20_28,
  0x20_29,
  0xfe_ff,
  0xd8_3d,
];

/** As a paste does, whatever it is; harness texts go through JSON, which knows no lone halves. */
async function paste(surface: Surface, codes: readonly number[]) {
  await surface.evaluate(
    (units: readonly number[]) =>
      void document.execCommand('insertText', false, String.fromCharCode(...units)),
    codes,
  );
}

describe.each(browserNames)('whatever is written in %s', (name) => {
  let browser: TestBrowser;
  let home: Surface;
  beforeAll(async () => {
    ({ browser, home } = await installAndSkip(name));
  });
  afterAll(() => browser.closeGracefully());

  const written = (popup: Surface) =>
    popup.evaluate<string>('document.querySelector("textarea").value');
  const lastNote = () =>
    home.evaluate(
      () => document.querySelector('article:last-of-type [dir=auto]:last-of-type')?.textContent,
    );
  const articles = (count: number) =>
    home.waitFor(`document.querySelectorAll('article').length === ${count}`);

  test('an oversize note is kept whole, and said to be long', async () => {
    const popup = await openPopup(browser);
    await popup.press('3');
    await openNote(popup);
    await popup.insert(oversize);
    await popup.waitForText(say('noteIsLong_other', oversize.length.toLocaleString('en')));
    expect((await written(popup)) === oversize).toBe(true);
    await popup.press('Control+Enter');
    await popup.waitForText(say('kept'));
    await popup.close();
    await articles(1);
    expect((await lastNote()) === oversize).toBe(true);
    await home.reload();
    await articles(1);
    expect((await lastNote()) === oversize).toBe(true);
    await home.click(button('removeAt', await home.text('article h2')));
    await home.waitForText(say('removed'));
  });

  test('control characters are kept as the field took them', async () => {
    const popup = await openPopup(browser);
    await popup.press('3');
    await openNote(popup);
    await popup.type('before ');
    await paste(popup, controls);
    await popup.type(' after');
    const taken = await written(popup);
    expect(taken).toMatch(/^before [\s\S]{30,} after$/);
    await popup.press('Control+Enter');
    await popup.waitForText(say('kept'));
    await popup.close();
    await articles(1);
    expect(await lastNote()).toBe(taken);
    expect(await home.text()).not.toContain(say('unreadable_one', '1'));
  });

  test('a word of ten thousand letters makes no page wider', async () => {
    const popup = await openPopup(browser);
    await popup.press('8');
    await popup.press('Tab');
    await popup.click({ role: 'textbox', name: say('myOwnWord') });
    await popup.insert('w'.repeat(10_000));
    await popup.press('Enter');
    await popup.waitFor('document.querySelector("[aria-pressed=true]")');
    expect(await measured(popup, widerThanThePage)).toEqual([]);
    await openNote(popup);
    await popup.insert('n'.repeat(10_000));
    expect(await measured(popup, widerThanThePage)).toEqual([]);
    await popup.click(part('aNote'));
    expect(await measured(popup, widerThanThePage)).toEqual([]);
    await popup.click(button('keep'));
    await popup.waitForText(say('kept'));
    await popup.close();

    await articles(2);
    expect(await home.text()).toContain('n'.repeat(10_000));
    await openSettings(home);
    await home.waitForText('w'.repeat(10_000));
    for (const view of ['settings', 'today'] as const) {
      await home.click(button(view));
      for (const width of [380, 1280]) {
        await home.setViewport(width, 800);
        expect(await measured(home, widerThanThePage)).toEqual([]);
      }
    }
    await home.click('article:last-of-type button');
    await hearsWords(home);
    expect(await measured(home, widerThanThePage)).toEqual([]);
    await home.click(button('leaveAsItWas'));

    const tab = await browser.openNewTab();
    await tab.click(button('checkIn'));
    await hearsKeys(tab);
    await tab.waitForText(say('earlierToday'));
    await tab.click(button('earlierToday'));
    await tab.waitForText('n'.repeat(10_000));
    expect(await measured(tab, widerThanThePage)).toEqual([]);
    await tab.close();
  });

  test('emoji and right-to-left words are shown as typed, each in its own direction', async () => {
    const word = 'קשה 👩‍👩‍👧‍👦';
    const note = 'שלום, (עולם)! 🌿🏳️‍🌈 \u202Eabc\u202C';
    const popup = await openPopup(browser);
    await popup.press('8');
    await popup.press('Tab');
    const field = { role: 'textbox', name: say('myOwnWord') };
    await popup.click(field);
    await popup.insert(word);
    expect(await popup.evaluate('document.activeElement.matches(":dir(rtl)")')).toBe(true);
    await popup.press('Enter');
    await openNote(popup);
    await popup.insert(note);
    expect(await written(popup)).toBe(note);
    expect(await popup.evaluate('document.activeElement.matches(":dir(rtl)")')).toBe(true);
    await popup.press('Control+Enter');
    await popup.waitForText(say('kept'));
    await popup.close();

    await articles(3);
    const shown = await home.evaluate(() =>
      [...document.querySelectorAll('article:last-of-type [dir=auto]')].map((element) => [
        element.textContent,
        element.matches(':dir(rtl)'),
      ]),
    );
    expect(shown).toEqual([
      [word, true],
      [note, true],
    ]);
    await openSettings(home);
    await home.waitForText('👩‍👩‍👧‍👦');
    await home.click(button('today'));
  });

  test('nothing was said to the console, and nothing asked for outside', async () => {
    await expectQuiet(browser);
  });
});

/** The first heading of what can be said has the focus. */
function hearsWords(surface: Surface) {
  return surface.waitFor('document.activeElement?.matches("[aria-expanded]")');
}
