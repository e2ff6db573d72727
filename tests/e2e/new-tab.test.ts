import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from './harness/browser.ts';
import type { Surface, TestBrowser } from './harness/surface.ts';
import {
  button,
  expectQuiet,
  installAndSkip,
  keepCheckIn,
  openEarlierToday,
  openHome,
  openPopup,
  prompt,
  say,
} from './steps.ts';

/** The prompt once it is another than before, or the sentence that there is no other. */
async function another(tab: Surface, before: string): Promise<string> {
  await tab.click(button('promptAnother'));
  return await tab.waitFor<string>(`(() => {
    const shown = document.querySelector('[data-prompt]').textContent;
    if (shown !== ${JSON.stringify(before)}) return shown;
    const none = ${JSON.stringify(say('promptNoOther'))};
    return document.body.textContent.includes(none) && none;
  })()`);
}

describe.each(browserNames)('the new tab of %s', (name) => {
  let browser: TestBrowser;
  let home: Surface;
  beforeAll(async () => {
    ({ browser, home } = await installAndSkip(name));
  });
  afterAll(() => browser.closeGracefully());

  test('the browser opens it by itself, with the same prompt in two tabs', async () => {
    const [one, two] = [await browser.openNewTab(), await browser.openNewTab()];
    expect(await one.evaluate('location.href')).toBe(`${browser.origin}newtab.html`);
    expect((await prompt(one)).length).toBeGreaterThan(10);
    expect(await prompt(two)).toBe(await prompt(one));
    await one.close();
    await two.close();
  });

  test('it leaves the caret in the address bar', async () => {
    const tab = await browser.openNewTab();
    await tab.waitForText(say('checkIn'));
    await tab.waitFor('chrome.storage.local.get().then(() => true)');
    expect(await tab.evaluate(() => document.activeElement?.localName)).toBe('body');
    if (name === 'firefox') expect(await tab.evaluate('document.hasFocus()')).toBe(false);
    await tab.close();
  });

  test('“another” never repeats, and ends in a sentence', async () => {
    const tab = await browser.openNewTab();
    const seen = [await prompt(tab)];
    await tab.click(button('aboutThisPrompt'));
    for (;;) {
      const next = await another(tab, seen.at(-1) ?? '');
      if (next === say('promptNoOther')) break;
      expect(seen).not.toContain(next);
      seen.push(next);
    }
    expect(seen.length).toBeGreaterThan(5);
    await tab.close();
  });

  test('after a check-in “another” answers to it', async () => {
    await keepCheckIn(browser, '3');
    const tab = await browser.openNewTab();
    await tab.click(button('aboutThisPrompt'));
    const before = await prompt(tab);
    expect(await another(tab, before)).not.toBe(say('promptNoOther'));
    await tab.close();
  });

  test('a check-in kept in the popup reaches the open new tab and the open home', async () => {
    const tab = await browser.openNewTab();
    await openEarlierToday(tab);
    await keepCheckIn(browser, '7', 'Seen without a reload.');
    await tab.waitForText('Seen without a reload.');
    await home.waitForText('Seen without a reload.');
    await tab.close();
  });

  test('a check-in can be kept in the new tab itself', async () => {
    const tab = await browser.openNewTab();
    await tab.click(button('checkIn'));
    await tab.waitFor(() => document.activeElement?.matches('[data-pad] input'));
    await tab.press('1');
    await tab.press('Enter');
    await tab.waitForText(say('keptHighUnpleasant'));
    await home.waitForText('unpleasant, high energy');
    await tab.close();
  });

  test('its doors lead to help, to the feet on the floor, and home', async () => {
    const tab = await browser.openNewTab();
    await tab.click(button('help'));
    await tab.waitForText(say('helpHeading'));
    await tab.click(button('close'));
    await tab.click(button('grounding'));
    await tab.waitForText(say('groundingStep1'));
    await tab.click(button('stopHere'));
    await prompt(tab);
    const opened = await browser.opened(() => tab.click(button('openHome')));
    await opened.waitFor(() => document.querySelector('[data-view="today"]'));
    await opened.close();
    await tab.close();
  });

  test('the popup’s door leads home as well', async () => {
    const popup = await openPopup(browser);
    const opened = await browser.opened(() => popup.click(button('openHome')));
    await opened.waitFor(() => document.querySelector('[data-view="today"]'));
    await opened.close();
    const again = await openHome(browser);
    await again.close();
  });

  test('nothing was said to the console, and nothing asked for outside', async () => {
    await expectQuiet(browser);
  });
});
