import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from './harness/browser.ts';
import type { Surface, TestBrowser } from './harness/surface.ts';
import { closeAllBut, hold, removeDatabase } from './native-database.ts';
import { expectQuiet, installAndSkip, openPopup, say } from './steps.ts';

describe.each(browserNames)('a page that stands in the way of an upgrade, in %s', (name) => {
  let browser: TestBrowser;
  /** A page of the extension that has nothing open. */
  let blank: Surface;
  beforeAll(async () => {
    const { browser: installed, home } = await installAndSkip(name);
    browser = installed;
    blank = await browser.open('blank');
    await home.close();
  });
  afterAll(() => browser.closeGracefully());

  test('lets go when it is asked, and says so', async () => {
    const popup = await openPopup(browser);
    await popup.press('3');
    await popup.waitFor('indexedDB.databases().then((all) => all.length > 0)');
    await expect
      .poll(async () => {
        await blank.evaluate('new BroadcastChannel("let-go").postMessage("let-go")');
        return await popup.text();
      })
      .toContain(say('troubleReload'));
    // Nothing keeps the database any more.
    await removeDatabase(blank);
    await popup.close();
  });

  test('is asked to let go, and the other goes on by itself', async () => {
    await closeAllBut(blank, browser);
    await removeDatabase(blank);
    await hold(blank, 5);
    await blank.evaluate(() => {
      const channel = new BroadcastChannel('let-go');
      const { held } = window as unknown as { held: IDBDatabase };
      channel.addEventListener('message', () => {
        held.close();
        Object.assign(window, { wasAsked: true });
      });
    });
    const popup = await openPopup(browser);
    await blank.waitFor('window.wasAsked', { timeout: 15_000 });
    await popup.waitFor('indexedDB.databases().then(([{ version }]) => version >= 10)');
    expect(await popup.text()).not.toContain(say('troubleBlocked'));
    await popup.close();
    await expectQuiet(browser);
  });
});
