import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browserNames, launch } from './harness/browser.ts';
import type { Surface, TestBrowser } from './harness/surface.ts';
import { closeAllBut, dump } from './native-database.ts';
import { button, hearsKeys, openHome, openNote, say, showsView, tabWith } from './steps.ts';
import { openVaultPage, withVaultPage } from './vault-page.ts';
import { contentOf, isLocked, unlockHere } from './vault-steps.ts';

const sentence = 'The tide came in while we were still talking about the way back.';
const rest = ' And then it was evening.';

interface Held {
  /** Lets go of what was held, and seals as before. */
  letGo: () => void;
}

/** From now on nothing that is being sealed comes to an end: a standstill at the worst of moments. */
function holdSealing() {
  const { subtle } = crypto;
  const encrypt = subtle.encrypt.bind(subtle);
  const { promise, resolve } = Promise.withResolvers<void>();
  subtle.encrypt = async (...args) => {
    const sealed = await encrypt(...args);
    await promise;
    return sealed;
  };
  const letGo = () => {
    subtle.encrypt = encrypt;
    resolve();
  };
  Object.assign(window, { letGo });
}

/** Firefox freezes no page: there it stands still at its sealing alone. */
async function whileStill(surface: Surface, work: () => Promise<unknown>): Promise<void> {
  await surface.setFrozen?.(true);
  await work();
  await surface.setFrozen?.(false);
}

/** The revisions of all drafts that lie there. */
async function draftsIn(page: Surface): Promise<readonly number[]> {
  const { drafts } = JSON.parse(await dump(page)) as { drafts: readonly { rev: number }[] };
  return drafts.map(({ rev }) => rev);
}

const noteOf = (surface: Surface) =>
  surface.evaluate(() => document.querySelector('textarea')?.value);

describe.each(browserNames)('a page that stands still in %s while a lock is turned on', (name) => {
  let browser: TestBrowser;
  let vault: Awaited<ReturnType<typeof openVaultPage>>;
  beforeAll(async () => {
    browser = await launch(name, { extensionDir: await withVaultPage(name) });
    const home = await tabWith(browser, '/home.html');
    await home.click(button('skip'));
    await showsView(home, 'today');
  });
  afterAll(() => browser.closeGracefully());

  beforeEach(async () => {
    vault = await openVaultPage(browser);
    await closeAllBut(vault.page, browser);
    expect(await vault.ask('lock', 'nothing')).toBe('done');
  });

  /** A page that has sealed all its letters, and is then held in the middle of the next one. */
  const beginInHome = async () => {
    const home = await openHome(browser);
    await home.click(button('checkIn'));
    await hearsKeys(home);
    await home.press('7');
    await openNote(home);
    await home.insert(sentence.slice(0, -1));
    await expect.poll(() => draftsIn(vault.page)).toHaveLength(1);
    const [rev = 0] = await draftsIn(vault.page);
    await home.evaluate(holdSealing);
    await home.type(sentence.slice(-1));
    return { home, rev };
  };

  test('goes on with its text, and writes no row under the old key', async () => {
    const { home, rev } = await beginInHome();
    await whileStill(home, () => vault.ask('lock', 'everything'));
    await home.evaluate(() => (window as unknown as Held).letGo());
    await expect.poll(async () => (await draftsIn(vault.page))[0]).toBeGreaterThan(rev);
    expect(await vault.ask('look')).toMatchObject({ unreadable: 0, underOtherKeys: 0 });
    await home.activate();
    expect(await noteOf(home)).toBe(sentence);
    await home.type(rest);
    await home.press('Control+Enter');
    await home.waitForText(say('kept'));
    await home.close();
    expect(await vault.ask('look')).toMatchObject({
      checkIns: 1,
      unreadable: 0,
      underOtherKeys: 0,
      ledgers: [{ kind: 'agrees' }, { kind: 'agrees' }],
      lock: 'everything',
    });
    const another = await openHome(browser);
    await another.waitForText(sentence + rest);
    await another.close();
  });

  test('shows nothing when it goes on after everything was closed, and its text is not lost', async () => {
    const { home } = await beginInHome();
    await home.evaluate(() => (window as unknown as Held).letGo());
    await whileStill(home, async () => {
      expect(await vault.ask('lock', 'everything')).toBe('done');
      await vault.page.evaluate('chrome.storage.session.remove("keys")');
    });
    await home.activate();
    await isLocked(home);
    expect(await contentOf(home)).not.toContain(sentence.slice(0, 12));
    await unlockHere(home);
    await home.click(button('today'));
    await home.click(button('checkIn'));
    await home.waitForText(say('begunIsKept'));
    await home.click(button('begunOpen'));
    await openNote(home);
    expect(await noteOf(home)).toBe(sentence);
    await home.close();
    await vault.page.reload();
    await vault.page.waitFor('typeof vault === "object"');
    expect(await vault.ask('look')).toMatchObject({ unreadable: 0, underOtherKeys: 0 });
  });
});
