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
  prompt,
  radio,
  say,
} from './steps.ts';

describe.each(browserNames)('a restart of %s', (name) => {
  let browser: TestBrowser;
  let keptPrompt: string;
  let promptOfToday: string;
  beforeAll(async () => {
    ({ browser } = await installAndSkip(name));
    await keepCheckIn(browser, '3', 'Before the end.');
    await keepOwnWord('sandy');
    await keepSentences();
    await chooseLooks();
  });
  afterAll(() => browser.closeGracefully());

  const keepOwnWord = async (word: string) => {
    const popup = await openPopup(browser);
    await popup.press('7');
    await popup.press('Tab');
    await popup.click({ role: 'textbox', name: say('myOwnWord') });
    await popup.type(word);
    await popup.press('Control+Enter');
    await popup.waitForText(say('kept'));
    await popup.close();
  };
  const keepSentences = async () => {
    const tab = await browser.openNewTab();
    await tab.click(button('aboutThisPrompt'));
    const hidden = await prompt(tab);
    await tab.click(button('promptHide'));
    await tab.waitForText(say('promptHidden'));
    promptOfToday = await prompt(tab);
    expect(promptOfToday).not.toBe(hidden);
    await tab.click(button('promptKeep'));
    await tab.waitForText(say('promptKept'));
    keptPrompt = promptOfToday;
    await tab.click(button('promptOwn'));
    await tab.click('textarea');
    await tab.type('Breathe out first.');
    await tab.click({ role: 'button', name: say('keep') });
    await tab.waitFor(() => !document.querySelector('textarea'));
    await tab.close();
  };
  const chooseLooks = async () => {
    const home = await openHome(browser);
    await openSettings(home);
    await home.click(radio('dark'));
    await home.click(radio('textLarge'));
    await home.waitFor(() => document.documentElement.dataset['textSize'] === 'large');
    await home.close();
  };
  const inRoot = (home: Surface) =>
    home.evaluate(() => {
      const { theme, textSize } = document.documentElement.dataset;
      return { theme, textSize };
    });

  const expectEverything = async () => {
    const home = await openHome(browser);
    await home.waitForText('Before the end.');
    await home.waitForText('sandy');
    expect(await home.count('article')).toBe(2);
    expect(await inRoot(home)).toEqual({ theme: 'dark', textSize: 'large' });
    await openSettings(home);
    await home.waitForText('Breathe out first.');
    await home.waitForText('sandy');
    const settings = await home.text();
    expect(settings).toContain(keptPrompt);
    expect(settings).toContain(say('promptsHidden'));
    await home.close();

    const tab = await browser.openNewTab();
    expect(await prompt(tab)).toBe(promptOfToday);
    await tab.close();
    const popup = await openPopup(browser);
    await popup.press('Tab');
    await popup.waitForText('sandy');
    await popup.close();
  };

  test('keeps check-ins, words, sentences and settings after a clean end', async () => {
    await browser.closeGracefully();
    browser = await browser.relaunch();
    await expectEverything();
    await expectQuiet(browser);
  });

  test('and after it was killed', async () => {
    await keepCheckIn(browser, '5');
    const home = await openHome(browser);
    await home.waitFor(() => document.querySelectorAll('article').length === 3);
    await browser.kill9();
    browser = await browser.relaunch();
    const again = await openHome(browser);
    await again.waitFor(() => document.querySelectorAll('article').length === 3);
    await expectQuiet(browser);
  });
});
