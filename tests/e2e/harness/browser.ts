/**
 * Both browsers behind one interface, so that a test is written once:
 *
 *     import { afterAll, beforeAll, describe, expect, test } from 'vitest';
 *     import { describeViolations } from './harness/axe.ts';
 *     import { browserNames, builtExtension, launch } from './harness/browser.ts';
 *     import type { TestBrowser } from './harness/surface.ts';
 *
 *     describe.each(browserNames)('a check-in in %s', (name) => {
 *       let browser: TestBrowser;
 *       beforeAll(async () => {
 *         browser = await launch(name, { extensionDir: builtExtension(name) });
 *       });
 *       afterAll(() => browser.closeGracefully());
 *
 *       test('a digit and Enter are kept, and outlive the browser', async () => {
 *         const popup = await browser.open('popup');
 *         await popup.press('3');
 *         await popup.press('Enter');
 *         await popup.waitFor(() => document.querySelector('[role=status]')?.textContent);
 *         expect(describeViolations(await popup.axe())).toBe('');
 *
 *         await browser.kill9();
 *         browser = await browser.relaunch();
 *         const tab = await browser.openNewTab();
 *         await tab.waitFor(() => document.querySelector('[data-view="today"] article'));
 *         await tab.click({ role: 'button', name: 'Edit' });
 *
 *         expect(await browser.console()).toEqual([]);
 *         expect(await browser.requests()).toEqual([]);
 *       });
 *     });
 *
 * A function given to `evaluate` or `waitFor` runs in the page: it sees nothing of the test but its
 * arguments, and answers with plain data (an element counts as true in `waitFor`).
 * Each launch costs about a second: one browser for a file is enough, with its own profile.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { BrowserName, LaunchOptions, TestBrowser } from './surface.ts';

const root = resolve(import.meta.dirname, '../../..');
const both: readonly BrowserName[] = ['chromium', 'firefox'];

/** Both; `YARROW_BROWSER=firefox` narrows a run down while one works on a test. */
export const browserNames = both.filter((name) => name === (process.env['YARROW_BROWSER'] ?? name));

/** Where a build lies; `pseudo` is the one with the made-up language. */
export function builtExtension(name: BrowserName, variant?: 'pseudo'): string {
  const folder = `${name === 'chromium' ? 'chrome' : 'firefox'}-mv3${variant ? `-${variant}` : ''}`;
  const dir = join(root, '.output', folder);
  if (!existsSync(join(dir, 'manifest.json'))) throw new Error(`Not built yet: .output/${folder}`);
  return dir;
}

/** An extension of a few lines, by which the harness is tested. */
export const tinyExtension = join(root, 'tests/fixtures/tiny-extension');

export function launch(name: BrowserName, options: LaunchOptions): Promise<TestBrowser> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
