/** What several end-to-end tests do, in the words of the interface. */
import { expect } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { builtExtension, launch } from './harness/browser.ts';
import type { BrowserName, Surface, Target, TestBrowser } from './harness/surface.ts';
import { waitUntil } from './harness/wait.ts';

/** The English sentence for a key, as the built extension says it. */
export function say(key: keyof typeof messages, ...values: readonly string[]): string {
  return values.reduce(
    (text, value, index) => text.replaceAll(`$${index + 1}`, value),
    messages[key].message,
  );
}

export function button(key: keyof typeof messages, ...values: readonly string[]): Target {
  return { role: 'button', name: say(key, ...values) };
}

export function radio(key: keyof typeof messages): Target {
  return { role: 'radio', name: say(key) };
}

/** Chooses by place within its group: *on* and *off* are said of more than one thing. */
export async function chooseNth(settings: Surface, group: keyof typeof messages, place: number) {
  const id = await settings.evaluate((label: string) => {
    const groups = [...document.querySelectorAll('[role=radiogroup]')];
    const ids = groups.map((one) => one.getAttribute('aria-labelledby') ?? '');
    return ids.find((one) => document.getElementById(one)?.textContent === label);
  }, say(group));
  await settings.click(`[aria-labelledby="${id}"] [role=radio]:nth-child(${place})`);
}

/** The heading of a part that opens; what was chosen inside stands beside it while it is closed. */
export function part(key: keyof typeof messages): Target {
  return { role: 'button', name: new RegExp(`^${say(key)}`) };
}

/** A new profile with the extension in it, as it is right after installing. */
export async function install(name: BrowserName) {
  const browser = await launch(name, { extensionDir: builtExtension(name) });
  return { browser, firstTab: await tabWith(browser, '/home.html') };
}

/** The same with the first run skipped; `home` shows Today. */
export async function installAndSkip(name: BrowserName) {
  const { browser, firstTab: home } = await install(name);
  await home.activate();
  await home.click(button('skip'));
  await showsView(home, 'today');
  return { browser, home };
}

/** The open tab with the given path, as soon as there is one. */
export function tabWith(browser: TestBrowser, path: string): Promise<Surface> {
  const look = async () => {
    const [found] = await tabsWith(browser, path);
    if (!found) throw new Error('there is none yet');
    return found;
  };
  const seen = async () => `${(await browser.surfaces()).length} tabs`;
  return waitUntil(`a tab that shows ${path}`, look, seen, { timeout: 20_000 });
}

export async function tabsWith(browser: TestBrowser, path: string): Promise<readonly Surface[]> {
  const surfaces = await browser.surfaces();
  const paths = await Promise.all(
    surfaces.map((surface) => surface.evaluate<string>('location.pathname')),
  );
  return surfaces.filter((_, index) => paths[index] === path);
}

/** A popup page whose pad hears keys. */
export async function openPopup(browser: TestBrowser): Promise<Surface> {
  const popup = await browser.open('popup');
  await hearsKeys(popup);
  return popup;
}

export function hearsKeys(surface: Surface) {
  return surface.waitFor(() => document.activeElement?.matches('[data-pad] input'), {
    message: 'the pad to have the focus',
  });
}

/** Home in a new tab, with what it has kept. */
export async function openHome(browser: TestBrowser): Promise<Surface> {
  const home = await browser.open('home');
  await showsView(home, 'today');
  return home;
}

export function showsView(home: Surface, view: string) {
  return home.waitFor(`document.querySelector('[data-view="${view}"]')`);
}

export async function openSettings(home: Surface): Promise<void> {
  await home.click(button('settings'));
  await showsView(home, 'settings');
}

/** Presses a real pointer down on the pad, at a part of its width and of its height. */
export async function clickPad(surface: Surface, across: number, down: number): Promise<void> {
  await surface.evaluate(
    (left: string, top: string) => {
      const spot = document.createElement('i');
      spot.id = 'spot';
      Object.assign(spot.style, { position: 'absolute', width: '2px', height: '2px', left, top });
      document.querySelector('[data-pad]')?.append(spot);
    },
    `calc(${across * 100}% - 1px)`,
    `calc(${down * 100}% - 1px)`,
  );
  await surface.click('#spot');
  await surface.evaluate(() => document.querySelector('#spot')?.remove());
}

/** Where the marker stands: pleasantness and energy. */
export function place(surface: Surface): Promise<readonly number[]> {
  return surface.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('[data-pad] input')].map((range) =>
      Number(range.value),
    ),
  );
}

/** Opens the note and puts the caret at its end. */
export async function openNote(surface: Surface): Promise<void> {
  if ((await surface.count(part('aNote'))) === 0) {
    const names = [say('sayMore'), say('sayMoreGoOn')];
    await surface.click({ role: 'button', name: new RegExp(`^(?:${names.join('|')})$`) });
  }
  if ((await surface.count('textarea')) === 0) await surface.click(part('aNote'));
  await surface.click('textarea');
  await surface.press('End');
}

/** Key by key, four frames apart: fifteen keys a second, as the fastest of typists do. */
export async function typeByHand(surface: Surface, text: string): Promise<void> {
  for (const letter of text) {
    await surface.evaluate(async () => {
      for (let frame = 0; frame < 4; frame += 1) {
        await new Promise((drawn) => requestAnimationFrame(drawn));
      }
    });
    await surface.type(letter);
  }
}

/** A whole check-in in a popup page of its own, kept. */
export async function keepCheckIn(browser: TestBrowser, digit: string, note = ''): Promise<void> {
  const popup = await openPopup(browser);
  await popup.press(digit);
  if (note) {
    await openNote(popup);
    await popup.type(note);
    await popup.press('Control+Enter');
  } else await popup.press('Enter');
  await popup.waitForText(say('kept'));
  await popup.close();
}

/** The shortcut that opens the popup, as the browser has it. */
export function shortcutOf(surface: Surface): Promise<string> {
  return surface.evaluate<string>(
    'chrome.commands.getAll().then((all) => all.find(({ name }) => name[0] === "_").shortcut)',
  );
}

/** Opens the check-in of a new tab, and in it what was kept today. */
export async function openEarlierToday(tab: Surface): Promise<void> {
  await tab.click(button('checkIn'));
  await tab.waitForText(say('earlierToday'));
  await tab.click(button('earlierToday'));
}

/** A clock and nothing else: said twice, since screen readers are given it as the heading. */
export const onlyClock = /^(?:\s*\d{1,2}:\d\d\s[AP]M\s*)+$/;

/** Opens what leaving has covered: the clock first, then *open*. */
export async function uncover(surface: Surface): Promise<void> {
  await surface.click('[data-view="cover"] button');
  await surface.click(button('open'));
  await surface.waitFor(() => !document.querySelector('[data-view="cover"]'));
  await openIsKnown(surface);
}

/** A page that goes before the shelf has heard of *open* leaves the cover where it was. */
export async function openIsKnown(surface: Surface): Promise<void> {
  await surface.waitFor(
    'chrome.storage.local.get().then((all) => JSON.stringify(all).includes(\'"covered":"no"\'))',
    { message: 'every page to have heard of it' },
  );
}

export function prompt(tab: Surface): Promise<string> {
  return tab.waitFor(() => document.querySelector('[data-prompt]')?.textContent ?? '');
}

/**
 * What Firefox itself says of a page that is closed under a write, a question or the loading of a
 * part, and of one that lies in the background undrawn, so that its font is not used yet. A part
 * that is really missing is heard of in Chromium, which says nothing of a page that goes.
 */
const ofBrowser =
  /^Loading failed for the module with source|^An IndexedDB transaction .* aborted due to page navigation|^Promise (?:resolved|rejected) (?:after context unloaded|while context is inactive)|preloaded with link preload was not used|^downloadable font: font-display timeout/;

/**
 * Nobody in the extension said anything to the console or asked for anything outside.
 * @param but what a test knows that the browser says.
 */
export async function expectQuiet(browser: TestBrowser, but = ofBrowser): Promise<void> {
  const lines = await browser.console();
  expect(lines.filter(({ text }) => !(ofBrowser.test(text) || but.test(text)))).toEqual([]);
  expect(await browser.requests()).toEqual([]);
}
