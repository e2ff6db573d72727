/** A browser that is killed while check-ins are being kept, again and again (safety 7.4). */
import type { BrowserName, Surface } from './harness/surface.ts';
import { button, installAndSkip, openHome, openPopup, say } from './steps.ts';

export interface KillRounds {
  /** Check-ins that were said to be kept. */
  readonly acknowledged: number;
  /** Of these, how many were not there afterwards. */
  readonly lost: number;
  /** Rounds after which something did not open, or the count of what was kept was not the same. */
  readonly torn: number;
}

/** Milliseconds from the first keep to the kill; odd steps, so that each falls elsewhere. */
const momentOf = (round: number) => 20 + ((round * 137) % 900);

export async function killInMidSave(
  name: BrowserName,
  rounds: number,
  onRound: (done: number) => void = () => undefined,
): Promise<KillRounds> {
  let { browser } = await installAndSkip(name);
  let [acknowledged, lost, torn, before] = [0, 0, 0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const { promise: first, resolve: onFirst } = Promise.withResolvers<void>();
    const work = keepOnAndOn(await openPopup(browser), onFirst);
    await Promise.race([first, work]);
    await new Promise((resolve) => setTimeout(resolve, momentOf(round)));
    await browser.kill9();
    const kept = await work;
    browser = await browser.relaunch();
    const home = await openHome(browser);
    const there = await countArticles(home, before + kept);
    acknowledged += kept;
    lost += Math.max(0, before + kept - there);
    torn += (await looksTorn(home)) ? 1 : 0;
    // One that was under way when the browser was killed may be there, unacknowledged.
    before = there;
    onRound(round + 1);
  }
  await browser.closeGracefully();
  return { acknowledged, lost, torn };
}

/** Keeps one check-in after the other until the browser is gone. @returns how many were said to be kept. */
async function keepOnAndOn(popup: Surface, onFirst: () => void): Promise<number> {
  let kept = 0;
  try {
    for (;;) {
      await popup.press('3');
      await popup.press('Enter');
      await popup.waitForText(say('kept'));
      kept += 1;
      onFirst();
      await popup.click(button('anotherCheckIn'));
      await popup.waitFor(() => document.activeElement?.matches('[data-pad] input'));
    }
  } catch {
    return kept;
  }
}

/** How many check-ins today has, once there are as many as there have to be, or no more come. */
async function countArticles(home: Surface, expected: number): Promise<number> {
  const articles = '[data-view="today"] article';
  await home
    .waitFor(`document.querySelectorAll('${articles}').length >= ${expected}`, { timeout: 20_000 })
    .catch(() => undefined);
  return await home.count(articles);
}

async function looksTorn(home: Surface): Promise<boolean> {
  const text = await home.text();
  const signs = [say('unreadable_one', '1').slice(2), say('unreadable_other', '1').slice(2)];
  return [...signs, say('doubt'), say('recoverHeading')].some((sign) => text.includes(sign));
}
