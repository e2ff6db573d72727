import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { browserNames } from './harness/browser.ts';
import type { Surface, TestBrowser } from './harness/surface.ts';
import {
  button,
  expectQuiet,
  installAndSkip,
  keepCheckIn,
  openHome,
  openNote,
  say,
  showsView,
} from './steps.ts';
import {
  contentOf,
  goThroughLock,
  isLocked,
  ofBeginningAnew,
  openLockedHome,
  pressNamed,
  setLock,
  unlockHere,
} from './vault-steps.ts';

const rooms = ['today', 'settings', 'unlock'] as const;

/** Words that were never written before, one for each place they are written in. */
const words = {
  note: 'the river behind the mill',
  draft: 'half of a thought',
  sentence: 'it is only weather today',
  card: 'call Ines and put the kettle on',
  name: 'Ines from the choir',
  how: 'she listens without fixing',
};

interface Page {
  readonly open: (browser: TestBrowser) => Promise<Surface>;
  readonly doors: readonly ('help' | 'settings' | 'today' | 'unlock' | 'checkIn')[];
}

const pages: Readonly<Record<string, Page>> = {
  'the popup': { open: (browser) => browser.open('popup'), doors: ['help', 'unlock'] },
  'the new tab': { open: (browser) => browser.openNewTab(), doors: ['checkIn', 'help', 'unlock'] },
  home: {
    open: (browser) => browser.open('home'),
    doors: ['help', 'settings', 'today', 'unlock'],
  },
};

/** Something in each place that is locked later. */
async function writeMuch(browser: TestBrowser): Promise<void> {
  for (const digit of ['3', '7']) await keepCheckIn(browser, digit, words.note);
  const home = await openHome(browser);
  await home.click(button('checkIn'));
  await openNote(home);
  await home.type(words.draft);
  await home.click(button('settings'));
  await home.click(button('ownPromptAdd'));
  await home.click({ role: 'textbox', name: say('promptOwnLabel') });
  await home.type(words.sentence);
  await home.click(button('keep'));
  await home.waitFor('!document.querySelector("[data-view=settings] textarea")');
  await home.click(button('help'));
  await home.click(button('helpCardWrite'));
  await home.waitFor('document.activeElement?.matches("textarea")');
  await home.type(words.card);
  await home.click(button('helpCardDone'));
  await home.click(button('people'));
  await home.click(button('lockLater'));
  await home.click(button('personAdd'));
  await home.click({ role: 'textbox', name: say('personName') });
  await home.type(words.name);
  await home.click({ role: 'textbox', name: say('personHow') });
  await home.type(words.how);
  await home.click(button('keep'));
  await home.waitForText(words.how);
  await home.close();
}

/** The whole tree of each room of home, as it stands while everything is locked. */
async function treesOf(home: Surface): Promise<Record<string, string>> {
  const trees: Record<string, string> = {};
  for (const room of rooms) {
    await home.click({ role: 'button', name: say(room) });
    await home.waitFor(`document.querySelector('nav [aria-current=page]')?.textContent ===
      ${JSON.stringify(say(room))} && document.querySelector('[data-view="${room}"]')`);
    await isLocked(home);
    trees[room] = await home.evaluate(() => document.body.innerHTML);
  }
  return trees;
}

describe.each(browserNames)('everything that was written, locked in %s', (name) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    let home: Surface;
    ({ browser, home } = await installAndSkip(name));
    await home.close();
    await writeMuch(browser);
  });
  afterAll(() => browser.closeGracefully());

  test('with the keyboard alone, from Settings to a locked page', async () => {
    const home = await openHome(browser);
    await home.waitForText(words.note);
    await pressNamed(home, say('settings'));
    await showsView(home, 'settings');
    await pressNamed(home, say('lockChooseNamed', say('lockEverything')));
    const code = await goThroughLock(home);
    expect(code).toMatch(/^(?:[0-9A-Z]{4} ){6}[0-9A-Z]{3}[0-9A-Z*~$=]$/);
    await home.waitForText(say('lockIsEverything'));
    await home.waitForText(say('lockOpenNow'));
    await pressNamed(home, say('lockNow'));
    await home.waitForText(say('lockClosedNow'));
    expect(await contentOf(home)).not.toContain(code);
    await home.close();
  });

  const expectNothingIn = async (surface: Surface) => {
    const content = await contentOf(surface);
    for (const text of Object.values(words)) expect(content).not.toContain(text);
    expect(await surface.count(button('people'))).toBe(0);
  };

  test.each(Object.keys(pages))('nothing of it is anywhere in %s', async (where) => {
    const { open, doors } = pages[where] as Page;
    const surface = await open(browser);
    await isLocked(surface);
    await expectNothingIn(surface);
    for (const door of doors) {
      await surface.click(button(door));
      await surface.waitFor(
        `document.querySelector('[data-view="${door}"], [data-opened="check-in"]')`,
      );
      await expectNothingIn(surface);
    }
    await surface.close();
  });

  test('home looks the same as where nothing was ever written', async () => {
    const { browser: other, home: first } = await installAndSkip(name);
    onTestFinished(() => other.closeGracefully());
    await first.close();
    const { home } = await setLock(other, 'lockEverything');
    await pressNamed(home, say('lockNow'));
    await isLocked(home);
    await home.close();
    const trees = await Promise.all([browser, other].map(openLockedHome));
    const [much, nothing] = [
      await treesOf(trees[0] as Surface),
      await treesOf(trees[1] as Surface),
    ];
    expect(much).toEqual(nothing);
    for (const room of rooms) expect(nothing[room]).toContain(say(room));
    await trees[0]?.close();
  });

  test('and all of it is there again once it is unlocked', async () => {
    const home = await openLockedHome(browser);
    await unlockHere(home);
    await home.waitFor('document.querySelectorAll("article").length === 2');
    expect(await home.text()).toContain(words.note);
    await home.click(button('people'));
    await home.waitForText(words.name);
    expect(await home.text()).toContain(words.how);
    await home.click(button('help'));
    await home.waitForText(words.card);
    await home.waitForText(words.name);
    await home.click(button('settings'));
    await home.waitForText(words.sentence);
    await home.click(button('today'));
    await home.click(button('checkIn'));
    await home.waitForText(say('begunIsKept'));
    await home.click(button('begunOpen'));
    await openNote(home);
    expect(await home.evaluate(() => document.querySelector('textarea')?.value)).toBe(words.draft);
    await home.close();
  });

  test('nothing was said to the console, and nothing asked for outside', async () => {
    await expectQuiet(browser, ofBeginningAnew);
  });
});
