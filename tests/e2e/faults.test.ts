import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from './harness/browser.ts';
import type { Surface, TestBrowser } from './harness/surface.ts';
import {
  bringBack,
  closeAllBut,
  dump,
  hold,
  letGo,
  readShelf,
  removeDatabase,
} from './native-database.ts';
import { savedFile } from './saved-file.ts';
import {
  button,
  expectQuiet,
  installAndSkip,
  keepCheckIn,
  openHome,
  openNote,
  openPopup,
  say,
} from './steps.ts';
import { failEveryWrite, mendWrites } from './tour.ts';

describe.each(browserNames)('a fault ends in a sentence and loses nothing, in %s', (name) => {
  let browser: TestBrowser;
  /** A page of the extension that has nothing open. */
  let blank: Surface;
  beforeAll(async () => {
    const { browser: installed, home } = await installAndSkip(name);
    browser = installed;
    blank = await browser.open('blank');
    await home.close();
  });
  afterEach(async () => {
    await closeAllBut(blank, browser);
    await letGo(blank);
    await bringBack(blank);
  });
  afterAll(() => browser.closeGracefully());

  test('a newer Yarrow has been here: nothing is written, in any page', async () => {
    await keepCheckIn(browser, '3', 'From before.');
    await hold(blank, 9990);
    const before = await dump(blank);
    for (const page of ['popup', 'home', 'newtab']) {
      const surface = await browser.open(page);
      if (page === 'newtab') await surface.click(button('checkIn'));
      await surface.waitForText(say('troubleNewerVersion'));
      await surface.click(button('tryAgain'));
      await surface.waitForText(say('troubleNewerVersion'));
      if (page !== 'home') {
        await surface.click('[data-pad]');
        await surface.press('Enter');
        await surface.waitForText(say('startOver'));
        expect(await surface.text()).not.toContain(say('kept'));
      }
      await surface.close();
    }
    // What can be read can be saved all the same, and that writes nothing either.
    const reader = await browser.open('home');
    const [sealedName, sealed] = await savedFile(reader, button('recoverSaveRows'));
    expect(sealedName).toBe('rows.json');
    expect(JSON.parse(sealed ?? '').tables['of another version']).toHaveLength(1);
    await reader.click(button('recoverSaveText'));
    const [, readable] = await savedFile(reader, button('recoverTextSave'));
    expect(readable).toContain('From before.');
    expect(await reader.count(button('recoverBringBack'))).toBe(0);
    expect(await reader.count(button('recoverStartAsk'))).toBe(0);
    await reader.close();
    expect(await dump(blank)).toBe(before);
    await letGo(blank);
    await bringBack(blank);
    const home = await openHome(browser);
    await home.waitForText('From before.');
    await home.close();
  });

  test('a newer Yarrow comes: the page lets go, says so, and keeps what was begun', async () => {
    const popup = await openPopup(browser);
    await popup.setViewport(380, 1200);
    await popup.press('7');
    await openNote(popup);
    await popup.type('In the middle of');
    const other = await openPopup(browser);
    await other.waitForText(say('startOver'));
    await other.close();

    await hold(blank, 9990);
    await popup.waitForText(say('troubleReload'));
    await popup.type(' a sentence');
    await popup.click(button('keep'));
    await popup.waitForText(say('copyText'));
    expect(await popup.text()).not.toContain(say('kept'));
    expect(await written(popup)).toBe('In the middle of a sentence');
    await letGo(blank);
    await bringBack(blank);
    await popup.click(button('reload'));
    await popup.waitForText(say('startOver'));
    await openNote(popup);
    expect(await written(popup)).toBe('In the middle of');
    await popup.click(button('keep'));
    await popup.waitForText(say('keptLowUnpleasant'));
    await popup.close();
  });

  test('an older Yarrow holds on: this one says so, waits, and goes on', async () => {
    const header = await readShelf(blank, 'header');
    await removeDatabase(blank);
    await hold(blank, 5, header);
    const popup = await openPopup(browser);
    await popup.press('3');
    await popup.waitForText(say('troubleBlocked'));
    await popup.press('Enter');
    expect(await popup.text()).not.toContain(say('kept'));
    await popup.click(button('tryAgain'));
    await popup.waitForText(say('troubleBlocked'));
    await letGo(blank);
    await popup.waitFor('!document.querySelector("[role=status] button")', {
      message: 'the sentence to go',
    });
    await popup.click(button('keep'));
    await popup.waitForText(say('keptHighPleasant'));
    await popup.close();
    const home = await openHome(browser);
    await home.waitFor('document.querySelectorAll("article").length === 1');
    // What the older one had was copied before the database changed its form.
    const { snapshots } = (await readShelf(blank, 'snapshots')) as {
      snapshots: { kind: string; version: number; chunks: { table: string }[] }[];
    };
    const upgrade = snapshots.find(({ kind }) => kind === 'upgrade');
    expect(upgrade?.version).toBe(5);
    expect(upgrade?.chunks.map(({ table }) => table)).toContain('of another version');
    await home.close();
  });

  test('the disk is full: the text stays, can be copied and saved, and is kept afterwards', async () => {
    const popup = await openPopup(browser);
    await popup.press('3');
    await openNote(popup);
    await popup.type('Before it was full,');
    await failEveryWrite(popup);
    await popup.type(' and since');
    await popup.waitForText(say('troubleFull'));
    await popup.click(button('keep'));
    await popup.waitForText(say('troubleTextStillHere'));
    expect(await written(popup)).toBe('Before it was full, and since');
    await popup.click(button('copyText'));
    await popup.waitForText(say('copied'));
    expect(await savedFile(popup, button('saveToFile'))).toEqual([
      'note.txt',
      'Before it was full, and since',
    ]);

    await mendWrites(popup);
    await popup.click(button('keep'));
    await popup.waitForText(say('kept'));
    await popup.close();
    const home = await openHome(browser);
    await home.waitForText('Before it was full, and since');
    await home.close();
  });

  test('nothing was said to the console, and nothing asked for outside', async () => {
    await expectQuiet(browser);
  });
});

function written(popup: Surface): Promise<string> {
  return popup.evaluate('document.querySelector("textarea").value');
}
