/**
 * Writes a different text into every field of every page, in every way that a text can go. Pages are
 * left for an empty one before they are closed: that is when Chromium writes down what fields hold.
 */
import type { Surface, Target, TestBrowser } from './harness/surface.ts';
import {
  button,
  hearsKeys,
  openHome,
  openNote,
  openPopup,
  openSettings,
  part,
  say,
  showsView,
} from './steps.ts';
import { failEveryWrite, mendWrites } from './tour.ts';

/** A text that was never written before. */
export type NextText = () => string;

export async function sayEverything(browser: TestBrowser, next: NextText): Promise<void> {
  await inPopups(browser, next);
  await inNewTabs(browser, next);
  await inHome(browser, next);
  await inSettings(browser, next);
  await onTheCard(browser, next);
  await begunInPopup(browser, next);
}

/** A word of one's own; `Enter` puts it among the words, without it the letters stay in the field. */
async function ownWord(surface: Surface, word: string, end?: 'Enter') {
  if ((await surface.count(part('aWordForIt'))) === 0) await surface.click(button('sayMore'));
  if ((await surface.count(button('addWord'))) === 0) await surface.click(part('aWordForIt'));
  await surface.click({ role: 'textbox', name: say('myOwnWord') });
  await surface.type(word);
  if (end) await surface.press(end);
}

async function note(surface: Surface, text: string) {
  await openNote(surface);
  await surface.type(text);
}

async function keep(surface: Surface) {
  await surface.press('Control+Enter');
  await surface.waitForText(say('kept'));
}

async function inPopups(browser: TestBrowser, next: NextText) {
  const popup = await openPopup(browser);
  await popup.press('3');
  await ownWord(popup, next(), 'Enter');
  await ownWord(popup, next());
  await popup.click(part('whatWouldHelp'));
  await popup.click(button('need_rest'));
  await note(popup, next());
  await keep(popup);

  // Changed after it was kept, then as the disk is full, copied, and kept all the same.
  await popup.click(button('edit'));
  await note(popup, next());
  await failEveryWrite(popup);
  await popup.click(button('keep'));
  await popup.waitForText(say('troubleFull'));
  await note(popup, next());
  await mendWrites(popup);
  await popup.press('Control+Enter');
  await popup.waitForText(say('keptChanged'));

  // Kept and undone; begun and thrown away.
  await popup.click(button('anotherCheckIn'));
  await hearsKeys(popup);
  await popup.press('7');
  await note(popup, next());
  await keep(popup);
  await popup.click(button('undo'));
  await popup.waitForText(say('startOver'));
  await note(popup, next());
  await popup.click(button('startOver'));
  await popup.close();
}

/** One's own words for a hard hour, in help: written, then changed elsewhere. */
async function onTheCard(browser: TestBrowser, next: NextText) {
  for (const [page, opens] of [
    ['popup', 'helpCardWrite'],
    ['home', 'helpCardChange'],
  ] as const) {
    const surface = await browser.open(page);
    await surface.click(button('help'));
    await surface.click(button(opens));
    await surface.waitFor('document.activeElement?.matches("textarea")');
    await surface.type(`${next()} `);
    await surface.click(button('helpCardDone'));
    await surface.waitForText(say('helpCardChange'));
    await surface.close();
  }
}

/** The popup is closed in the middle of a word. */
async function begunInPopup(browser: TestBrowser, next: NextText) {
  const popup = await openPopup(browser);
  await popup.press('9');
  await note(popup, next());
  await ownWord(popup, next(), 'Enter');
  await ownWord(popup, next());
  await popup.waitForText(say('startOver'));
  await popup.goto('blank');
  await popup.close();
}

async function inNewTabs(browser: TestBrowser, next: NextText) {
  const tab = await browser.openNewTab();
  await tab.click(button('checkIn'));
  await hearsKeys(tab);
  await tab.press('2');
  await ownWord(tab, next());
  await openNote(tab);
  await tab.insert(`${next()}${' and so on'.repeat(2_000)}`);
  await keep(tab);

  await tab.click(button('aboutThisPrompt'));
  await ownSentence(tab, 'promptOwn', next(), true);
  await tab.waitForText(say('promptOwnKept'));
  await tab.click(button('promptAnother'));
  await tab.click(button('promptOwn'));
  await tab.click({ role: 'textbox', name: say('promptOwnLabel') });
  await tab.type(next());

  // Another check-in is begun, and the tab left.
  await tab.click(button('checkIn'));
  await hearsKeys(tab);
  await tab.press('1');
  await note(tab, next());
  await tab.goto('blank');
  await tab.close();
}

async function ownSentence(
  surface: Surface,
  opens: 'promptOwn' | 'ownPromptAdd',
  text: string,
  onNewTab = false,
) {
  await surface.click(button(opens));
  await surface.click({ role: 'textbox', name: say('promptOwnLabel') });
  await surface.type(text);
  if (onNewTab) await surface.click(button('promptOwnOnNewTab'));
  await surface.click(button('keep'));
  await surface.waitFor('!document.querySelector("textarea")');
}

async function inHome(browser: TestBrowser, next: NextText) {
  const home = await openHome(browser);
  for (const digit of ['4', '6', '8']) {
    await home.click(button('checkIn'));
    await hearsKeys(home);
    await home.press(digit);
    await ownWord(home, next());
    await note(home, next());
    await keep(home);
    await home.click(button('close'));
  }
  // One is removed; one is removed and brought back.
  await pressIn(home, -1, 'remove');
  await home.waitForText(say('removed'));
  await pressIn(home, -1, 'remove');
  await home.waitFor('document.querySelectorAll("article").length === 3');
  await home.click(button('undo'));
  await home.waitFor('document.querySelectorAll("article").length === 4');

  // One is changed in two tabs, and both versions are kept.
  await pressIn(home, 0, 'edit');
  await note(home, next());
  const other = await openHome(browser);
  await other.waitFor('document.querySelector("article")');
  await pressIn(other, 0, 'edit');
  await note(other, next());
  await other.press('Control+Enter');
  await other.waitFor('document.querySelectorAll("article").length === 4');
  await other.close();
  await home.activate();
  await home.click(button('keep'));
  await home.click(button('conflictKeepBoth'));
  await home.waitFor('document.querySelectorAll("article").length === 5');

  // A change is begun and left.
  await pressIn(home, 1, 'edit');
  await note(home, next());
  await home.goto('blank');
  await home.close();
}

/** Presses a button of one of the check-ins that are shown; from the end where `index` is negative. */
async function pressIn(home: Surface, index: number, which: 'edit' | 'remove') {
  const time = await home.evaluate(
    (at: number) => [...document.querySelectorAll('article h2')].at(at)?.textContent,
    index,
  );
  if (time === undefined || time === null) throw new Error('There is no such check-in.');
  const all = `article button[aria-label="${say(which === 'edit' ? 'editAt' : 'removeAt', time)}"]`;
  await home.evaluate(
    (selector: string, last: boolean) => {
      const found = [...document.querySelectorAll(selector)];
      found.at(last ? -1 : 0)?.setAttribute('data-here', '');
    },
    all,
    index < 0,
  );
  await home.click('[data-here]');
  await home.evaluate(() => document.querySelector('[data-here]')?.removeAttribute('data-here'));
}

async function inSettings(browser: TestBrowser, next: NextText) {
  const home = await openHome(browser);
  await openSettings(home);
  /** From the top of the page, so that the bar there covers nothing. */
  const click = async (target: Target) => {
    await home.evaluate(() => scrollTo(0, 0));
    await home.click(target);
  };
  // The sentence that the new tab left begun is thrown away.
  await home.click(button('ownPromptAdd'));
  await home.click(button('begunDiscard'));
  await home.waitFor('document.querySelector("textarea")');
  await home.click(button('ownPromptAdd'));
  // One sentence stays, one is changed, one removed, one removed and brought back, one begun.
  const [stays, changes, goes, returns] = [next(), next(), next(), next()];
  for (const text of [stays, changes, goes, returns]) {
    await ownSentence(home, 'ownPromptAdd', text);
    await home.waitForText(text);
  }
  await click(button('editNamed', changes));
  await click({ role: 'textbox', name: say('promptOwnLabel') });
  await home.type(next());
  await click(button('keep'));
  await home.waitFor('!document.querySelector("textarea")');
  await click(button('removeNamed', returns));
  await click(button('undoRemove'));
  await home.waitForText(returns);
  await click(button('removeNamed', goes));
  await home.waitForText(say('undoRemove'));
  await click(button('ownPromptAdd'));
  await click({ role: 'textbox', name: say('promptOwnLabel') });
  await home.type(next());

  // One word is removed and brought back, then another removed.
  const words = 'section li button[aria-label]';
  const undo = { role: 'button', name: new RegExp(`^${say('undoNamed').split('$')[0]}`) };
  await click(words);
  await click(undo);
  await home.waitFor(
    () =>
      ![...document.querySelectorAll('[role=status] button')].some((b) =>
        b.textContent?.includes('“'),
      ),
  );
  await click(words);
  await showsView(home, 'settings');
  await home.goto('blank');
  await home.close();
}
