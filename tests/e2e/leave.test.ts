import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from './harness/browser.ts';
import type { Surface, TestBrowser } from './harness/surface.ts';
import { expectNothingOf, leaveAndLook, leaveButton } from './leaving.ts';
import {
  button,
  expectQuiet,
  install,
  keepCheckIn,
  onlyClock,
  openEarlierToday,
  openHome,
  openNote,
  openPopup,
  openSettings,
  say,
  showsView,
  uncover,
} from './steps.ts';

const kept = 'Nobody else is to see this.';

const newTab = async (browser: TestBrowser) => {
  const tab = await browser.openNewTab();
  await tab.waitForText(say('checkIn'));
  return tab;
};

/** Every view of every page, and how a person comes to it. */
const views: Record<string, (browser: TestBrowser) => Promise<Surface>> = {
  'the popup': async (browser) => {
    const popup = await openPopup(browser);
    await openNote(popup);
    await popup.type(kept);
    return popup;
  },
  'help in the popup': async (browser) => {
    const popup = await browser.open('popup');
    await popup.click(button('help'));
    await showsView(popup, 'help');
    return popup;
  },
  'the new tab': newTab,
  'a check-in in the new tab': async (browser) => {
    const tab = await newTab(browser);
    await openEarlierToday(tab);
    await tab.waitForText(kept);
    return tab;
  },
  'the sentence in the new tab': async (browser) => {
    const tab = await newTab(browser);
    await tab.click(button('aboutThisPrompt'));
    await tab.waitForText(say('promptOwn'));
    return tab;
  },
  today: async (browser) => {
    const home = await openHome(browser);
    await home.waitForText(kept);
    return home;
  },
  settings: async (browser) => {
    const home = await openHome(browser);
    await openSettings(home);
    return home;
  },
  help: async (browser) => {
    const home = await openHome(browser);
    await home.click(button('help'));
    await showsView(home, 'help');
    return home;
  },
  'the feet on the floor': async (browser) => {
    const home = await openHome(browser);
    await home.click(button('grounding'));
    await showsView(home, 'grounding');
    return home;
  },
  'the list of keys': async (browser) => {
    const home = await openHome(browser);
    await home.click(button('keys'));
    await home.waitFor(() => document.querySelector('dialog[open]'));
    return home;
  },
};

async function expectLeaves(browser: TestBrowser, surface: Surface): Promise<void> {
  const { isOnTop, width, height } = await surface.evaluate(leaveButton);
  expect(isOnTop).toBe(true);
  expect(width).toBeGreaterThanOrEqual(44);
  expect(height).toBeGreaterThanOrEqual(44);
  expect(await surface.evaluate(leaveAndLook)).toEqual({ left: true, overlay: true, body: 'none' });
  await expectNothingOf(browser, surface);
  // A page that is come back to may go again before it has loaded.
  await surface.back().catch(() => undefined);
  await expectNothingOf(browser, surface);
  await surface.forward().catch(() => undefined);
  await expectNothingOf(browser, surface);
  await surface.close();
}

/** Opens what leaving has covered, in home. */
async function openAgain(browser: TestBrowser): Promise<void> {
  const home = await browser.open('home');
  await home.waitFor(() => document.querySelector('[data-view]'));
  if ((await home.count('[data-view="cover"]')) > 0) await uncover(home);
  await home.close();
}

async function firstTabStop(surface: Surface): Promise<string> {
  await surface.evaluate(() => {
    const top = document.querySelector<HTMLElement>('dialog[open]') ?? document.body;
    top.tabIndex = -1;
    top.focus();
    top.removeAttribute('tabindex');
  });
  await surface.press('Tab');
  return (await surface.focused()).name;
}

describe.each(browserNames)('leaving in %s', (name) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    ({ browser } = await install(name));
  });
  afterEach(() => openAgain(browser));
  afterAll(() => browser.closeGracefully());

  test('from the first run, before anything else', async () => {
    const home = await browser.open('home');
    await home.waitFor(() => document.activeElement?.matches('[data-view="first-run"] h1'));
    expect(await firstTabStop(home)).toBe(say('leaveNow'));
    await expectLeaves(browser, home);
    const again = await browser.open('home');
    await uncover(again);
    await again.click(button('skip'));
    await showsView(again, 'today');
    await again.close();
    await keepCheckIn(browser, '7', kept);
  });

  test.each(Object.keys(views))('from %s', async (view) => {
    const surface = await views[view]?.(browser);
    if (!surface) throw new Error(`There is no view ${view}.`);
    const isDialog = (await surface.count('dialog[open]')) > 0;
    expect(await firstTabStop(surface)).toBe(say(isDialog ? 'leave' : 'leaveNow'));
    await expectLeaves(browser, surface);
  });

  test('by the first Tab stop and Enter', async () => {
    const tab = await newTab(browser);
    await firstTabStop(tab);
    await tab.press('Enter');
    await expectNothingOf(browser, tab);
    await tab.close();
  });

  test('takes every open page along, and covers what is opened afterwards', async () => {
    const home = await openHome(browser);
    await home.waitForText(kept);
    const tab = await newTab(browser);
    await tab.click({ role: 'button', name: say('leave') });
    await expectNothingOf(browser, tab);
    await expectNothingOf(browser, home);
    for (const page of [await browser.openNewTab(), await browser.open('popup')]) {
      await showsView(page, 'cover');
      expect(await page.text()).toMatch(onlyClock);
      await page.close();
    }
    await home.goto('home');
    await showsView(home, 'cover');
    await uncover(home);
    await home.waitForText(kept);
    await tab.close();
    await home.close();
  });

  test('nothing was said to the console, and nothing asked for outside', async () => {
    await expectQuiet(browser);
  });
});
