import type { Surface } from './harness/surface.ts';
import {
  cutOff,
  higherThanThePage,
  measured,
  narrowerThanTheWindow,
  widerThanThePage,
} from './measure.ts';

/** The views of the popup that stand in it without a scroll bar. */
export const withoutScrolling: ReadonlySet<string> = new Set([
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

/**
 * How a view stands in a narrow window, at 400 %, and with its words twice as large; the start of
 * the popup without a scroll bar, and every page as wide as its window.
 */
export async function fitFaults(view: string, page: Surface): Promise<readonly string[]> {
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
  // Still as wide and as high as the popup is.
  if (withoutScrolling.has(view)) await measure('in the popup', higherThanThePage);
  await page.setViewport(1280, 800);
  if (!view.startsWith('popup')) await measure('1280 px wide', narrowerThanTheWindow);
  return faults;
}
