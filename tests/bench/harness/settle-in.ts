import { setTimeout as sleep } from 'node:timers/promises';
import { waitUntil } from '../../e2e/harness/wait.ts';
import type { BenchChromium } from './chromium.ts';

/** Yarrow as it is after its first day: the first run seen, the settings written. */
export async function settleIn(browser: BenchChromium): Promise<void> {
  const page = await browser.open(`${browser.origin}home.html`);
  const seen = () => browser.ask<boolean>(page, seeFirstRun);
  const none = () => Promise.resolve('no settings yet');
  await waitUntil('the settings', seen, none, { timeout: 20_000 });
  await sleep(500);
  await browser.close(page);
}

interface Local {
  get(name: string): Promise<{ looks?: object }>;
  set(items: object): Promise<void>;
}

/** The page writes its settings when it is first opened; only then can one of them be changed. */
async function seeFirstRun(): Promise<boolean> {
  const { chrome } = globalThis as unknown as { chrome: { storage: { local: Local } } };
  const { looks } = await chrome.storage.local.get('looks');
  if (looks === undefined) return false;
  await chrome.storage.local.set({ looks: { ...looks, firstRun: 'seen' } });
  return true;
}
