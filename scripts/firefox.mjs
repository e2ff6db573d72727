import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectMarionette } from './marionette.mjs';

/** Any fixed value will do: it is the extension's address in the profiles made here. */
export const firefoxExtensionUuid = '5a3c7c1e-1f5b-4c63-9d0e-7d2f0b1c9a44';

/** What keeps a new profile quiet: no welcome pages, no questions at the end, no calls home. */
const quietPrefs = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.contentblocking.introCount': 99,
  'browser.newtabpage.activity-stream.feeds.system.topstories': false,
  'browser.newtabpage.activity-stream.showSponsored': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.blockedURIs.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.tabs.warnOnClose': false,
  'browser.topsites.contile.enabled': false,
  'browser.warnOnQuit': false,
  'captivedetect.canonicalURL': '',
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.usage.uploadEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.prefetch-next': false,
  // Heeded because of MOZ_REMOTE_SETTINGS_DEVTOOLS below.
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'trailhead.firstrun.didSeeAboutWelcome': true,
};

/**
 * A temporary add-on is removed when Firefox ends; these keep its address and its database, so
 * that the same profile, started again with the add-on installed again, finds its data.
 */
const extensionPrefs = (addonId) => ({
  'extensions.webextensions.uuids': JSON.stringify({ [addonId]: firefoxExtensionUuid }),
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
});

/** @param {string} extensionDir */
export function addonIdOf(extensionDir) {
  const manifest = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

/**
 * Starts Firefox in the given profile and answers once Marionette listens. The extension is not
 * installed yet: `installAddon` does that, in every start anew.
 */
export async function startFirefox(options) {
  const { binary, profileDir, extensionDir, headless, prefs = {}, args = [], env = {} } = options;
  const portFile = join(profileDir, 'MarionetteActivePort');
  mkdirSync(profileDir, { recursive: true });
  rmSync(portFile, { force: true });
  writePrefs(profileDir, {
    ...quietPrefs,
    'marionette.port': 0,
    ...extensionPrefs(addonIdOf(extensionDir)),
    ...prefs,
  });
  const child = spawn(
    binary,
    [
      '--marionette',
      '--remote-allow-system-access',
      '--no-remote',
      '--new-instance',
      ...(headless ? ['--headless'] : []),
      '--profile',
      profileDir,
      ...args,
    ],
    {
      detached: process.platform !== 'win32',
      env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const port = await writtenPort(portFile, child);
  return { child, client: await connectMarionette(port) };
}

/** @param {Awaited<ReturnType<typeof connectMarionette>>} client @param {string} extensionDir */
export async function installAddon(client, extensionDir) {
  await client.send('Addon:Install', { path: extensionDir, temporary: true });
}

function writePrefs(profileDir, prefs) {
  const lines = Object.entries(prefs).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profileDir, 'user.js'), lines.join(''));
}

async function writtenPort(portFile, child) {
  for (let waited = 0; waited < 60_000; waited += 50) {
    if (existsSync(portFile)) {
      const port = Number(readFileSync(portFile, 'utf8'));
      if (port > 0) return port;
    }
    if (child.exitCode !== null) throw new Error(`Firefox ended at once (code ${child.exitCode}).`);
    await sleep(50);
  }
  throw new Error('Firefox did not open its remote port within a minute.');
}
