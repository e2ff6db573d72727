import { setTimeout as sleep } from 'node:timers/promises';
import { startDisplay } from '../../e2e/harness/display.ts';
import { type BenchChromium, startBenchChromium } from './chromium.ts';
import { type Keyboard, newKeyboard } from './keyboard.ts';
import { settleIn } from './settle-in.ts';

/** Chromium in a window on a screen of its own, its popup opened by a real key. */
export interface RealPopup {
  readonly browser: BenchChromium;
  readonly keyboard: Keyboard;
  /** @returns when the shortcut was pressed. */
  readonly press: () => Promise<number>;
  /** Where the popup is, once it is drawn. @throws where none came. */
  readonly find: () => Promise<string>;
  readonly dismiss: () => Promise<void>;
  readonly quit: () => Promise<void>;
}

const shortcut = 'alt+shift+y';
const processGone = 500;

export async function realPopup(name: string, extensionDir: string): Promise<RealPopup> {
  const display = await startDisplay();
  const browser = await startBenchChromium(extensionDir, display.name);
  const keyboard = newKeyboard(display.name);
  if (name.startsWith('Yarrow')) await settleIn(browser);
  await browser.cool();
  const popups = async () =>
    (await browser.targets()).filter(({ url }) => new URL(url).pathname === '/popup.html');
  return {
    browser,
    keyboard,
    press: () => keyboard.press(shortcut),
    find: async () => {
      const [popup] = await popups();
      if (!popup) throw new Error(`${name}: the shortcut opened no popup.`);
      return popup.targetId;
    },
    dismiss: async () => {
      await keyboard.press('Escape');
      await sleep(processGone);
      for (const { targetId } of await popups()) await browser.close(targetId);
    },
    quit: async () => {
      keyboard.close();
      await browser.quit();
      display.close();
    },
  };
}
