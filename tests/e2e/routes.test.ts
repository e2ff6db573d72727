import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from './harness/browser.ts';
import { extensionHistory } from './harness/history.ts';
import type { Surface, TestBrowser } from './harness/surface.ts';
import {
  button,
  expectQuiet,
  installAndSkip,
  openEarlierToday,
  openHome,
  openPopup,
  openSettings,
  say,
  showsView,
} from './steps.ts';

const whereabouts = (surface: Surface) =>
  surface.evaluate(() => ({
    path: location.href.slice(location.origin.length),
    title: document.title,
  }));

describe.each(browserNames)('where one is in %s', (name) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    ({ browser } = await installAndSkip(name));
  });
  afterAll(() => browser.closeGracefully());

  test('never shows in the address or the title of home', async () => {
    const home = await openHome(browser);
    const expected = { path: '/home.html', title: 'Yarrow' };
    expect(await whereabouts(home)).toEqual(expected);
    for (const view of ['settings', 'help', 'grounding', 'today'] as const) {
      await home.click(button(view));
      await showsView(home, view);
      expect(await whereabouts(home)).toEqual(expected);
    }
    await home.click(button('checkIn'));
    await home.click(button('keys'));
    expect(await whereabouts(home)).toEqual(expected);
    await home.close();
  });

  test('nor in those of the popup and the new tab', async () => {
    const popup = await openPopup(browser);
    await popup.press('8');
    await popup.press('Enter');
    await popup.waitForText(say('kept'));
    await popup.click(button('help'));
    await showsView(popup, 'help');
    expect(await whereabouts(popup)).toEqual({ path: '/popup.html', title: 'Yarrow' });
    await popup.close();

    const tab = await browser.openNewTab();
    await openEarlierToday(tab);
    await tab.click(button('grounding'));
    await showsView(tab, 'grounding');
    expect(await whereabouts(tab)).toEqual({ path: '/newtab.html', title: 'New Tab' });
    await tab.close();
  });

  test('Back and Forward walk through the views of home', async () => {
    const home = await openHome(browser);
    await openSettings(home);
    await home.click(button('help'));
    await showsView(home, 'help');
    await home.back();
    await showsView(home, 'settings');
    await home.back();
    await showsView(home, 'today');
    await home.forward();
    await showsView(home, 'settings');
    await home.forward();
    await showsView(home, 'help');
    await home.close();
  });

  test('loading home again stays on the view', async () => {
    const home = await openHome(browser);
    await openSettings(home);
    await home.reload();
    await showsView(home, 'settings');
    await home.back();
    await showsView(home, 'today');
    await home.close();
  });

  test('leaves no trace in the history but neutral ones', async () => {
    const home = await openHome(browser);
    await openSettings(home);
    await home.click({ role: 'button', name: say('leave') });
    await home.waitFor('location.pathname === "/blank.html"');
    await expectQuiet(browser);
    await browser.closeGracefully();
    const visits = extensionHistory(name, browser.profileDir);
    const paths = ['blank.html', 'home.html', 'popup.html', 'newtab.html', 'chrome://newtab/'];
    for (const { url, title } of visits) {
      expect(paths).toContain(url.replace(browser.origin, ''));
      expect(['Yarrow', 'New Tab', '']).toContain(title);
    }
    expect(new Set(visits.map(({ url }) => url)).size).toBe(visits.length);
    expect(visits.length > 0).toBe(name === 'chromium');
  });
});
