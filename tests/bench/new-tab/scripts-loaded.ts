import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { type BenchChromium, evaluate } from '../harness/chromium.ts';
import { newTab } from './in-chromium.ts';

export interface ScriptsLoaded {
  /** Bytes, compressed. */
  readonly beforePrompt: number;
  readonly inAll: number;
}

/** Opened once, attached from the start: which scripts the prompt waited for, and which came at all. */
export async function scriptsLoaded(
  browser: BenchChromium,
  extensionDir: string,
): Promise<ScriptsLoaded> {
  const seen = new Set<string>();
  const stop = browser.devtools.onEvent(({ method, params }) => {
    if (method === 'Debugger.scriptParsed') seen.add(params.url);
  });
  const page = await browser.open('about:blank');
  const needed = await browser.attached(page, async (send) => {
    await send('Page.enable');
    await send('Debugger.enable');
    const source = `(${notePrompt})()`;
    await send('Page.addScriptToEvaluateOnNewDocument', { source });
    await send('Page.navigate', { url: newTab });
    await sleep(2_000);
    return await evaluate<readonly string[]>(send, 'globalThis.benchNeeded ?? []');
  });
  stop();
  await browser.close(page);
  const bytes = (urls: Iterable<string>) =>
    [...urls]
      .filter((url) => url.startsWith(browser.origin))
      .map((url) => readFileSync(join(extensionDir, new URL(url).pathname)))
      .reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
  return { beforePrompt: bytes(new Set(needed)), inAll: bytes(seen) };
}

/**
 * Runs in the page before its own scripts. While the page is still being read only its classic
 * scripts have run; afterwards its modules have too, with all that they import at once.
 */
function notePrompt() {
  const scripts = () => {
    const all = [...document.querySelectorAll<HTMLScriptElement>('script[src]')];
    if (document.readyState === 'loading') {
      return all.filter(({ type }) => type !== 'module').map(({ src }) => src);
    }
    const preloads = document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]');
    return [...all.map(({ src }) => src), ...[...preloads].map(({ href }) => href)];
  };
  new MutationObserver((_changes, observer) => {
    if (!document.querySelector('[data-prompt]')?.textContent) return;
    observer.disconnect();
    Object.assign(globalThis, { benchNeeded: scripts() });
  }).observe(document, { childList: true, subtree: true, characterData: true });
}
