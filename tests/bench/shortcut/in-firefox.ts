import { setTimeout as sleep } from 'node:timers/promises';
import { findFirefox } from '../../../scripts/browsers.mjs';
import { firefoxExtensionUuid, installAddon, startFirefox } from '../../../scripts/firefox.mjs';
import { atEnd, killGroup } from '../../e2e/harness/clean-up.ts';
import { startDisplay } from '../../e2e/harness/display.ts';
import { type FirefoxSession, firefoxSession } from '../../e2e/harness/firefox-session.ts';
import { freshProfile } from '../../e2e/harness/profile.ts';
import { newKeyboard } from '../harness/keyboard.ts';
import type { Shortcuts } from './in-chromium.ts';
import { type Heard, pressDigits, toShortcut } from './press-until-heard.ts';

/** Both prefs are needed: without them the popup opens, but no key ever reaches it. */
const keyPrefs = { 'remote.prefs.recommended': false, 'focusmanager.testmode': false };

export async function shortcutInFirefox(watchedDir: string): Promise<Shortcuts> {
  const display = await startDisplay();
  const { child, client } = await startFirefox({
    binary: findFirefox()?.path ?? 'firefox',
    profileDir: freshProfile(),
    extensionDir: watchedDir,
    headless: false,
    env: { DISPLAY: display.name, MOZ_ENABLE_WAYLAND: '0' },
    args: ['--width', '1200', '--height', '800'],
    prefs: { ...keyPrefs, 'privacy.reduceTimerPrecision': false },
  });
  const { done } = atEnd(() => killGroup(child.pid));
  const session = await firefoxSession(client);
  await installAddon(client, watchedDir);
  const keyboard = newKeyboard(display.name);
  await sleep(2_000);
  await onlyFirstTab(session);
  return {
    name: 'Firefox',
    measure: async () => {
      const pressed = await pressDigits(keyboard);
      await keyboard.press('Escape');
      await sleep(500);
      const heard = await readHeard(session);
      await sleep(500);
      return toShortcut(pressed, heard);
    },
    quit: async () => {
      keyboard.close();
      await session.quit();
      done();
      display.close();
    },
  };
}

async function onlyFirstTab(session: FirefoxSession) {
  const [, ...others] = await session.handles();
  for (const handle of others) await session.closeTab(handle);
}

/** Nobody can look into a popup of Firefox: what it noted is read from another page. */
async function readHeard(session: FirefoxSession): Promise<Heard | undefined> {
  const tab = await session.newTab();
  const heard = await session.inTab(tab, async ({ send, page }) => {
    await send('WebDriver:Navigate', { url: `moz-extension://${firefoxExtensionUuid}/blank.html` });
    return await page<{ benchNoted?: Heard }>(
      `return browser.storage.local.get('benchNoted')
        .then((kept) => browser.storage.local.remove('benchNoted').then(() => kept));`,
    );
  });
  await session.closeTab(tab);
  return heard.benchNoted;
}
