import { beforeAll, describe, expect, test } from 'vitest';
import { accessFaults } from './access-faults.ts';
import { fitFaults, withoutScrolling } from './fit-faults.ts';
import { browserNames } from './harness/browser.ts';
import { extensionHistory } from './harness/history.ts';
import type { TestBrowser } from './harness/surface.ts';
import { tooSmallToPress } from './measure.ts';
import { button, expectQuiet, install, openPopup } from './steps.ts';
import { type Look, tour, wordsOf } from './tour.ts';

/** What a surface may be called in the history: by address, and by title. */
const neutral: Readonly<Record<string, readonly string[]>> = {
  'popup.html': ['Yarrow'],
  'home.html': ['Yarrow'],
  'newtab.html': ['New Tab'],
  'chrome://newtab/': ['New Tab'],
  'blank.html': ['New Tab'],
};

/** One walk for all that is to be seen of every view: the walk itself takes longer than a look. */
describe.each(browserNames)('in %s', (name) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    ({ browser } = await install(name));
  });

  test('every view is without a fault to axe, large enough to press and to read, still, and fits', async () => {
    const found: Record<string, readonly string[]> = {};
    const seen = new Set<string>();
    const look: Look = async (view, page) => {
      seen.add(view);
      const faults = [...(await accessFaults(page)), ...(await fitFaults(view, page))];
      if (faults.length > 0) found[view] = faults;
    };
    await tour(browser, wordsOf(name), look, (page) => page.setReducedMotion(true));
    expect(found).toEqual({});
    expect(seen.size).toBeGreaterThan(35);
    expect([...seen]).toEqual(expect.arrayContaining([...withoutScrolling]));
  });

  test('by itself the pad’s focus comes softly; with less motion asked for, at once', async () => {
    const popup = await openPopup(browser);
    const focusAnew = () => {
      const range = document.querySelector<HTMLElement>('[data-pad] input');
      range?.blur();
      for (const animation of document.getAnimations()) animation.finish();
      range?.focus();
      return document.getAnimations().length;
    };
    await popup.setReducedMotion(false);
    expect(await popup.evaluate(focusAnew)).toBeGreaterThan(0);
    await popup.setReducedMotion(true);
    expect(await popup.evaluate(focusAnew)).toBe(0);
    await popup.close();
  });

  test('the first tab stop is large enough once it has the focus', async () => {
    const home = await browser.open('home');
    await home.waitFor('document.querySelector("nav")');
    await home.press('Tab');
    const { name: heard } = await home.focused();
    expect(button('leaveNow')).toEqual({ role: 'button', name: heard });
    expect(await home.evaluate(tooSmallToPress)).toEqual([]);
    await home.close();
  });

  test('nothing was said to the console, and nothing asked for outside', async () => {
    await expectQuiet(browser);
  });

  test('its history knows each page at most once, by a neutral name, and nothing of what was done there', async () => {
    await browser.closeGracefully();
    const visits = extensionHistory(name, browser.profileDir);
    const addresses = visits.map(({ url }) => url.replace(browser.origin, ''));
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const [index, { title }] of visits.entries()) {
      const address = addresses[index] ?? '';
      expect(Object.keys(neutral)).toContain(address);
      // A page that was left before it had loaded has no title.
      expect(['', ...(neutral[address] ?? [])]).toContain(title);
    }
    if (name === 'firefox') expect(visits).toEqual([]);
    else expect(addresses).toEqual(expect.arrayContaining(['home.html', 'popup.html']));
  });
});
