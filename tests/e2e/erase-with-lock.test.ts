import { expect, onTestFinished, test } from 'vitest';
import { browserNames, launch } from './harness/browser.ts';
import { button, expectQuiet, openHome, openSettings, say, showsView, tabWith } from './steps.ts';
import { openVaultPage, withVaultPage } from './vault-page.ts';

test.each(browserNames)(
  'with a lock, everything is erased too, and each page of %s begins again as new',
  async (name) => {
    const browser = await launch(name, { extensionDir: await withVaultPage(name) });
    onTestFinished(() => browser.closeGracefully());
    const first = await tabWith(browser, '/home.html');
    await first.click(button('skip'));
    await showsView(first, 'today');
    await first.close();
    const vault = await openVaultPage(browser);
    expect(await vault.ask('lock', 'private')).toBe('done');
    await vault.page.close();
    const other = await openHome(browser);
    const home = await openHome(browser);
    await openSettings(home);
    await home.click(button('eraseAsk'));
    await home.click({ role: 'textbox', name: new RegExp(say('eraseWord')) });
    await home.type(say('eraseWord'));
    await home.click(button('eraseNow'));
    await showsView(home, 'first-run');
    await showsView(other, 'first-run');

    const session = await home.evaluate<object>('chrome.storage.session.get()');
    expect(Object.keys(session)).not.toContain('keys');
    const header = () =>
      home.evaluate<string>('chrome.storage.local.get("header").then(JSON.stringify)');
    await expect.poll(header).toContain('"kind":"open"');
    expect(await header()).not.toContain('"kind":"locked"');
    await expectQuiet(browser);
  },
);
