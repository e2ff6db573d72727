import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from './harness/browser.ts';
import type { Surface, TestBrowser } from './harness/surface.ts';
import { button, expectQuiet, installAndSkip, openSettings, prompt, radio, say } from './steps.ts';
import { coloursOf, drawn, watchLoading } from './watch-loading.ts';

describe.each(browserNames)('the first frame of a new tab in %s', (name) => {
  let browser: TestBrowser;
  let home: Surface;
  beforeAll(async () => {
    ({ browser, home } = await installAndSkip(name));
    await home.setColorScheme('light');
    await openSettings(home);
  });
  afterAll(() => browser.closeGracefully());

  const loading = () => home.evaluate(watchLoading, 'newtab.html', '[data-prompt]');
  const choose = async (key: Parameters<typeof radio>[0], theme: string) => {
    await home.activate();
    await home.click(radio(key));
    await home.waitFor(`document.documentElement.dataset.theme === '${theme}'`);
    return await home.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  };

  test('has the chosen colours before anything else of the page is there', async () => {
    const light = await choose('light', 'light');
    const lights = await loading();
    expect(coloursOf(lights)).toEqual(new Set([light]));

    const dark = await choose('dark', 'dark');
    expect(dark).not.toBe(light);
    const darks = await loading();
    expect(darks.some(({ state }) => state !== 'complete')).toBe(true);
    expect(coloursOf(darks)).toEqual(new Set([dark]));
  });

  test('has the prompt in it, and never another, nor elsewhere', async () => {
    const tab = await browser.openNewTab();
    const shown = await prompt(tab);
    await tab.close();
    await home.activate();
    const looks = await loading();
    const said = looks.filter(({ text }) => text !== '');
    expect(said[0]?.text).toContain(shown);
    for (const { text } of said) expect(text).toContain(shown);
    const places = drawn(said).map(({ place }) => place);
    expect(new Set(places)).toEqual(new Set([places.at(-1)]));
  });

  test('stays where it is while the rest arrives', async () => {
    const tab = await browser.openNewTab();
    await tab.waitForText(say('checkIn'));
    const place = () =>
      tab.evaluate(() => {
        const box = document.querySelector('[data-prompt]')?.getBoundingClientRect();
        return [box?.left, box?.top, box?.width, box?.height];
      });
    const early = await place();
    await tab.click(button('grounding'));
    await tab.waitForText(say('groundingStep1'));
    await tab.click(button('stopHere'));
    await prompt(tab);
    expect(await place()).toEqual(early);

    const supported = await tab.evaluate(() =>
      PerformanceObserver.supportedEntryTypes.includes('layout-shift'),
    );
    expect(supported).toBe(name === 'chromium');
    if (supported) expect(await shiftsOf(await browser.openNewTab())).toBe(0);
    await tab.close();
  });

  test('nothing was said to the console, and nothing asked for outside', async () => {
    await expectQuiet(browser);
  });
});

/** The sum of what moved by itself since the page began, once its store has been opened. */
async function shiftsOf(tab: Surface): Promise<number> {
  await tab.waitFor('indexedDB.databases().then((found) => found.length > 0)');
  await tab.waitForText(say('checkIn'));
  return await tab.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as { value?: number }).value ?? 0;
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        let frames = 0;
        const count = () => {
          frames += 1;
          if (frames < 30) requestAnimationFrame(count);
          else done(sum);
        };
        requestAnimationFrame(count);
      }),
  );
}
