import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from './harness/browser.ts';
import type { Surface, TestBrowser } from './harness/surface.ts';
import {
  button,
  expectQuiet,
  installAndSkip,
  openHome,
  say,
  showsView,
  typeByHand,
} from './steps.ts';
import {
  contentOf,
  isLocked,
  ofBeginningAnew,
  openLockedHome,
  pressNamed,
  reach,
  setLock,
  showsStep,
  unlockHere,
} from './vault-steps.ts';

const ines = { name: 'Ines', how: 'She listens without fixing.', reach: 'Evenings, 0190 555 12' };
const tomas = { name: 'Tomas from work', how: 'Walks with me at noon.', reach: 'By the door' };
const begun = 'Someone I have not asked yet';

/** The names in the room, in their order. */
function names(home: Surface): Promise<readonly (string | null)[]> {
  return home.evaluate(() =>
    [...document.querySelectorAll('[data-view=people] li h2')].map((name) => name.textContent),
  );
}

async function shows(home: Surface, expected: readonly string[]): Promise<void> {
  await expect.poll(() => names(home)).toEqual(expected);
}

/** Home in a new tab, in the room that is not locked. */
async function openPeople(browser: TestBrowser): Promise<Surface> {
  const home = await openHome(browser);
  await home.click(button('people'));
  await showsView(home, 'people');
  return home;
}

/** Writes a person down with the keyboard alone. */
async function writeDown(home: Surface, { name, how, reach: ways }: typeof ines): Promise<void> {
  await pressNamed(home, say('personAdd'));
  await home.waitFor('document.activeElement?.matches("h2")');
  for (const [label, words] of [
    [say('personName'), name],
    [say('personHow'), how],
    [say('personReach'), ways],
  ] as const) {
    await reach(home, label);
    await home.type(words);
  }
  await pressNamed(home, say('keep'));
  await home.waitFor('!document.querySelector("[data-view=people] textarea")');
}

describe.each(browserNames)('people who help, in %s', (name) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    const installed = await installAndSkip(name);
    browser = installed.browser;
    await installed.home.close();
  });
  afterAll(() => browser.closeGracefully());

  test('are written down with the keyboard alone, after one question', async () => {
    const home = await openHome(browser);
    await pressNamed(home, say('people'));
    await showsStep(home, say('lockQuestion'));
    await pressNamed(home, say('lockLater'));
    await home.waitForText(say('peopleEmpty'));
    await writeDown(home, ines);
    await writeDown(home, tomas);
    await shows(home, [ines.name, tomas.name]);
    expect(await home.count('[data-view=people] a')).toBe(0);
    await home.close();
  });

  test('are put in another order, which stays', async () => {
    const home = await openPeople(browser);
    await shows(home, [ines.name, tomas.name]);
    await home.click(button('moveUpNamed', tomas.name));
    await home.waitForText(say('personMoved', tomas.name, '1', '2'));
    await shows(home, [tomas.name, ines.name]);
    await home.reload();
    await shows(home, [tomas.name, ines.name]);
    await home.close();
  });

  test('are changed, removed, and brought back to their place', async () => {
    const home = await openPeople(browser);
    await home.click(button('editNamed', ines.name));
    await home.click({ role: 'textbox', name: say('personName') });
    await home.press('End');
    await home.type(' from the choir');
    await home.click(button('keep'));
    await shows(home, [tomas.name, `${ines.name} from the choir`]);
    await home.click(button('removeNamed', tomas.name));
    await shows(home, [`${ines.name} from the choir`]);
    await home.waitFor('document.activeElement?.closest("[role=status]")');
    await home.press('Enter');
    await shows(home, [tomas.name, `${ines.name} from the choir`]);
    await home.close();
  });

  test('one who was begun waits without a word until asked for', async () => {
    const home = await openPeople(browser);
    await home.click(button('personAdd'));
    await home.click({ role: 'textbox', name: say('personName') });
    await typeByHand(home, begun);
    await home.close();
    const again = await openPeople(browser);
    await again.click(button('personAdd'));
    await again.waitForText(say('begunIsKept'));
    expect(await contentOf(again)).not.toContain(begun.slice(0, 8));
    await again.click(button('begunOpen'));
    const found = await again.waitFor(
      () => document.querySelector<HTMLInputElement>('[data-view=people] input')?.value,
    );
    expect([begun, begun.slice(0, -1)]).toContain(found);
    await again.close();
  });

  test('stand in Help on every page, and on none while they are locked', async () => {
    const texts = [ines.how, tomas.name, tomas.reach, begun.slice(0, 8)];
    const inHelp = async (page: 'popup' | 'newtab' | 'home') => {
      const surface = page === 'newtab' ? await browser.openNewTab() : await browser.open(page);
      await surface.click(button('help'));
      await showsView(surface, 'help');
      return surface;
    };
    const pages = ['popup', 'newtab', 'home'] as const;
    for (const page of pages) {
      const surface = await inHelp(page);
      await surface.waitForText(ines.how);
      await surface.waitForText(tomas.reach);
      await surface.close();
    }
    const { home } = await setLock(browser, 'lockPrivate');
    await pressNamed(home, say('lockNow'));
    await isLocked(home);
    for (const page of pages) {
      const surface = await inHelp(page);
      await isLocked(surface);
      const content = await contentOf(surface);
      for (const text of texts) expect(content).not.toContain(text);
      expect(content).not.toContain(say('helpPeople'));
      await surface.close();
    }
    await home.close();
  });

  test('are there after a restart, once they are unlocked, in their order and with what was begun', async () => {
    await browser.closeGracefully();
    browser = await browser.relaunch();
    const home = await openLockedHome(browser);
    await unlockHere(home);
    await showsView(home, 'people');
    await shows(home, [tomas.name, `${ines.name} from the choir`]);
    expect(await home.text()).toContain(ines.reach);
    await home.click(button('personAdd'));
    await home.waitForText(say('begunIsKept'));
    await home.close();
    const popup = await browser.open('popup');
    await popup.click(button('help'));
    await popup.waitForText(ines.how);
    await popup.close();
  });

  test('nothing was said to the console, and nothing asked for outside', async () => {
    await expectQuiet(browser, ofBeginningAnew);
  });
});
