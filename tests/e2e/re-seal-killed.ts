/** A browser that is killed while a lock is being turned on, again and again. */
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { launch } from './harness/browser.ts';
import { freshProfile } from './harness/profile.ts';
import type { BrowserName, TestBrowser } from './harness/surface.ts';
import { readShelf } from './native-database.ts';
import { button, say, showsView, tabWith } from './steps.ts';
import { openVaultPage, withVaultPage } from './vault-page.ts';
import { unlockHere } from './vault-steps.ts';

interface Prepared {
  readonly extensionDir: string;
  readonly profileDir: string;
  /** The keys that lie open before there is a lock, in base64. */
  readonly oldKeys: readonly string[];
}

/** Many check-ins, and no lock. */
export async function prepare(name: BrowserName, checkIns: number): Promise<Prepared> {
  const extensionDir = await withVaultPage(name);
  const browser = await launch(name, { extensionDir });
  const home = await tabWith(browser, '/home.html');
  await home.click(button('skip'));
  await showsView(home, 'today');
  await home.close();
  const { page, ask } = await openVaultPage(browser);
  await ask('fill', checkIns);
  const { header } = (await readShelf(page, 'header')) as {
    header: { compartments: Record<'daily' | 'private', { vaultKey: string }> };
  };
  const { daily, private: hidden } = header.compartments;
  await browser.closeGracefully();
  const oldKeys = [daily.vaultKey, hidden.vaultKey];
  return { extensionDir, profileDir: browser.profileDir, oldKeys };
}

/**
 * Turns the lock on in a copy of the profile and kills the browser in the middle of it.
 * @param part of the rows that are sealed again by then: below 0 before the first, above 1 after the last.
 * @param later milliseconds more.
 */
export async function killAndUnlock(
  name: BrowserName,
  { extensionDir, profileDir, oldKeys }: Prepared,
  { part, later }: { readonly part: number; readonly later: number },
  checkIns: number,
): Promise<void> {
  const copy = freshProfile();
  cpSync(profileDir, copy, { recursive: true, verbatimSymlinks: true });
  let browser = await launch(name, { extensionDir, profileDir: copy });
  const reached = await lockUntil(browser, part);
  await sleep(later);
  await browser.kill9();

  browser = await browser.relaunch();
  const locked = await unlockInHome(browser);
  const { page, ask } = await openVaultPage(browser);
  expect(await ask('look')).toEqual({
    notes: checkIns,
    checkIns,
    unreadable: 0,
    underOtherKeys: 0,
    ledgers: [{ kind: 'agrees' }, { kind: 'agrees' }],
    lock: locked ? 'everything' : 'nothing',
    isUnfinished: false,
  });
  expect(JSON.stringify(await readShelf(page, 'header')).includes(oldKeys[0] as string)).toBe(
    !locked,
  );
  await browser.closeGracefully();
  const where = `${reached} + ${later} ms`;
  console.log(`${name}, killed at ${where}: ${locked ? 'locked' : 'not locked yet'}, all there`);
  if (name === 'chromium' && locked) expect(holdsAny(copy, oldKeys)).toEqual([]);
}

/** @returns how far it was: the rows that were sealed again, and all. */
async function lockUntil(browser: TestBrowser, part: number): Promise<string> {
  const { page } = await openVaultPage(browser);
  await page.evaluate("void vault.lock('everything').catch(() => undefined)");
  if (part < 0) return 'the beginning';
  await page.waitFor(
    `(([done, total]) => total > 0 && done >= ${Math.min(part, 1)} * total)(vault.progress())`,
    { timeout: 60_000 },
  );
  const [done, total] = await page.evaluate<readonly number[]>('vault.progress()');
  return `${done} of ${total} rows`;
}

/** @returns whether there is a lock. */
async function unlockInHome(browser: TestBrowser): Promise<boolean> {
  const home = await browser.open('home');
  const locked = await home.waitFor<string>(
    `[...document.querySelectorAll('nav button')].map(({ textContent }) => textContent)
      .find((room) => [${JSON.stringify(say('unlock'))}, ${JSON.stringify(say('people'))}].includes(room))`,
  );
  if (locked === say('unlock')) await unlockHere(home);
  await home.waitForText('number 0', { timeout: 20_000 });
  await home.close();
  return locked === say('unlock');
}

/** The files of `storage.local` in Chromium that hold one of these keys, in base64 or as it is. */
function holdsAny(profileDir: string, keys: readonly string[]): readonly string[] {
  const folder = join(profileDir, 'Default/Local Extension Settings');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(files.length).toBeGreaterThan(0);
  return files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return keys.some((key) => bytes.includes(key) || bytes.includes(Buffer.from(key, 'base64')));
    });
}
