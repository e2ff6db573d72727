import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames, builtExtension, launch } from './harness/browser.ts';
import type { TestBrowser } from './harness/surface.ts';
import { measured, stillEnglish, widerThanThePage } from './measure.ts';
import { expectQuiet, tabWith } from './steps.ts';
import { type Look, tour, wordsOf } from './tour.ts';

/** The made-up language: half as long again, accented, right-to-left. */
describe.each(browserNames)('in another language, in %s', (name) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await launch(name, { extensionDir: builtExtension(name, 'pseudo') });
    await tabWith(browser, '/home.html');
  });
  afterAll(() => browser.closeGracefully());

  test('every view runs from right to left, fits, and has no English left', async () => {
    const found: Record<string, readonly string[]> = {};
    const look: Look = async (view, page) => {
      const faults = [...(await page.evaluate(stillEnglish))];
      const [dir, lang] = await page.evaluate(() => {
        const { dir, lang } = document.documentElement;
        return [dir, lang] as const;
      });
      if (dir !== 'rtl' || lang !== 'ar') faults.push(`dir ${dir}, lang ${lang}`);
      for (const width of [320, 380, 1280]) {
        await page.setViewport(width, 800);
        const wide = await measured(page, widerThanThePage);
        faults.push(...wide.map((fault) => `${width} px wide: ${fault}`));
      }
      if (faults.length > 0) found[view] = faults;
    };
    await tour(browser, wordsOf(name, 'pseudo'), look);
    expect(found).toEqual({});
  });

  test('the pad keeps its left and right, where the digits keep theirs', async () => {
    const popup = await browser.open('popup');
    await popup.waitFor('document.activeElement?.matches("[data-pad] input")');
    await popup.press('4');
    const marker = () => {
      const picture = document.querySelector('[data-pad]')?.getBoundingClientRect();
      const dot = document.querySelector('[data-marker] circle')?.getBoundingClientRect();
      return picture && dot && (dot.left + dot.right) / 2 < (picture.left + picture.right) / 2;
    };
    expect(await popup.waitFor(marker)).toBe(true);
    await popup.close();
  });

  test('nothing was said to the console, and nothing asked for outside', async () => {
    await expectQuiet(browser);
  });
});
