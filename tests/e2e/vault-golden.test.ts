import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import golden from '../fixtures/golden-vault-1.json' with { type: 'json' };
import { browserNames, launch } from './harness/browser.ts';
import type { TestBrowser } from './harness/surface.ts';
import { closeAllBut, removeDatabase } from './native-database.ts';
import { button, expectQuiet, say, showsView, tabWith } from './steps.ts';
import { openVaultPage, withVaultPage } from './vault-page.ts';
import { isLocked, unlockHere } from './vault-steps.ts';

const secrets = [
  ['passphrase', golden.passphrase],
  ['recovery-code', golden.recoveryCode],
] as const;

describe.each(browserNames)('the golden vault of the first format, in %s', (name) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await launch(name, { extensionDir: await withVaultPage(name) });
    const home = await tabWith(browser, '/home.html');
    await home.click(button('skip'));
    await showsView(home, 'today');
  });
  afterAll(() => browser.closeGracefully());

  const lay = async () => {
    const { page, ask } = await openVaultPage(browser);
    await closeAllBut(page, browser);
    await removeDatabase(page);
    await page.evaluate('chrome.storage.session.clear()');
    await ask('layGolden', golden);
    return { page, ask };
  };

  test.each(secrets)('opens with its %s, and holds exactly what is stated', async (kind, text) => {
    const { page, ask } = await lay();
    expect(await ask('access')).toEqual({ lock: 'everything', daily: 'closed', private: 'closed' });
    expect(await ask('unlock', { kind, text })).toBe('open');
    expect(await ask('tellGolden', golden)).toEqual(golden.stated);
    await page.goto('blank');
  });

  test('opens to a person who types its passphrase', async () => {
    const { page } = await lay();
    await page.goto('home');
    await isLocked(page);
    await unlockHere(page, golden.passphrase);
    await page.click(button('people'));
    await page.waitForText('Sam');
    await page.click(button('help'));
    await page.waitForText('Call Sam.');
    await page.click(button('settings'));
    await page.waitForText('It is only weather.');
    expect(await page.text()).toContain(say('lockIsEverything'));
    await expectQuiet(browser);
  });
});
