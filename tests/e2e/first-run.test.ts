import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from './harness/browser.ts';
import type { Surface, TestBrowser } from './harness/surface.ts';
import {
  button,
  expectQuiet,
  install,
  keepCheckIn,
  onlyClock,
  openPopup,
  radio,
  say,
  shortcutOf,
  showsView,
  tabsWith,
} from './steps.ts';

describe.each(browserNames)('the first run in %s', (name) => {
  let browser: TestBrowser;
  let firstTab: Surface;
  beforeAll(async () => {
    ({ browser, firstTab } = await install(name));
  });
  afterAll(() => browser.closeGracefully());

  const showsPart = (number: number) =>
    firstTab.waitForText(say('firstRunPart', String(number), '3'));

  test('installing opens one tab, with home in it', async () => {
    await showsPart(1);
    expect(await tabsWith(browser, '/home.html')).toEqual([firstTab]);
  });

  test('a popup that comes first shows the check-in at once, under the one sentence', async () => {
    const popup = await openPopup(browser);
    expect(await popup.text({ role: 'note' })).toContain(say('safetyExit'));
    await popup.press('4');
    await popup.press('Enter');
    await popup.waitForText(say('kept'));
    await popup.close();
    await firstTab.activate();
    await showsPart(1);
  });

  test('three short parts, forward and back', async () => {
    await firstTab.waitForText(say('firstRunWhatHeading'));
    expect(await firstTab.count(button('back'))).toBe(0);
    await firstTab.click(button('next'));
    await showsPart(2);
    expect(await firstTab.text()).toContain(say('safetyAccounts'));
    await firstTab.click(button('back'));
    await showsPart(1);
    await firstTab.click(button('next'));
    await firstTab.click(button('next'));
    await showsPart(3);
    await firstTab.waitForText(
      say(name === 'chromium' ? 'firstRunKeepChrome' : 'firstRunKeepFirefox'),
    );
    await firstTab.waitForText(say('firstRunTry', await shortcutOf(firstTab)));
    expect(await firstTab.count(button('skip'))).toBe(0);
  });

  test('the plain page chosen there is what the next new tab shows', async () => {
    await firstTab.click(button('back'));
    await firstTab.click(radio('plainPageOn'));
    await firstTab.waitFor(
      () => document.querySelectorAll('[role=radio]')[1]?.getAttribute('aria-checked') === 'true',
    );
    const tab = await browser.openNewTab();
    const clock = { role: 'button', name: new RegExp(`^\\d.*\\. ${say('open')}$`) };
    await expect.poll(() => tab.count(clock)).toBe(1);
    expect(await tab.text()).toMatch(onlyClock);
    await tab.click(clock);
    await tab.waitForText(say('checkIn'));
    await tab.close();
  });

  test('at its end comes today, with what was kept before it', async () => {
    await firstTab.activate();
    await firstTab.click(button('next'));
    await firstTab.click(button('firstRunOpen'));
    await showsView(firstTab, 'today');
    await firstTab.waitForText('unpleasant, some energy');
    const again = await browser.open('home');
    await showsView(again, 'today');
    expect(await again.text()).not.toContain(say('firstRunWhatHeading'));
    const popup = await openPopup(browser);
    expect(await popup.count({ role: 'note' })).toBe(0);
    await again.close();
    await popup.close();
  });

  test('nothing was said to the console, and nothing asked for outside', async () => {
    await expectQuiet(browser);
  });

  test('the next start of the browser opens no tab', async () => {
    await browser.closeGracefully();
    browser = await browser.relaunch();
    await keepCheckIn(browser, '6');
    await keepCheckIn(browser, '9');
    expect(await tabsWith(browser, '/home.html')).toEqual([]);
  });

  test('it can be skipped from its first part', async () => {
    const { browser: other, firstTab: tab } = await install(name);
    await tab.activate();
    await tab.click(button('skip'));
    await tab.waitForText(say('todayEmpty'));
    await tab.reload();
    await tab.waitForText(say('todayEmpty'));
    await expectQuiet(other);
    await other.closeGracefully();
  });
});
