import { describe, expect, test } from 'vitest';
import { missingDisplayTools } from '../../scripts/browsers.mjs';
import { browserNames, builtExtension, launch } from './harness/browser.ts';
import { openRealWindow } from './harness/real-keys.ts';
import { button, say, showsView } from './steps.ts';

/** Real keys, from a keyboard's side of a real window. */
describe.each(browserNames)('a whole check-in by real keys in %s', (name) => {
  test('the shortcut, a digit and Enter', async () => {
    expect(missingDisplayTools()).toEqual([]);
    const extensionDir = builtExtension(name);
    const window = await openRealWindow(name, { extensionDir });
    await window.display.press('alt+shift+y');
    await window.waitForPopup();
    // A busy machine draws a window long before it listens to keys.
    await window.settle();
    await window.settle();
    await window.settle();
    await window.display.press('7', 'Return');
    await window.settle();
    await window.close();

    const { profileDir } = window;
    const browser = await launch(name, { extensionDir, profileDir });
    const home = await browser.open('home');
    await home.click(button('skip'));
    await showsView(home, 'today');
    await home.waitFor(() => document.querySelector('[data-view="today"] article'));
    const words = say('affectTogether', say('affectUnpleasant'), say('affectLowEnergy'));
    expect(await home.text('[data-view="today"] article')).toContain(words);
    await browser.closeGracefully();
  });
});
