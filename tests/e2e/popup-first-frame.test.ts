import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from './harness/browser.ts';
import type { Surface, TestBrowser } from './harness/surface.ts';
import { expectQuiet, installAndSkip, openSettings, radio, say } from './steps.ts';
import { coloursOf, drawn, watchLoading } from './watch-loading.ts';

describe.each(browserNames)('the first frame of the popup in %s', (name) => {
  let browser: TestBrowser;
  let home: Surface;
  beforeAll(async () => {
    ({ browser, home } = await installAndSkip(name));
    await home.setColorScheme('light');
    await openSettings(home);
  });
  afterAll(() => browser.closeGracefully());

  test('has the chosen colours and the way out in it, which stays where it is', async () => {
    await home.click(radio('dark'));
    await home.waitFor("document.documentElement.dataset.theme === 'dark'");
    const dark = await home.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
    const looks = await home.evaluate(watchLoading, 'popup.html', '[data-leave]');
    expect(coloursOf(looks)).toEqual(new Set([dark]));
    const said = drawn(looks).filter(({ text }) => text !== '');
    expect(said[0]?.text).toBe(say('leave'));
    expect(said.at(-1)?.text).toContain(say('question'));
    expect(new Set(said.map(({ place }) => place))).toEqual(new Set([said.at(-1)?.place]));
  });

  test('is a clock and nothing else behind the cover', async () => {
    const leaving = await browser.openNewTab();
    await leaving.waitForText(say('checkIn'));
    await leaving.press('Shift');
    await leaving.press('Shift');
    await leaving.press('Shift');
    await leaving.waitFor("location.pathname === '/blank.html'");
    const blank = await browser.open('blank');
    const looks = await blank.evaluate(watchLoading, 'popup.html', '[data-view="cover"] button');
    for (const { text } of looks) expect(text).not.toContain(say('leave'));
    expect(looks.at(-1)?.text).toMatch(/\d/);
  });

  test('nothing was said to the console, and nothing asked for outside', async () => {
    await expectQuiet(browser);
  });
});
