import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeViolations } from './harness/axe.ts';
import { browserNames } from './harness/browser.ts';
import type { Surface, TestBrowser } from './harness/surface.ts';
import { keepingTheirColours, moving, tooSmallToPress, tooSmallToRead } from './measure.ts';
import { button, expectQuiet, install, openPopup } from './steps.ts';
import { type Look, tour, wordsOf } from './tour.ts';

/** What is wrong with a page in every scheme that its browser has. */
async function faultsOf(page: Surface): Promise<readonly string[]> {
  const faults = [...(await page.evaluate(moving))];
  for (const scheme of ['light', 'dark'] as const) {
    await page.setColorScheme(scheme);
    faults.push(describeViolations(await page.axe()));
  }
  if (page.browser === 'chromium') {
    await page.setForcedColors(true);
    // axe takes -webkit-text-fill-color for what is drawn, and Chromium does not force that one.
    const heard = (await page.axe()).filter(({ id }) => id !== 'color-contrast');
    faults.push(describeViolations(heard), ...(await page.evaluate(keepingTheirColours)));
    await page.setForcedColors(false);
  }
  faults.push(...(await page.evaluate(tooSmallToPress)), ...(await page.evaluate(tooSmallToRead)));
  return [...new Set(faults.filter(Boolean))];
}

describe.each(browserNames)('in %s', (name) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    ({ browser } = await install(name));
  });
  afterAll(() => browser.closeGracefully());

  test('every view is without a fault to axe, large enough to press and to read, and still', async () => {
    const found: Record<string, readonly string[]> = {};
    let views = 0;
    const look: Look = async (view, page) => {
      views += 1;
      const faults = await faultsOf(page);
      if (faults.length > 0) found[view] = faults;
    };
    await tour(browser, wordsOf(name), look, (page) => page.setReducedMotion(true));
    expect(found).toEqual({});
    expect(views).toBeGreaterThan(35);
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
    // What Firefox says of a page that is left before it has loaded.
    await expectQuiet(browser, /^Loading failed for the module/);
  });
});
