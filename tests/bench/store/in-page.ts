import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtExtension } from '../../e2e/harness/browser.ts';
import { waitUntil } from '../../e2e/harness/wait.ts';
import { bundle } from '../harness/bundle.ts';
import type { BenchChromium } from '../harness/chromium.ts';
import { plainCopy } from '../harness/watched-copy.ts';
import type { StorePage } from '../pages/store-page.ts';

const html = '<!doctype html><title>Bench</title><script type="module" src="/bench.js"></script>';

/** A copy of the built extension with one page more; the product itself has none of it. */
export async function withStorePage(): Promise<string> {
  const dir = plainCopy(builtExtension('chromium'));
  await bundle(join(import.meta.dirname, '../pages/store-page.ts'), dir, 'bench.js');
  writeFileSync(join(dir, 'bench.html'), html);
  return dir;
}

/** The functions of one open page, as they are called from here. */
function storePage(browser: BenchChromium, targetId: string) {
  return <Name extends keyof StorePage>(name: Name, ...args: Parameters<StorePage[Name]>) =>
    browser.ask<Awaited<ReturnType<StorePage[Name]>>>(
      targetId,
      `bench.${name}(...${JSON.stringify(args)})`,
    );
}

export async function openStorePage(browser: BenchChromium, newWindow: boolean) {
  const targetId = await browser.open(`${browser.origin}bench.html`, { newWindow });
  await waitUntil(
    'the page with the store',
    () => browser.ask(targetId, "typeof bench === 'object'"),
    () => Promise.resolve('nothing yet'),
    { timeout: 20_000 },
  );
  return { targetId, call: storePage(browser, targetId) };
}
