import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames, launch, tinyExtension } from '../e2e/harness/browser.ts';
import { extensionHistory } from '../e2e/harness/history.ts';
import { searchProfile } from '../e2e/harness/profile-search.ts';
import { freshSentinel } from '../e2e/harness/sentinel.ts';
import type { TestBrowser } from '../e2e/harness/surface.ts';

/** What the other end-to-end tests rely on, shown on an extension of a few lines. */
describe.each(browserNames)('the harness in %s', (name) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await launch(name, { extensionDir: tinyExtension });
  });
  afterAll(() => browser.closeGracefully());

  test('keys reach the page, and what is kept shows in a real new tab', async () => {
    const popup = await browser.open('popup');
    expect(await popup.focused()).toEqual({ role: 'slider', name: 'Pad' });
    await popup.press('3');
    await popup.press('Tab');
    await popup.type('a note, ‏עברית‎ and 🌿');
    await popup.press('Shift+Tab');
    await popup.press('Enter');
    await popup.waitForText('Kept 3.');
    expect(await popup.text({ role: 'status' })).toBe('Kept 3.');

    const tab = await browser.openNewTab();
    await tab.waitFor(() => document.querySelector('[data-view="today"] article'));
    expect(await tab.evaluate('document.querySelector("article").textContent')).toBe(
      'Kept 3. a note, ‏עברית‎ and 🌿',
    );
    expect(await tab.evaluate('location.href')).toBe(`${browser.origin}newtab.html`);
    await tab.close();
    await popup.click({ role: 'button', name: 'Keep' });
    await popup.close();
  });

  test('what is kept outlives a kill and a clean end', async () => {
    const note = async () => {
      const home = await browser.open('home');
      await home.waitFor(() => document.body.dataset['ready']);
      return await home.count('article');
    };
    const before = await note();
    expect(before).toBeGreaterThan(0);
    await browser.kill9();
    browser = await browser.relaunch();
    expect(await note()).toBe(before);
    await browser.closeGracefully();
    browser = await browser.relaunch();
    expect(await note()).toBe(before);
  });

  test('the looks of the page can be set', async () => {
    const page = await browser.open('popup');
    const matches = (query: string) => page.evaluate((q: string) => matchMedia(q).matches, query);
    await page.setColorScheme('dark');
    expect(await matches('(prefers-color-scheme: dark)')).toBe(true);
    await page.setColorScheme('light');
    expect(await matches('(prefers-color-scheme: dark)')).toBe(false);
    await page.setReducedMotion(true);
    expect(await matches('(prefers-reduced-motion: reduce)')).toBe(true);
    await page.setReducedMotion(false);
    expect(await matches('(prefers-reduced-motion: reduce)')).toBe(false);
    await page.setForcedColors(true);
    expect(await matches('(forced-colors: active)')).toBe(true);
    await page.setForcedColors(false);

    const wide = () => page.evaluate(() => [innerWidth, innerHeight]);
    await page.setViewport(360, 640);
    expect(await wide()).toEqual([360, 640]);
    await page.setViewport(1280, 1024);
    await page.setZoom(4);
    await page.waitFor('innerWidth === 320');
    await page.setZoom(1);
    await page.waitFor('innerWidth === 1280');
    const tall = () => page.evaluate(() => document.querySelector('h1')?.offsetHeight ?? 0);
    const before = await tall();
    await page.setTextSize(2);
    expect(await tall()).toBeGreaterThan(before * 1.8);
    await page.setTextSize(1);
    await page.setTimeZone('Asia/Kathmandu');
    const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(await page.evaluate(zone)).toMatch(/Kat[h]?mandu/);
    await page.close();
  });

  test('axe runs in spite of the content security policy', async () => {
    const page = await browser.open('popup');
    // While its heading is still arriving, it has too little contrast.
    await page.waitFor(() => document.getAnimations().length === 0);
    expect(await page.axe()).toEqual([]);
    await page.evaluate(() => document.querySelector('#pad')?.setAttribute('aria-label', ''));
    await page.evaluate(() =>
      document.querySelector('label')?.replaceWith(document.querySelector('#pad') ?? ''),
    );
    const [violation] = await page.axe();
    expect(violation?.id).toBe('label');
    await page.close();
  });

  test('a picture is taken', async () => {
    const page = await browser.open('popup');
    const path = join(browser.profileDir, 'shot.png');
    await page.screenshot(path);
    expect(readFileSync(path).subarray(1, 4).toString()).toBe('PNG');
    await page.close();
  });

  test('long text goes in at once, and a wait in vain says what was seen', async () => {
    const page = await browser.open('popup');
    await page.click('#note');
    await page.insert('x'.repeat(10_000));
    expect(await page.evaluate('document.querySelector("#note").value.length')).toBe(10_000);
    await expect(page.waitFor('false', { timeout: 100 })).rejects.toThrow('How is it?');
    await page.reload();
    await page.goto('home');
    await page.back();
    expect(await page.text('h1')).toBe('How is it?');
    await page.close();
  });

  test('what lies in the clear in the profile and in the history is found', async () => {
    const note = freshSentinel();
    const page = await browser.open('popup');
    await page.click('#note');
    await page.type(note);
    await page.click('#keep');
    await page.waitForText('Kept 5.');
    await browser.closeGracefully();
    const hits = await searchProfile(browser.profileDir, [note, freshSentinel()]);
    expect(new Set(hits.map(({ sentinel }) => sentinel))).toEqual(new Set([note]));
    const visits = extensionHistory(name, browser.profileDir).map(({ url }) => url);
    if (name === 'chromium') expect(visits).toContain(`${browser.origin}popup.html`);
    else expect(visits).toEqual([]);
    browser = await browser.relaunch();
  });

  test('a tab that a page opens is found', async () => {
    const page = await browser.open('popup');
    const home = await browser.opened(() =>
      page.evaluate('void (globalThis.chrome.tabs.create({ url: "home.html" }))'),
    );
    expect(await home.text('h1')).toBe('Today');
    expect(await browser.surfaces()).toContain(home);
  });

  test('the console and every request are written down', async () => {
    expect(await browser.console()).toEqual([]);
    expect(await browser.requests()).toEqual([]);
    const page = await browser.open('popup');
    await page.evaluate(() => console.log('said in the page'));
    await page.evaluate('void setTimeout(() => { throw new Error("thrown in the page"); })');
    await page.evaluate('void fetch("http://127.0.0.1:8799/asked").catch(() => {})');
    await expect.poll(async () => JSON.stringify(await browser.console())).toContain('said in');
    await expect.poll(async () => JSON.stringify(await browser.console())).toContain('thrown in');
    await expect
      .poll(async () => await browser.requests())
      .toContainEqual({ url: 'http://127.0.0.1:8799/asked', from: 'page' });
  });
});
