import { once } from 'node:events';
import { findFirefox } from '../../../scripts/browsers.mjs';
import { firefoxExtensionUuid, installAddon, startFirefox } from '../../../scripts/firefox.mjs';
import { atEnd, killGroup } from './clean-up.ts';
import { startDeadProxy } from './dead-proxy.ts';
import { firefoxSession } from './firefox-session.ts';
import { firefoxSurface } from './firefox-surface.ts';
import { watchFirefox } from './firefox-watch.ts';
import { freshProfile } from './profile.ts';
import type { LaunchOptions, PageName, Surface, TestBrowser } from './surface.ts';
import { waitUntil } from './wait.ts';

const origin = `moz-extension://${firefoxExtensionUuid}/`;

/** What the browser does when it hears a shortcut that belongs to the extension. */
const runCommand = `
  const [policy] = WebExtensionPolicy.getActiveExtensions()
    .filter(({ mozExtensionHostname }) => arguments[0].includes(mozExtensionHostname));
  policy.extension.shortcuts.onCommand(arguments[1]);`;

export async function launchFirefox(options: LaunchOptions): Promise<TestBrowser> {
  const { extensionDir, profileDir = freshProfile(), headless = true, locale, prefs } = options;
  const found = findFirefox();
  if (found === undefined) throw new Error('No Firefox was found; FIREFOX can name one.');
  const proxy = await startDeadProxy();
  const { child, client } = await startFirefox({
    binary: found.path,
    profileDir,
    extensionDir,
    headless,
    prefs: {
      ...watchedPrefs(proxy.port),
      ...(locale ? { 'intl.locale.requested': locale } : {}),
      ...prefs,
    },
  });
  const { done } = atEnd(() => killGroup(child.pid));
  const session = await firefoxSession(client);
  const watched = await watchFirefox(session, child);
  if (options.inPrivateWindows) {
    const allowed = { path: extensionDir, temporary: true, allowPrivateBrowsing: true };
    await client.send('Addon:Install', allowed);
  } else await installAddon(client, extensionDir);

  const surfaceOf = surfaces((handle) => firefoxSurface(session, handle, toUrl));
  const opened = async (action: () => Promise<unknown>) => {
    const before = new Set(await session.handles());
    await action();
    const handle = await waitUntil(
      'a new tab',
      async () => (await session.handles()).find((one) => !before.has(one)) ?? '',
      () => Promise.resolve('no new tab'),
    );
    const surface = surfaceOf(handle);
    await surface.waitFor('location.href !== "about:blank" && document.readyState === "complete"');
    return surface;
  };
  const ended = child.exitCode === null ? once(child, 'exit') : Promise.resolve();
  const end = async () => {
    await ended;
    client.close();
    proxy.close();
    done();
  };

  return {
    name: 'firefox',
    profileDir,
    origin,
    open: async (page) => {
      const surface = surfaceOf(await session.newTab());
      await surface.goto(page);
      return surface;
    },
    openNewTab: () => opened(() => session.chrome('window.BrowserCommands.openTab();')),
    opened,
    command: (name) => session.chrome(runCommand, [origin, name]),
    surfaces: async () => (await session.handles()).map(surfaceOf),
    ...watched,
    kill9: () => {
      killGroup(child.pid);
      return end();
    },
    closeGracefully: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      await session.quit();
      await end();
    },
    relaunch: () => launchFirefox({ ...options, profileDir }),
  };
}

function toUrl(page: PageName): string {
  return `${origin}${/^\w+$/.test(page) ? `${page}.html` : page}`;
}

/** The same tab is always the same surface. */
function surfaces(make: (handle: string) => Surface) {
  const known = new Map<string, Surface>();
  return (handle: string) => {
    const surface = known.get(handle) ?? make(handle);
    known.set(handle, surface);
    return surface;
  };
}

function watchedPrefs(proxyPort: number): Record<string, string | number | boolean> {
  return {
    // A profile that has been through the test with real keys remembers the opposite.
    'remote.prefs.recommended': true,
    'focusmanager.testmode': true,
    'browser.dom.window.dump.enabled': true,
    'devtools.console.stdout.content': true,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.allow_hijacking_localhost': true,
  };
}
