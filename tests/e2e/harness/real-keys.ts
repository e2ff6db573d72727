/**
 * A browser in a real window on a screen of its own, with real key presses and no page attached: a
 * debugger in a page takes the keys away from the popup. Afterwards the same profile can be opened
 * with `launch`, to see what the keys did.
 */
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { findChromium, findFirefox } from '../../../scripts/browsers.mjs';
import { startChromium } from '../../../scripts/chromium-pipe.mjs';
import { firefoxExtensionUuid, installAddon, startFirefox } from '../../../scripts/firefox.mjs';
import { atEnd, killGroup } from './clean-up.ts';
import { type Display, startDisplay } from './display.ts';
import { chromiumExtensionId } from './extension-id.ts';
import { freshProfile } from './profile.ts';
import type { BrowserName, LaunchOptions } from './surface.ts';
import { waitUntil } from './wait.ts';

export interface RealWindow {
  readonly display: Display;
  readonly profileDir: string;
  /** Whether the popup of the toolbar button is drawn. */
  popupIsOpen(): Promise<boolean>;
  waitForPopup(): Promise<void>;
  /** A second for the page to do what the keys asked: with nothing attached it can't be asked. */
  settle(): Promise<void>;
  /** The browser ends as when its window is closed; the screen goes with it. */
  close(): Promise<void>;
}

interface Running {
  popupIsOpen(): Promise<boolean>;
  quit(): Promise<void>;
}

export async function openRealWindow(
  name: BrowserName,
  { extensionDir, profileDir = freshProfile() }: LaunchOptions,
): Promise<RealWindow> {
  const display = await startDisplay();
  const start = name === 'chromium' ? startRealChromium : startRealFirefox;
  const running = await start(display, extensionDir, profileDir);
  await waitUntil(
    'a window',
    async () => (await display.windows()) > 0,
    () => seen(display),
  );
  await settle();
  return {
    display,
    profileDir,
    popupIsOpen: running.popupIsOpen,
    waitForPopup: async () => {
      await waitUntil('the popup', running.popupIsOpen, () => seen(display), { timeout: 10_000 });
      await settle();
    },
    settle,
    close: async () => {
      await running.quit();
      display.close();
    },
  };
}

/** A window that is drawn has not yet got the keyboard, and nothing tells when it has. */
function settle() {
  return sleep(1_000);
}

async function seen(display: Display) {
  return `${await display.windows()} windows`;
}

function startRealChromium(display: Display, extensionDir: string, profileDir: string): Running {
  const { child, send } = startChromium({
    binary: findChromium()?.path ?? 'chromium',
    profileDir,
    env: { DISPLAY: display.name },
    args: [
      `--disable-extensions-except=${extensionDir}`,
      `--load-extension=${extensionDir}`,
      '--ozone-platform=x11',
      '--disable-gpu',
      '--window-size=1200,800',
    ],
  });
  const { done } = atEnd(() => killGroup(child.pid));
  const popup = `chrome-extension://${chromiumExtensionId(extensionDir)}/popup.html`;
  return {
    // The list of targets is asked for, none of them is attached.
    popupIsOpen: async () => {
      const { targetInfos } = await send('Target.getTargets');
      return targetInfos.some(({ url }: { url: string }) => url.startsWith(popup));
    },
    quit: async () => {
      const ended = once(child, 'exit');
      await send('Browser.close');
      await ended;
      done();
    },
  };
}

/** Both prefs are needed: without them the popup opens, but no key ever reaches it. */
const keyPrefs = { 'remote.prefs.recommended': false, 'focusmanager.testmode': false };

const popupScript = `
  return [...window.document.querySelectorAll('panel[panelopen=true] browser, .webextension-popup-browser')]
    .some((browser) => browser.currentURI?.spec.startsWith(arguments[0]));`;

async function startRealFirefox(
  display: Display,
  extensionDir: string,
  profileDir: string,
): Promise<Running> {
  const { child, client } = await startFirefox({
    binary: findFirefox()?.path ?? 'firefox',
    profileDir,
    extensionDir,
    headless: false,
    env: { DISPLAY: display.name, MOZ_ENABLE_WAYLAND: '0' },
    args: ['--width', '1200', '--height', '800'],
    prefs: keyPrefs,
  });
  const { done } = atEnd(() => killGroup(child.pid));
  await client.send('WebDriver:NewSession', {});
  await client.send('Marionette:SetContext', { value: 'chrome' });
  await installAddon(client, extensionDir);
  const args = [`moz-extension://${firefoxExtensionUuid}/popup.html`];
  return {
    popupIsOpen: async () =>
      (await client.send('WebDriver:ExecuteScript', { script: popupScript, args })).value,
    quit: async () => {
      const ended = once(child, 'exit');
      await client.send('Marionette:Quit', { flags: ['eAttemptQuit'] });
      await ended;
      client.close();
      done();
    },
  };
}
