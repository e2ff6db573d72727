import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from './harness/browser.ts';
import type { Surface, TestBrowser } from './harness/surface.ts';
import {
  button,
  expectQuiet,
  installAndSkip,
  keepCheckIn,
  openHome,
  openPopup,
  openSettings,
  radio,
  say,
  shortcutOf,
} from './steps.ts';

const named = (action: Parameters<typeof say>[0], what: string) => button(action, what);

describe.each(browserNames)('what is one’s own in %s', (name) => {
  let browser: TestBrowser;
  let home: Surface;
  beforeAll(async () => {
    ({ browser, home } = await installAndSkip(name));
  });
  afterAll(() => browser.closeGracefully());

  const lacks = (surface: Surface, text: string) =>
    surface.waitFor(
      `!document.querySelector('main').textContent.includes(${JSON.stringify(text)})`,
    );

  test('a check-in of today is removed, and brought back', async () => {
    await keepCheckIn(browser, '4', 'A grey morning.');
    await home.activate();
    await home.waitForText('A grey morning.');
    await home.click({ role: 'button', name: new RegExp(say('removeAt', '')) });
    await lacks(home, 'A grey morning.');
    const other = await openHome(browser);
    await other.waitForText(say('todayEmpty'));
    await home.activate();
    await home.click(button('undo'));
    await home.waitForText('A grey morning.');
    await other.waitForText('A grey morning.');
    await other.close();
  });

  test('a word is removed, and brought back; check-ins keep it', async () => {
    const popup = await openPopup(browser);
    await popup.press('6');
    await popup.press('Tab');
    await popup.click({ role: 'textbox', name: say('myOwnWord') });
    await popup.type('sandy');
    await popup.press('Enter');
    await popup.click(button('keep'));
    await popup.waitForText(say('kept'));
    await popup.close();

    await home.activate();
    await home.waitForText('sandy');
    await openSettings(home);
    await home.click(named('removeNamed', 'sandy'));
    await home.waitForText(say('undoNamed', 'sandy'));
    expect(await home.count(named('removeNamed', 'sandy'))).toBe(0);
    const today = await openHome(browser);
    await today.waitForText('sandy');
    await today.close();
    await home.activate();
    await home.click(named('undoNamed', 'sandy'));
    await expect.poll(() => home.count(named('removeNamed', 'sandy'))).toBe(1);
  });

  test('a sentence is written, changed, removed, and brought back', async () => {
    await home.click(button('ownPromptAdd'));
    await home.click({ role: 'button', name: say('keep') });
    await home.waitForText(say('promptOwnEmpty'));
    await home.click('textarea');
    await home.type('One thing at a time');
    await home.click({ role: 'button', name: say('keep') });
    await home.click(named('editNamed', 'One thing at a time'));
    await home.click('textarea');
    await home.press('End');
    await home.type(', and then tea.');
    await home.click({ role: 'button', name: say('keep') });
    const changed = 'One thing at a time, and then tea.';
    await home.click(named('removeNamed', changed));
    await lacks(home, changed);
    await home.click(button('undoRemove'));
    await home.waitForText(changed);
  });

  test('colours, size of text and motion change at once in every open page', async () => {
    const tab = await browser.openNewTab();
    const looks = () =>
      tab.evaluate(() => {
        const { backgroundColor, fontSize } = getComputedStyle(document.documentElement);
        return { backgroundColor, fontSize };
      });
    const before = await looks();
    await home.activate();
    await home.click(radio('dark'));
    await home.click(radio('textLarger'));
    await home.click(radio('motionStill'));
    await tab.waitFor(() => document.documentElement.dataset['motion'] === 'still');
    const after = await looks();
    expect(after.backgroundColor).not.toBe(before.backgroundColor);
    expect(Number.parseFloat(after.fontSize)).toBe(Number.parseFloat(before.fontSize) * 1.5);
    const transition = () =>
      tab.evaluate(() => {
        const { transitionDuration } = getComputedStyle(
          document.querySelector('main button') as Element,
        );
        return transitionDuration;
      });
    expect(await transition()).toMatch(/^0m?s$/);
    await tab.close();
  });

  test('the choices are made by keys as well', async () => {
    await home.activate();
    await home.click(radio('dark'));
    await home.press('ArrowLeft');
    await home.waitFor(() => document.documentElement.dataset['theme'] === 'light');
    expect(await home.focused()).toEqual({ role: 'radio', name: say('light') });
  });

  test('the shortcut is shown as the browser has it', async () => {
    const shortcut = await shortcutOf(home);
    expect(shortcut).not.toBe('');
    await home.waitForText(shortcut);
    expect(await home.text('kbd')).toBe(shortcut);
  });

  test('the list of keys opens by its button and by ?, and not from within a field', async () => {
    const isOpen = () => home.count('dialog[open]');
    await home.click(button('keys'));
    await home.waitForText(say('keyCtrlEnterDo'));
    await home.press('Escape');
    await home.waitFor(() => !document.querySelector('dialog'));
    await home.press('?');
    await home.waitForText(say('keyCtrlEnterDo'));
    await home.click(button('close'));
    await home.waitFor(() => !document.querySelector('dialog'));
    await home.click(button('ownPromptAdd'));
    await home.click('textarea');
    await home.type('Why?');
    expect(await home.evaluate(() => document.querySelector('textarea')?.value)).toBe('Why?');
    expect(await isOpen()).toBe(0);
  });

  test('nothing was said to the console, and nothing asked for outside', async () => {
    await expectQuiet(browser);
  });
});
