import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from './harness/browser.ts';
import type { Surface, TestBrowser } from './harness/surface.ts';
import {
  button,
  expectQuiet,
  installAndSkip,
  openEarlierToday,
  openNote,
  openPopup,
  openSettings,
  say,
} from './steps.ts';

const attempt = 'window.broken=1';
const handlers = ['onerror', 'onload', 'onclick', 'onfocus', 'onmouseover', 'ontoggle'];
const tags = ['img src=x', 'svg', 'body', 'input autofocus', 'details open', 'video', 'iframe'];

/** Fifty ways to make a page take words for its own. */
const attempts: readonly string[] = [
  ...tags.flatMap((tag) => handlers.map((handler) => `<${tag} ${handler}=${attempt}>`)),
  `<script>${attempt}</script>`,
  `"><script>${attempt}</script>`,
  `</textarea><script>${attempt}</script>`,
  `</title><img src=x onerror="${attempt}">`,
  `<a href="javascript:${attempt}">here</a>`,
  `{{constructor.constructor('${attempt}')()}}`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror=${attempt}>`,
  `&lt;img src=x onerror=${attempt}&gt;`,
];

/** What only words could have made: Yarrow draws none of these, but its own icons, and no handlers. */
function madeOfWords(): string[] {
  const foreign =
    'img:not([src^="/icon/"]), iframe, video, audio, form, object, embed, math, template, a:not([href^="tel:"])';
  const made = [...document.querySelectorAll(`#app :is(${foreign}), #app script, #app style`)];
  const handled = [...document.querySelectorAll('*')].filter((element) =>
    element.getAttributeNames().some((attribute) => attribute.startsWith('on')),
  );
  const broken = 'broken' in window ? ['a script ran'] : [];
  return [...broken, ...[...made, ...handled].map((element) => element.outerHTML.slice(0, 100))];
}

describe.each(browserNames)('words are words and nothing else, in %s', (name) => {
  let browser: TestBrowser;
  let home: Surface;
  beforeAll(async () => {
    ({ browser, home } = await installAndSkip(name));
  });
  afterAll(() => browser.closeGracefully());

  test('as a note and as words of one’s own', async () => {
    expect(new Set(attempts).size).toBe(50);
    const popup = await openPopup(browser);
    await popup.press('7');
    await popup.press('Tab');
    await popup.click({ role: 'textbox', name: say('myOwnWord') });
    for (const words of attempts) {
      await popup.insert(words);
      await popup.press('Enter');
    }
    const chosen = 'document.querySelectorAll("[aria-pressed=true]").length';
    await popup.waitFor(`${chosen} === 50`);
    expect(await popup.evaluate(madeOfWords)).toEqual([]);
    await openNote(popup);
    await popup.insert(attempts.join('\n'));
    expect(await popup.evaluate(madeOfWords)).toEqual([]);
    await popup.press('Control+Enter');
    await popup.waitForText(say('kept'));
    await popup.close();

    await home.waitFor('document.querySelector("article")');
    expect(await home.evaluate(madeOfWords)).toEqual([]);
    const shown = await home.evaluate(() =>
      [...document.querySelectorAll('article [dir=auto]')].map(({ textContent }) => textContent),
    );
    expect(shown).toEqual([attempts.join(', '), attempts.join('\n')]);
    const tab = await browser.openNewTab();
    await openEarlierToday(tab);
    await tab.waitFor('document.querySelector("article")');
    expect(await tab.evaluate(madeOfWords)).toEqual([]);
    await tab.close();
  });

  test('as sentences of one’s own', async () => {
    const tab = await browser.openNewTab();
    await tab.click(button('aboutThisPrompt'));
    for (const words of ['', ...attempts.slice(-4)].map((each) => each || attempts.join(' '))) {
      await tab.click(button('promptOwn'));
      await tab.click({ role: 'textbox', name: say('promptOwnLabel') });
      await tab.insert(words);
      await tab.click(button('promptOwnOnNewTab'));
      await tab.click(button('keep'));
      await tab.waitFor('!document.querySelector("textarea")');
    }
    const shown = new Set<string>();
    for (let press = 0; press < 5; press += 1) {
      const before = await tab.text('[data-prompt]');
      await tab.click(button('promptAnother'));
      await tab.waitFor(
        `document.querySelector('[data-prompt]').innerText !== ${JSON.stringify(before)}`,
      );
      shown.add(await tab.evaluate('document.querySelector("[data-prompt]").textContent'));
      expect(await tab.evaluate(madeOfWords)).toEqual([]);
    }
    expect(shown).toEqual(new Set([attempts.join(' '), ...attempts.slice(-4)]));

    await openSettings(home);
    await home.waitForText(attempts.join(' '));
    expect(await home.evaluate(madeOfWords)).toEqual([]);
    await home.click('section li button[aria-label]');
    await home.waitForText(say('undoNamed', attempts[0] ?? ''));
    expect(await home.evaluate(madeOfWords)).toEqual([]);
  });

  test('nothing was said to the console, and nothing asked for outside', async () => {
    await expectQuiet(browser);
  });
});
