import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from './harness/browser.ts';
import type { Surface, TestBrowser } from './harness/surface.ts';
import {
  button,
  chooseNth,
  expectQuiet,
  installAndSkip,
  onlyClock,
  openSettings,
  prompt,
  radio,
  say,
  showsView,
} from './steps.ts';

const time = /\d{1,2}:\d\d\s[AP]M/;

describe.each(browserNames)('what is chosen for the new tab of %s', (name) => {
  let browser: TestBrowser;
  let settings: Surface;
  beforeAll(async () => {
    const { browser: started, home } = await installAndSkip(name);
    browser = started;
    settings = home;
    await openSettings(settings);
  });
  afterAll(() => browser.closeGracefully());

  const choose = async (key: Parameters<typeof radio>[0]) => {
    await settings.activate();
    await settings.click(radio(key));
  };
  const chooseClock = async (place: 1 | 2) => {
    await settings.activate();
    await chooseNth(settings, 'clock', place);
  };

  test('a prompt that was kept is found again in Settings', async () => {
    const tab = await browser.openNewTab();
    await tab.click(button('aboutThisPrompt'));
    await tab.click(button('promptKeep'));
    await tab.waitForText(say('promptKept'));
    const kept = await prompt(tab);
    await settings.waitForText(kept);
    await settings.activate();
    await settings.click({ role: 'button', name: `${say('letGo')}: ${kept}` });
    await settings.waitFor(`!document.body.textContent.includes(${JSON.stringify(kept)})`);
    await tab.close();
  });

  test('a prompt that was put away makes room at once, and can be brought back', async () => {
    const tab = await browser.openNewTab();
    const first = await prompt(tab);
    await tab.click(button('aboutThisPrompt'));
    await tab.click(button('promptHide'));
    await tab.waitForText(say('promptHidden'));
    const second = await prompt(tab);
    expect(second).not.toBe(first);
    const next = await browser.openNewTab();
    expect(await prompt(next)).toBe(second);
    await next.close();

    await settings.activate();
    await settings.click({ role: 'button', name: `${say('showAgain')}: ${first}` });
    await tab.waitForText(first);
    await tab.close();
  });

  test('a sentence of one’s own is shown where that was allowed, and only there', async () => {
    const tab = await browser.openNewTab();
    await tab.click(button('aboutThisPrompt'));
    for (const [text, allowed] of [
      ['Only for me.', false],
      ['For the new tab.', true],
    ] as const) {
      await tab.click(button('promptOwn'));
      await tab.click('textarea');
      await tab.type(text);
      if (allowed) await tab.click(button('promptOwnOnNewTab'));
      await tab.click({ role: 'button', name: say('keep') });
      await tab.waitForText(say('promptOwnKept'));
      await tab.waitFor(() => !document.querySelector('textarea'));
    }
    await tab.click(button('promptAnother'));
    await tab.waitFor(
      () => document.querySelector('[data-prompt]')?.textContent === 'For the new tab.',
    );
    await tab.click(button('promptAnother'));
    await tab.waitFor(
      () => document.querySelector('[data-prompt]')?.textContent !== 'For the new tab.',
    );
    expect(await tab.text()).not.toContain('Only for me.');
    await tab.close();
  });

  test('the clock, above the prompt, in the tab that is already open', async () => {
    const tab = await browser.openNewTab();
    await prompt(tab);
    expect(await tab.text()).not.toMatch(time);
    await chooseClock(2);
    await tab.waitFor(() => /\d{1,2}:\d\d/.test(document.body.textContent));
    await chooseClock(1);
    await tab.waitFor(() => !/\d{1,2}:\d\d/.test(document.body.textContent));
    await tab.close();
  });

  test('the plain page: a clock and nothing else, until it is clicked', async () => {
    const open = await browser.openNewTab();
    await prompt(open);
    await choose('plainPageOn');
    await open.waitFor(() => !document.querySelector('[data-prompt]'));
    const tab = await browser.openNewTab();
    expect(await tab.text()).toMatch(onlyClock);
    await tab.click({ role: 'button', name: new RegExp(say('open')) });
    expect((await prompt(tab)).length).toBeGreaterThan(10);
    await choose('plainPageOff');
    await prompt(open);
    await open.close();
    await tab.close();
  });

  test('the browser’s own new tab, where the browser lets it be given back', async () => {
    if (name === 'firefox') {
      expect(await settings.text()).toContain(say('newTabFirefox'));
      return;
    }
    await choose('newTabBrowsers');
    const tab = await browser.openNewTab();
    await tab.waitFor('location.href.startsWith("chrome://new-tab-page")');
    await choose('newTabOurs');
    const ours = await browser.openNewTab();
    expect((await prompt(ours)).length).toBeGreaterThan(10);
    await ours.close();
    await tab.close();
    await showsView(settings, 'settings');
  });

  test('nothing was said to the console, and nothing asked for outside', async () => {
    await expectQuiet(browser);
  });
});
