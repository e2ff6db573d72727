import { setTimeout as sleep } from 'node:timers/promises';
import { type BenchChromium, evaluate, startBenchChromium } from '../harness/chromium.ts';
import type { Contestant } from '../harness/rounds.ts';
import { settleIn } from '../harness/settle-in.ts';
import { type Load, readLoad } from '../pages/read-load.ts';

export interface NewTabs extends Contestant<Load> {
  readonly browser: BenchChromium;
  /** The same at a processor slowed down so many times. */
  readonly slowed: (rate: number) => Contestant<Load>;
}

export const newTab = 'chrome://newtab/';
const quietAfter = 1_200;
const processGone = 400;

/** One browser and one profile for each extension, and no page of it alive before each tab. */
export async function newTabsInChromium(name: string, extensionDir: string): Promise<NewTabs> {
  const browser = await startBenchChromium(extensionDir);
  if (name.startsWith('Yarrow')) await settleIn(browser);
  await browser.cool();
  return {
    name,
    browser,
    measure: () => measure(browser),
    slowed: (rate) => ({ name, measure: () => measureSlowed(browser, rate) }),
  };
}

/** Nothing is attached until the page is quiet. */
async function measure(browser: BenchChromium): Promise<Load> {
  const page = await browser.open(newTab);
  await sleep(quietAfter);
  const load = await browser.ask<Load>(page, readLoad);
  await browser.close(page);
  await sleep(processGone);
  return load;
}

/** Slowing down needs the debugger, in a tab that is empty until then. */
async function measureSlowed(browser: BenchChromium, rate: number): Promise<Load> {
  const page = await browser.open('about:blank');
  const load = await browser.attached(page, async (send) => {
    await send('Emulation.setCPUThrottlingRate', { rate });
    await send('Page.navigate', { url: newTab });
    await sleep(quietAfter * 2);
    return await evaluate<Load>(send, readLoad);
  });
  await browser.close(page);
  await sleep(processGone);
  return load;
}
