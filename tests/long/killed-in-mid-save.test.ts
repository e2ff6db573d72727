import { describe, expect, test } from 'vitest';
import { browserNames } from '../e2e/harness/browser.ts';
import type { TestBrowser } from '../e2e/harness/surface.ts';
import { button, installAndSkip, openHome, openPopup, say } from '../e2e/steps.ts';

const rounds = 10;
/** Milliseconds after which the browser is killed; odd steps, so that each falls elsewhere. */
const momentOf = (round: number) => 150 + ((round * 137) % 900);

describe.each(browserNames)('%s, killed while check-ins are being kept', (name) => {
  test('loses none that was said to be kept, and tears none', async () => {
    let { browser } = await installAndSkip(name);
    let acknowledged = 0;
    for (let round = 0; round < rounds; round += 1) {
      const work = keepOnAndOn(browser);
      await new Promise((resolve) => setTimeout(resolve, momentOf(round)));
      await browser.kill9();
      acknowledged += await work;
      browser = await browser.relaunch();
      const home = await openHome(browser);
      await home.waitFor(
        `document.querySelectorAll('[data-view="today"] article').length >= ${acknowledged}`,
        { timeout: 20_000, message: `${acknowledged} check-ins that were kept` },
      );
      const text = await home.text('[data-view="today"]');
      expect(text).not.toContain(say('unreadable_one', '1').slice(2));
      expect(text).not.toContain(say('unreadable_other', '1').slice(2));
    }
    await browser.closeGracefully();
  });
});

/** Keeps one check-in after the other until the browser is gone. @returns how many were said to be kept. */
async function keepOnAndOn(browser: TestBrowser): Promise<number> {
  let kept = 0;
  try {
    const popup = await openPopup(browser);
    for (;;) {
      await popup.press('3');
      await popup.press('Enter');
      await popup.waitForText(say('kept'));
      kept += 1;
      await popup.click(button('anotherCheckIn'));
      await popup.waitFor(() => document.activeElement?.matches('[data-pad] input'));
    }
  } catch {
    return kept;
  }
}
