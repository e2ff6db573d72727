import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { browserNames, builtExtension, launch } from './harness/browser.ts';
import { extensionHistory } from './harness/history.ts';
import { readMozLz4 } from './harness/moz-lz4.ts';
import { searchProfile } from './harness/profile-search.ts';
import { freshSentinel } from './harness/sentinel.ts';
import type { BrowserName, TestBrowser } from './harness/surface.ts';
import { sayEverything } from './say-everything.ts';
import { button, expectQuiet, openHome, say, showsView, tabWith } from './steps.ts';

/** Firefox writes its session down every 15 seconds: here, at once. */
const prefs = { 'browser.sessionstore.interval': 300 };

/** What Firefox has written of its tabs, unpacked. */
function sessions(profileDir: string): readonly string[] {
  return readdirSync(profileDir, { recursive: true, encoding: 'utf8' })
    .filter((file) => /session.*lz4$/.test(file))
    .map((file) => String(readMozLz4(readFileSync(join(profileDir, file)))));
}

/** Opens an empty page and waits until Firefox has written down that it is open. */
async function sessionIsWritten(browser: TestBrowser) {
  await browser.open('blank');
  if (browser.name === 'chromium') return;
  const isWritten = () => {
    if (!sessions(browser.profileDir).some((session) => session.includes('/blank.html'))) {
      throw new Error('The session is not written yet.');
    }
  };
  await vi.waitFor(isWritten, { timeout: 10_000 });
}

/** Latin letters and Korean ones, to be found by either. */
function newTexts() {
  const needles: string[] = [];
  let texts = 0;
  return {
    needles,
    count: () => texts,
    next: () => {
      const latin = crypto.randomUUID().replaceAll('-', '');
      const korean = freshSentinel();
      texts += 1;
      needles.push(latin, korean);
      return `${latin} ${korean}`;
    },
  };
}

async function newBrowser(name: BrowserName) {
  const browser = await launch(name, { extensionDir: builtExtension(name), prefs });
  const home = await tabWith(browser, '/home.html');
  await home.click(button('skip'));
  await showsView(home, 'today');
  await home.close();
  return browser;
}

describe.each(browserNames)('in the profile of %s', (name) => {
  test('not one of thirty texts lies in the clear, wherever it was written', async () => {
    const texts = newTexts();
    let browser = await newBrowser(name);
    onTestFinished(() => browser.closeGracefully());
    await sayEverything(browser, texts.next);
    expect(texts.count()).toBeGreaterThanOrEqual(30);
    await sessionIsWritten(browser);
    const { profileDir } = browser;
    expect(await searchProfile(profileDir, texts.needles)).toEqual([]);
    await expectQuiet(browser);

    await browser.kill9();
    expect(await searchProfile(profileDir, texts.needles)).toEqual([]);

    // The next browser finds it all again, and shows what was begun.
    browser = await browser.relaunch();
    const home = await openHome(browser);
    await home.waitFor('document.querySelectorAll("article").length === 5');
    const popup = await browser.open('popup');
    await popup.waitForText(say('startOver'));
    await sessionIsWritten(browser);
    await expectQuiet(browser);
    await browser.closeGracefully();
    expect(await searchProfile(profileDir, texts.needles)).toEqual([]);

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
