import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { browserNames, builtExtension, launch } from './harness/browser.ts';
import { freshProfile } from './harness/profile.ts';
import { button, expectQuiet, openPopup, say } from './steps.ts';

const alwaysPrivate = { 'browser.privatebrowsing.autostart': true };

test.each(browserNames)('the build for %s asks to stay out of private windows', (name) => {
  const manifest = readFileSync(join(builtExtension(name), 'manifest.json'), 'utf8');
  expect(JSON.parse(manifest)).toMatchObject({ incognito: 'not_allowed' });
});

describe.runIf(browserNames.includes('firefox'))('Firefox in permanent private browsing', () => {
  test('keeps Yarrow out: the new tab is its own, and nothing is asked for', async () => {
    const extensionDir = builtExtension('firefox');
    const browser = await launch('firefox', { extensionDir, prefs: alwaysPrivate });
    onTestFinished(() => browser.closeGracefully());
    const tab = await browser.openNewTab();
    expect(await tab.evaluate('location.href')).toBe('about:privatebrowsing');
    await expectQuiet(browser);
  });

  test('a Yarrow that is let in all the same can keep nothing there, and says so calmly', async () => {
    const extensionDir = join(freshProfile(), 'let-in');
    cpSync(builtExtension('firefox'), extensionDir, { recursive: true });
    const path = join(extensionDir, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...manifest, incognito: 'spanning' }));
    const browser = await launch('firefox', {
      extensionDir,
      prefs: alwaysPrivate,
      inPrivateWindows: true,
    });
    onTestFinished(() => browser.closeGracefully());

    const popup = await openPopup(browser);
    await popup.waitForText(say('troubleNotAllowed'));
    await popup.press('3');
    await popup.press('Enter');
    await popup.click(button('tryAgain'));
    await popup.waitForText(say('troubleNotAllowed'), { timeout: 15_000 });
    expect(await popup.text()).not.toContain(say('kept'));
    await popup.click(button('help'));
    await popup.waitForText(say('helpHeading'));
    await expectQuiet(browser);
  });
});
