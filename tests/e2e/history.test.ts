import { describe, expect, test } from 'vitest';
import { browserNames } from './harness/browser.ts';
import { extensionHistory } from './harness/history.ts';
import { install } from './steps.ts';
import { tour, wordsOf } from './tour.ts';

/** What a surface may be called in the history: by address, and by title. */
const neutral: Readonly<Record<string, readonly string[]>> = {
  'popup.html': ['Yarrow'],
  'home.html': ['Yarrow'],
  'newtab.html': ['New Tab'],
  'chrome://newtab/': ['New Tab'],
  'blank.html': ['New Tab'],
};

describe.each(browserNames)('after a walk through every view, the history of %s', (name) => {
  test('knows each page at most once, by a neutral name, and nothing of what was done there', async () => {
    const { browser } = await install(name);
    let views = 0;
    await tour(browser, wordsOf(name), () => {
      views += 1;
      return Promise.resolve();
    });
    expect(views).toBeGreaterThan(35);
    await browser.closeGracefully();

    const visits = extensionHistory(name, browser.profileDir);
    const addresses = visits.map(({ url }) => url.replace(browser.origin, ''));
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const [index, { title }] of visits.entries()) {
      const address = addresses[index] ?? '';
      expect(Object.keys(neutral)).toContain(address);
      // A page that was left before it had loaded has no title.
      expect(['', ...(neutral[address] ?? [])]).toContain(title);
    }
    if (name === 'firefox') expect(visits).toEqual([]);
    else expect(addresses).toEqual(expect.arrayContaining(['home.html', 'popup.html']));
  });
});
