import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { copyProfile, fillLog, kindsOfDamage } from './damaged-files.ts';
import { browserNames, builtExtension, launch } from './harness/browser.ts';
import { freshProfile } from './harness/profile.ts';
import type { BrowserName, Surface, TestBrowser } from './harness/surface.ts';
import { putOnShelf, readShelf } from './native-database.ts';
import { savedFile } from './saved-file.ts';
import { button, expectQuiet, installAndSkip, keepCheckIn, say } from './steps.ts';

/** The browser tries for seconds before it gives up, or it is damage that takes long to find. */
export const slowKinds: readonly string[] = [
  'a missing MANIFEST',
  'a garbled CURRENT',
  'a garbled middle',
];

const notes = ['The first.', 'The second.', 'The third.'];

/** Chromium opens nothing in that folder again, nor lets anyone remove it: a file is what is left. */
const beyondOpening = ['a missing MANIFEST', 'a garbled CURRENT'];

/** What a person finds in home after their files were damaged. */
const outcomes = {
  /** The page with the ways to go on. */
  recovery: '[data-view="recovery"]',
  /** What is there is not what was there, and home says so. */
  doubt: '[role=status] [aria-expanded]',
  /** A first run over what was kept: never. */
  'first run': '[data-view="first-run"]',
} as const;

/**
 * Damages the files of a whole profile in each way, and looks what a person then finds.
 * @param belongs which kinds of damage.
 */
export function describeDamage(belongs: (kind: string) => boolean): void {
  describe.each(browserNames)('files that were damaged, in %s', (name) => inBrowser(name, belongs));
}

function inBrowser(name: BrowserName, belongs: (kind: string) => boolean): void {
  let whole = '';
  /** The same with its rows moved out of Chromium's log. */
  let filled = '';
  let browser: TestBrowser | undefined;
  beforeAll(async () => {
    const { browser: first, home } = await installAndSkip(name);
    for (const note of notes) await keepCheckIn(first, '5', note);
    await layCopyAside(home);
    await first.closeGracefully();
    whole = first.profileDir;
    if (name === 'chromium') filled = await fill(whole);
  });
  afterEach(async () => {
    await browser?.closeGracefully();
    browser = undefined;
  });

  test.each(Object.entries(kindsOfDamage[name]).filter(([kind]) => belongs(kind)))(
    '%s: no word is lost, and no first run begins',
    async (kind, damage) => {
      const profileDir = freshProfile();
      copyProfile(/ldb/.test(kind) ? filled : whole, profileDir);
      damage(profileDir);
      browser = await launch(name, { extensionDir: builtExtension(name), profileDir });
      const home = await browser.open('home');
      const outcome = await outcomeOf(home);
      console.log(`${name}, ${kind}: ${outcome}`);
      expect(outcome).not.toBe('first run');
      if (name === 'chromium' && beyondOpening.includes(kind)) {
        expect(outcome).toBe('recovery');
        await home.waitForText(say('recoverFailed'));
        const [, text = ''] = await savedFile(home, button('recoverSaveRows'));
        expect(JSON.parse(text).tables.checkIns).toHaveLength(notes.length);
        await home.click(button('recoverBringBack'));
        await home.click(button('recoverBringBackOver'));
        await home.waitForText(say('recoverNotDone'), { timeout: 20_000 });
        return;
      }
      if (outcome === 'recovery') {
        const isUnopened = (await home.text()).includes(say('recoverFailed'));
        await home.click(button('recoverBringBack'));
        if (isUnopened) await home.click(button('recoverBringBackOver'));
        await home.waitForText(say('recoverIsBack'), { timeout: 20_000 });
        await home.click(button('recoverGoOn'));
      }
      if (outcome === 'doubt') {
        await home.click(button('copies'));
        await home.click({ role: 'button', name: / · 3 / });
        await home.click(button('recoverBringBack'));
      }
      await showsAll(home);
      // And it goes on from there.
      await keepCheckIn(browser, '3', 'The fourth.');
      await home.waitForText('The fourth.');
      expect(await home.count('[role=status] [aria-expanded]')).toBe(0);
      await expectQuiet(browser, /^"?Dexie: Workaround/);
    },
  );
}

async function fill(whole: string): Promise<string> {
  const profileDir = freshProfile();
  copyProfile(whole, profileDir);
  const extensionDir = builtExtension('chromium');
  const browser = await launch('chromium', { extensionDir, profileDir });
  await fillLog(await browser.open('blank'));
  await browser.closeGracefully();
  return profileDir;
}

/** Asks until something is drawn that tells. */
async function outcomeOf(home: Surface): Promise<string> {
  await home.waitFor(
    `document.querySelectorAll('article').length === ${notes.length} ||
      document.querySelector('${Object.values(outcomes).join()}')`,
    { timeout: 30_000 },
  );
  for (const [outcome, selector] of Object.entries(outcomes)) {
    if ((await home.count(selector)) > 0) return outcome;
  }
  return 'all is there';
}

async function showsAll(home: Surface): Promise<void> {
  await home.waitFor(`document.querySelectorAll('article').length === ${notes.length}`);
  for (const note of notes) expect(await home.text()).toContain(note);
}

/** Has home lay the copy of the day aside once more, until it has all three in it. */
async function layCopyAside(home: Surface): Promise<void> {
  for (let rows = 0; rows < notes.length; rows = await rowsInCopy(home)) {
    await putOnShelf(home, 'snapshots', undefined);
    await home.reload();
    await home.waitFor('chrome.storage.local.get().then((all) => all.snapshots?.next > 1)', {
      timeout: 20_000,
      message: 'the copy of the day',
    });
  }
}

async function rowsInCopy(home: Surface): Promise<number> {
  const { snapshots } = (await readShelf(home, 'snapshots')) as {
    snapshots: { chunks: { table: string; rows: number }[] }[];
  };
  const kept = snapshots.at(-1)?.chunks.filter(({ table }) => table === 'checkIns') ?? [];
  return kept.reduce((sum, { rows }) => sum + rows, 0);
}
