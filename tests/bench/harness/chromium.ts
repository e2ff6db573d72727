import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { findChromium } from '../../../scripts/browsers.mjs';
import { startChromium } from '../../../scripts/chromium-pipe.mjs';
import { atEnd, killGroup } from '../../e2e/harness/clean-up.ts';
import { toExpression } from '../../e2e/harness/expression.ts';
import { chromiumExtensionId } from '../../e2e/harness/extension-id.ts';
import { freshProfile } from '../../e2e/harness/profile.ts';
import { waitUntil } from '../../e2e/harness/wait.ts';
import { type Devtools, devtoolsOf, type Send } from './devtools.ts';

/** A browser with one extension. Nothing is attached to a page but while it is asked something. */
export interface BenchChromium {
  readonly origin: string;
  readonly devtools: Devtools;
  readonly open: (url: string, options?: Record<string, unknown>) => Promise<string>;
  readonly attached: <T>(targetId: string, work: (send: Send) => Promise<T>) => Promise<T>;
  readonly ask: <T>(targetId: string, script: string | (() => unknown)) => Promise<T>;
  readonly close: (targetId: string) => Promise<unknown>;
  /** Pages and workers of the extension. */
  readonly targets: () => Promise<readonly { readonly targetId: string; readonly url: string }[]>;
  /** Closes the extension's pages and stops its worker. */
  readonly cool: () => Promise<void>;
  readonly quit: () => Promise<void>;
}

export async function startBenchChromium(
  extensionDir: string,
  display?: string,
): Promise<BenchChromium> {
  const found = findChromium();
  if (!found) throw new Error('No Chromium was found; CHROMIUM can name one.');
  const window = display ? ['--ozone-platform=x11', '--disable-gpu'] : ['--headless=new'];
  const load = [`--disable-extensions-except=${extensionDir}`, `--load-extension=${extensionDir}`];
  const { child } = startChromium({
    binary: found.path,
    profileDir: freshProfile(),
    args: [...window, ...(found.branded ? [] : load), '--window-size=1200,800', 'about:blank'],
    env: display ? { DISPLAY: display } : {},
  });
  const { done } = atEnd(() => killGroup(child.pid));
  const devtools = devtoolsOf(child);
  const { send } = devtools;
  if (found.branded) await send('Extensions.loadUnpacked', { path: extensionDir });
  const origin = `chrome-extension://${chromiumExtensionId(extensionDir)}/`;

  // It may have closed by itself meanwhile.
  const close = (targetId: string) =>
    send('Target.closeTarget', { targetId }).catch(() => undefined);
  const targets = async () => {
    const { targetInfos } = await send('Target.getTargets');
    return targetInfos.filter(({ url }: { url: string }) => url.startsWith(origin));
  };
  const attached = async <T>(targetId: string, work: (send: Send) => Promise<T>) => {
    const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
    try {
      return await work(devtools.toSession(sessionId));
    } finally {
      await send('Target.detachFromTarget', { sessionId }).catch(() => undefined);
    }
  };
  const browser = {
    origin,
    devtools,
    open: async (url: string, options: Record<string, unknown> = {}) =>
      (await send('Target.createTarget', { url, ...options })).targetId as string,
    attached,
    ask: <T>(targetId: string, script: string | (() => unknown)) =>
      attached(targetId, (page) => evaluate<T>(page, script)),
    close,
    targets,
    quit: async () => {
      const ended = once(child, 'exit');
      await send('Browser.close').catch(() => undefined);
      await ended;
      done();
    },
  };
  await loaded(browser);
  return { ...browser, cool: () => cool(browser) };
}

/** The browser answers before it has loaded the extension: its pages are errors until then. */
async function loaded({ open, ask, close, origin }: Omit<BenchChromium, 'cool'>) {
  const isThere = async () => {
    const page = await open(`${origin}newtab.html`);
    await sleep(1_000);
    const there = await ask<boolean>(page, "typeof chrome?.runtime?.id === 'string'");
    await close(page);
    return there;
  };
  const none = () => Promise.resolve('no extension');
  await waitUntil('the extension', isThere, none, { timeout: 30_000 });
}

export async function evaluate<T>(page: Send, script: string | (() => unknown)): Promise<T> {
  const { result, exceptionDetails } = await page('Runtime.evaluate', {
    expression: toExpression(script),
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'It threw.');
  return result.value;
}

/** By itself a worker goes to sleep after half a minute, or much later. */
async function cool({ targets, close, open, attached }: Omit<BenchChromium, 'cool'>) {
  const page = await open('about:blank');
  let awake = await targets();
  for (let tries = 0; awake.length > 0 && tries < 30; tries += 1) {
    for (const { targetId, url } of awake) if (url.endsWith('.html')) await close(targetId);
    await attached(page, async (send) => {
      await send('ServiceWorker.enable');
      await send('ServiceWorker.stopAllWorkers');
    });
    await sleep(1_000);
    awake = await targets();
  }
  await close(page);
  if (awake.length > 0) {
    throw new Error(`Never came to rest: ${awake.map(({ url }) => url).join(', ')}`);
  }
}
