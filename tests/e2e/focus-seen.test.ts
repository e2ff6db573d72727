import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from './harness/browser.ts';
import type { TestBrowser } from './harness/surface.ts';
import { expectQuiet, installAndSkip, openHome, openSettings, say } from './steps.ts';

/** Names the element that has the focus where its middle is out of sight, or under something else. */
function coveredFocus(): string[] {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return [];
  // What is drawn only while it has the focus: a headless Firefox has no window for it to be in.
  if (focused.matches('.unseen:not(:focus)')) return [];
  const { left, right, top, bottom } = focused.getBoundingClientRect();
  const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return seen && (focused.contains(seen) || seen.contains(focused))
    ? []
    : [`${focused.textContent} lies under ${seen?.outerHTML.slice(0, 60)}`];
}

describe.each(browserNames)('the focus is seen, in %s', (name) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    ({ browser } = await installAndSkip(name));
  });
  afterAll(() => browser.closeGracefully());

  test.each([
    [1280, 800],
    [380, 640],
  ])('home, %d × %d px: what has the focus is never covered', async (width, height) => {
    const settings = await openHome(browser);
    await settings.setViewport(width, height);
    await openSettings(settings);
    await settings.waitForText(say('lastOpened'));
    const covered: string[] = [];
    for (const keys of ['Tab', 'Shift+Tab']) {
      await settings.evaluate((up: boolean) => scrollTo(0, up ? 10_000 : 0), keys !== 'Tab');
      for (let press = 0; press < 25; press += 1) {
        await settings.press(keys);
        covered.push(...(await settings.evaluate(coveredFocus)));
      }
    }
    expect(covered).toEqual([]);
    await settings.close();
  });

  test('nothing was said to the console, and nothing asked for outside', async () => {
    await expectQuiet(browser);
  });
});
