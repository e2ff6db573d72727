import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from './harness/browser.ts';
import type { Surface, TestBrowser } from './harness/surface.ts';
import {
  button,
  expectQuiet,
  installAndSkip,
  openNote,
  openPopup,
  openSettings,
  say,
  typeByHand,
} from './steps.ts';

const sentence = 'It rained all night and we';

describe.each(browserNames)('what was begun in %s', (name) => {
  let browser: TestBrowser;
  let home: Surface;
  beforeAll(async () => {
    ({ browser, home } = await installAndSkip(name));
  });
  afterAll(() => browser.closeGracefully());

  const beginAndClose = async () => {
    const popup = await openPopup(browser);
    await openNote(popup);
    await typeByHand(popup, sentence);
    await popup.close();
  };
  /** At most the last key is lost with a popup that closes under it. */
  const findsSentence = async (surface: Surface) => {
    await openNote(surface);
    const found = await surface.waitFor(() => document.querySelector('textarea')?.value);
    expect([sentence, sentence.slice(0, -1)]).toContain(found);
  };

  test('a popup closed in mid-sentence is gone on with in the next one', async () => {
    await beginAndClose();
    const popup = await openPopup(browser);
    await popup.waitForText(say('sayMoreGoOn'));
    expect(await popup.text()).not.toContain(say('begunIsKept'));
    await findsSentence(popup);
    await popup.close();
  });

  test('home offers it without its words, and opens it when asked', async () => {
    await home.activate();
    await home.click(button('checkIn'));
    await home.waitForText(say('begunIsKept'));
    expect(await home.text()).not.toContain('rained');
    await home.click(button('begunOpen'));
    await home.waitForText(say('noteBegun'));
    await findsSentence(home);
    await home.reload();
  });

  test('so does the new tab', async () => {
    const tab = await browser.openNewTab();
    await tab.click(button('checkIn'));
    await tab.waitForText(say('begunIsKept'));
    expect(await tab.text()).not.toContain('rained');
    await tab.click(button('begunOpen'));
    await findsSentence(tab);
    await tab.click(button('startOver'));
    // Undo comes when the draft has gone.
    await expect.poll(() => tab.count(button('undo')), { timeout: 10_000 }).toBe(1);
    await tab.close();
  });

  test('“start over” has really taken it away', async () => {
    const popup = await openPopup(browser);
    await home.activate();
    await home.click(button('checkIn'));
    await home.waitForText(say('question'));
    expect(await home.text()).not.toContain(say('begunIsKept'));
    expect(await popup.text()).not.toContain(say('sayMoreGoOn'));
    await popup.close();
    await home.reload();
  });

  test('a check-in that was kept leaves nothing begun behind', async () => {
    const popup = await openPopup(browser);
    await popup.press('6');
    await openNote(popup);
    await typeByHand(popup, 'Whole.');
    await popup.press('Control+Enter');
    await popup.waitForText(say('kept'));
    await popup.close();
    const next = await openPopup(browser);
    await home.activate();
    await home.waitForText('Whole.');
    await home.click(button('checkIn'));
    await home.waitForText(say('question'));
    expect(await home.text()).not.toContain(say('begunIsKept'));
    expect(await next.text()).not.toContain(say('sayMoreGoOn'));
    await next.close();
    await home.reload();
  });

  test('a sentence of one’s own that was begun is offered again', async () => {
    const tab = await browser.openNewTab();
    await tab.click(button('aboutThisPrompt'));
    await tab.click(button('promptOwn'));
    await tab.click('textarea');
    await typeByHand(tab, sentence);
    await tab.close();

    await home.activate();
    await openSettings(home);
    await home.click(button('ownPromptAdd'));
    await home.waitForText(say('begunIsKept'));
    expect(await home.text()).not.toContain('rained');
    await home.click(button('begunOpen'));
    const begun = await home.waitFor(() => document.querySelector('textarea')?.value);
    expect([sentence, sentence.slice(0, -1)]).toContain(begun);
  });

  test('nothing was said to the console, and nothing asked for outside', async () => {
    await expectQuiet(browser);
  });
});
