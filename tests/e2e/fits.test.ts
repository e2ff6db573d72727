import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from './harness/browser.ts';
import type { Surface, TestBrowser } from './harness/surface.ts';
import {
  cutOff,
  higherThanThePage,
  measured,
  narrowerThanTheWindow,
  widerThanThePage,
} from './measure.ts';
import { expectQuiet, install } from './steps.ts';
import { type Look, tour, wordsOf } from './tour.ts';

/** The views of the popup that stand in it without a scroll bar. */
const withoutScrolling = new Set([
  'popup before the first run',
  'popup: start',
  'popup: without a place',
  'popup: placed',
  'popup: words',
  'popup: need',
  'popup: note, empty',
  'popup: note',
]);

/** Zoom changes a moment after it was asked for. */
async function zoomTo(page: Surface, factor: number) {
  await page.setZoom(factor);
  await page.waitFor(`innerWidth === ${1280 / factor}`);
}

/** How a page stands in a narrow window, at 400 %, and with its words twice as large. */
async function faultsOf(page: Surface): Promise<readonly string[]> {
  const faults: string[] = [];
  const measure = async (where: string, ...measures: (() => string[])[]) => {
    for (const each of measures) {
      faults.push(...(await measured(page, each)).map((fault) => `${where}: ${fault}`));
    }
  };
  await page.setViewport(320, 640);
  await measure('320 px wide', widerThanThePage, cutOff);
  await page.setViewport(1280, 1024);
  await zoomTo(page, 4);
  await measure('at 400 %', widerThanThePage);
  await zoomTo(page, 1);
  await page.setTextSize(2);
  await measure('words twice as large', widerThanThePage, cutOff);
  await page.setViewport(380, 580);
  await measure('words twice as large, 380 px wide', widerThanThePage, cutOff);
  await page.setTextSize(1);
  return faults;
}

describe.each(browserNames)('in %s', (name) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    ({ browser } = await install(name));
  });
  afterAll(() => browser.closeGracefully());

  test('no view is wider or narrower than its page, and the check-in fits into the popup', async () => {
    const found: Record<string, readonly string[]> = {};
    const fitting = new Set<string>();
    const look: Look = async (view, page) => {
      const faults = [...(await faultsOf(page))];
      // Still as wide and as high as the popup is.
      if (withoutScrolling.has(view)) {
        fitting.add(view);
        faults.push(...(await measured(page, higherThanThePage)));
      }
      await page.setViewport(1280, 800);
      if (!view.startsWith('popup')) faults.push(...(await measured(page, narrowerThanTheWindow)));
      if (faults.length > 0) found[view] = faults;
    };
    await tour(browser, wordsOf(name), look);
    expect(found).toEqual({});
    expect(fitting).toEqual(withoutScrolling);
  });

  test('nothing was said to the console, and nothing asked for outside', async () => {
    await expectQuiet(browser);
  });
});
