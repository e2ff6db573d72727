import { describe, expect, onTestFinished, test } from 'vitest';
import { browserNames, builtExtension, launch } from './harness/browser.ts';
import { extensionHistory } from './harness/history.ts';
import { searchProfile } from './harness/profile-search.ts';
import { freshSentinel } from './harness/sentinel.ts';
import type { BrowserName } from './harness/surface.ts';
import { newTexts, prefs, sessionIsWritten, sessions } from './leak-search.ts';
import { sayEverything } from './say-everything.ts';
import { sayPeople, sayToLock, sayWhileLocked } from './say-to-the-lock.ts';
import { button, expectQuiet, openHome, say, showsView, tabWith } from './steps.ts';
import { ofBeginningAnew, openLockedHome, unlockHere } from './vault-steps.ts';

async function newBrowser(name: BrowserName) {
  const browser = await launch(name, { extensionDir: builtExtension(name), prefs });
  const home = await tabWith(browser, '/home.html');
  await home.click(button('skip'));
  await showsView(home, 'today');
  await home.close();
  return browser;
}

describe.each(browserNames)('in the profile of %s', (name) => {
  test('not one of forty texts lies in the clear, nor what opens them, wherever it was written', async () => {
    const texts = newTexts();
    let browser = await newBrowser(name);
    onTestFinished(() => browser.closeGracefully());
    await sayPeople(browser, texts.next);
    const { passphrase, secrets } = await sayToLock(browser, texts.next);
    await sayEverything(browser, texts.next);
    await sayWhileLocked(browser, texts.next);
    expect(texts.count()).toBeGreaterThanOrEqual(40);
    const needles = [...texts.needles, ...secrets];
    await sessionIsWritten(browser);
    const { profileDir } = browser;
    expect(await searchProfile(profileDir, needles)).toEqual([]);
    await expectQuiet(browser, ofBeginningAnew);

    await browser.kill9();
    expect(await searchProfile(profileDir, needles)).toEqual([]);

    // The next browser finds it all again, and shows what was begun.
    browser = await browser.relaunch();
    const home = await openLockedHome(browser);
    await unlockHere(home, passphrase);
    await home.click(button('today'));
    await home.waitFor('document.querySelectorAll("article").length === 6');
    const popup = await browser.open('popup');
    await popup.waitForText(say('startOver'));
    await sessionIsWritten(browser);
    await expectQuiet(browser, ofBeginningAnew);
    await browser.closeGracefully();
    expect(await searchProfile(profileDir, needles)).toEqual([]);

    const visits = extensionHistory(name, profileDir);
    expect(visits.every(({ title }) => ['', 'Yarrow', 'New Tab'].includes(title))).toBe(true);
    const paths = new Set(visits.map(({ url }) => url.replace(browser.origin, '')));
    const surfaces = ['popup.html', 'home.html', 'newtab.html', 'blank.html', 'chrome://newtab/'];
    expect(
      name === 'chromium' ? [...paths].filter((p) => !surfaces.includes(p)) : [...paths],
    ).toEqual([]);
    const written = sessions(profileDir);
    expect(written.length > 0).toBe(name === 'firefox');
    for (const session of written) {
      expect(session).toContain('moz-extension:');
      expect(session).not.toContain('"formdata"');
    }
  });

  test('a text that does lie there is found, and what a field hands to the browser too', async () => {
    const [kept, typed] = [freshSentinel(), freshSentinel()];
    const browser = await newBrowser(name);
    onTestFinished(() => browser.closeGracefully());
    const home = await openHome(browser);
    await home.evaluate((text: string) => {
      const field = document.body.appendChild(document.createElement('input'));
      field.id = 'field';
      field.focus();
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { set(values: object): Promise<void> } } };
      };
      return chrome.storage.local.set({ text });
    }, kept);
    await home.type(typed);
    // Chromium writes down what stands in a page's fields as the page is left.
    if (name === 'chromium') await home.goto('blank');
    await sessionIsWritten(browser);
    const running = await searchProfile(browser.profileDir, [kept, typed]);
    expect(running.map(({ sentinel }) => sentinel)).toContain(kept);
    await browser.closeGracefully();
    const closed = await searchProfile(browser.profileDir, [kept, typed]);
    expect(new Set(closed.map(({ sentinel }) => sentinel))).toEqual(new Set([kept, typed]));
    if (name === 'firefox') {
      expect(sessions(browser.profileDir).join()).toContain('"formdata"');
    }
  });
});
