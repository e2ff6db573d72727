import { realPopup } from '../harness/real-popup.ts';
import type { Contestant } from '../harness/rounds.ts';
import { type Heard, pressDigits, type Shortcut, toShortcut } from './press-until-heard.ts';

export interface Shortcuts extends Contestant<Shortcut> {
  readonly quit: () => Promise<void>;
}

export async function shortcutInChromium(watchedDir: string): Promise<Shortcuts> {
  const popup = await realPopup('Yarrow', watchedDir);
  return {
    name: 'Chromium',
    measure: async () => {
      const pressed = await pressDigits(popup.keyboard);
      const heard = await popup.browser.ask<Heard>(await popup.find(), 'globalThis.benchNoted');
      await popup.dismiss();
      return toShortcut(pressed, heard);
    },
    quit: popup.quit,
  };
}
