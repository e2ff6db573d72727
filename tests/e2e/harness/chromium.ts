import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { findChromium } from '../../../scripts/browsers.mjs';
import { chromiumSurface } from './chromium-surface.ts';
import { killGroup } from './clean-up.ts';
import { type DeadProxy, startDeadProxy, toAddress } from './dead-proxy.ts';
import { chromiumExtensionId } from './extension-id.ts';
import { freshProfile } from './profile.ts';
import type {
  ConsoleLine,
  LaunchOptions,
  OutsideRequest,
  PageName,
  Surface,
  TestBrowser,
} from './surface.ts';

export async function launchChromium(options: LaunchOptions): Promise<TestBrowser> {
  const { extensionDir, profileDir = freshProfile(), headless = true, locale } = options;
  const found = findChromium();
  if (found === undefined) throw new Error('No Chromium was found; CHROMIUM can name one.');
  const proxy = await startDeadProxy();
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath: found.path,
    headless,
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: { width: 1280, height: 800 },
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    proxy: { server: `http://127.0.0.1:${proxy.port}`, bypass: '<-loopback>' },
    args: chromiumArgs(extensionDir, locale),
    ...(locale ? { env: { ...process.env, LANGUAGE: locale } } : {}),
  });
  const origin = `chrome-extension://${chromiumExtensionId(extensionDir)}/`;
  const watched = watch(context, origin);
  const surfaceOf = surfaces(origin);

  const opened = async (action: () => Promise<unknown>) => {
    const [page] = await Promise.all([context.waitForEvent('page'), action()]);
    await page.waitForLoadState();
    return surfaceOf(page);
  };
  const openedAt = async (url: string) => {
    const page = await context.newPage();
    await page.goto(url);
    return surfaceOf(page);
  };

  return {
    name: 'chromium',
    profileDir,
    origin,
    open: (page) => openedAt(toUrl(origin, page)),
    openNewTab: () => openedAt('chrome://newtab/'),
    opened,
    command: async (name) => {
      const [worker] = context.serviceWorkers();
      await worker?.evaluate(`chrome.commands.onCommand.dispatch(${JSON.stringify(name)})`);
    },
    surfaces: () => Promise.all(context.pages().map(surfaceOf)),
    console: () => Promise.resolve([...watched.lines]),
    requests: () => Promise.resolve([...watched.requests, ...unknownAt(proxy, watched.requests)]),
    kill9: async () => {
      const closed = context.waitForEvent('close');
      killGroup(processOf(profileDir));
      await closed;
      proxy.close();
      await sleep(100);
    },
    closeGracefully: async () => {
      await context.close();
      proxy.close();
    },
    relaunch: () => launchChromium({ ...options, profileDir }),
  };
}

function chromiumArgs(extensionDir: string, locale: string | undefined): string[] {
  return [
    `--disable-extensions-except=${extensionDir}`,
    `--load-extension=${extensionDir}`,
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(locale ? [`--lang=${locale}`] : []),
  ];
}

function toUrl(origin: string, page: PageName): string {
  return `${origin}${/^\w+$/.test(page) ? `${page}.html` : page}`;
}

/** The same tab is always the same surface. */
function surfaces(origin: string) {
  const known = new WeakMap<Page, Promise<Surface>>();
  return (page: Page) => {
    const surface = known.get(page) ?? chromiumSurface(page, (name) => toUrl(origin, name));
    known.set(page, surface);
    return surface;
  };
}

/** From the first moment on: what the pages and the worker say, and what they ask for. */
function watch(context: BrowserContext, origin: string) {
  const lines: ConsoleLine[] = [];
  const requests: OutsideRequest[] = [];
  const hear = (message: { type(): string; text(): string }) =>
    lines.push({ level: message.type(), text: message.text() });
  const hearWorker = (worker: Worker) => worker.on('console', hear);

  context.on('console', hear);
  context.on('weberror', (error) => {
    lines.push({ level: 'error', text: error.error().message });
  });
  context.on('serviceworker', hearWorker);
  context.serviceWorkers().forEach(hearWorker);
  context.on('request', (request) => {
    const url = request.url();
    if (url.startsWith(origin) || /^(?:chrome|chrome-untrusted|data|blob|about):/.test(url)) return;
    requests.push({ url, from: request.serviceWorker() ? 'worker' : 'page' });
  });
  return { lines, requests };
}

/** What Chromium asks for by itself, whatever is installed. */
const browsersOwn = /^https?:\/\/(?:[\w-]+\.)*(?:google|googleapis|gvt1|gstatic)\.com(?::\d+)?\//;

/** A second look, past the debugger: what reached the proxy, and nobody in the pages asked for. */
function unknownAt(proxy: DeadProxy, asked: readonly OutsideRequest[]): OutsideRequest[] {
  const hosts = new Set(asked.map(({ url }) => new URL(url).host));
  return proxy
    .asked()
    .map(toAddress)
    .filter((url) => !browsersOwn.test(url) && !hosts.has(new URL(url).host))
    .map((url) => ({ url, from: 'unknown' }));
}

/** Playwright hides the process; the profile's lock names it: `machine-1234`. */
function processOf(profileDir: string): number {
  return Number(readlinkSync(join(profileDir, 'SingletonLock')).split('-').at(-1));
}
