import { describe, expect, test } from 'vitest';
import { missingDisplayTools } from '../../scripts/browsers.mjs';
import { browserNames, launch, tinyExtension } from '../e2e/harness/browser.ts';
import { openRealWindow } from '../e2e/harness/real-keys.ts';

/** A shortcut belongs to the browser, and headless browsers have none: hence a real window. */
describe.each(browserNames)('real keys in %s', (name) => {
  test('shortcut, digit and Enter are a whole check-in', async () => {
    expect(missingDisplayTools()).toEqual([]);
    const window = await openRealWindow(name, { extensionDir: tinyExtension });
    expect(await window.popupIsOpen()).toBe(false);
    await window.display.press('alt+shift+y');
    await window.waitForPopup();
    await window.display.press('3', 'Return');
    await window.settle();
    await window.display.screenshot(`${window.profileDir}/screen.png`);
    await window.display.press('Escape');
    await window.close();

    const browser = await launch(name, {
      extensionDir: tinyExtension,
      profileDir: window.profileDir,
    });
    const home = await browser.open('home');
    await home.waitForText('Kept 3.');
    await browser.closeGracefully();
  });
});
