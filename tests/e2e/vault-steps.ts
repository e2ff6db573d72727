/** What several tests of the lock do, with the keyboard alone. */
import type { Surface, TestBrowser } from './harness/surface.ts';
import { button, openHome, openSettings, say, showsView } from './steps.ts';

export const passphrase = 'a lantern by the water';

/** What Firefox says of a page that begins anew and is closed before it has come up again. */
export const ofBeginningAnew = /^FrameData missing|^Layout was forced|font-display timeout/;

type LockName = 'lockPrivate' | 'lockEverything';

/** Goes on with Tab until what a screen reader says begins with these words. */
export async function reach(surface: Surface, name: string): Promise<void> {
  const passed: string[] = [];
  for (let stops = 0; stops < 150; stops += 1) {
    const heard = (await surface.focused()).name;
    if (heard.startsWith(name)) return;
    passed.push(heard);
    await surface.press('Tab');
  }
  throw new Error(`No Tab stop is called “${name}”, only: ${passed.join(' · ')}`);
}

/** Goes to a button and presses it. */
export async function pressNamed(surface: Surface, name: string): Promise<void> {
  await reach(surface, name);
  await surface.press('Enter');
}

/** A step of the way through the lock: its heading has the focus once it can be read. */
export function showsStep(surface: Surface, heading: string): Promise<unknown> {
  return surface.waitFor(
    `document.activeElement?.matches('h1') && document.activeElement.textContent === ${JSON.stringify(heading)}`,
    { timeout: 30_000, message: `the step “${heading}”` },
  );
}

/** From the step of the passphrase to the last one. @returns the recovery code as it was shown. */
export async function goThroughLock(home: Surface, words = passphrase): Promise<string> {
  await choosePassphrase(home, words, say('passphraseHeading'));
  const groups = await readCode(home);
  await typeCodeBack(home, groups);
  await showsStep(home, say('lockUnderstandHeading'));
  await pressNamed(home, say('lockUnderstood'));
  await pressNamed(home, say('lockDoIt'));
  await showsStep(home, say('lockDoneHeading'));
  await pressNamed(home, say('close'));
  return groups.join(' ');
}

export async function choosePassphrase(home: Surface, words: string, heading: string) {
  await showsStep(home, heading);
  await reach(home, say('passphrase'));
  await home.type(words);
  await reach(home, say('passphraseAgain'));
  await home.type(words);
  await home.press('Enter');
}

/** The groups of the recovery code, read off the page. */
export async function readCode(home: Surface): Promise<readonly string[]> {
  await showsStep(home, say('codeHeading'));
  return await home.evaluate(() =>
    [...document.querySelectorAll('[data-view=lock] ol li span:first-child')].map(
      (group) => group.textContent ?? '',
    ),
  );
}

/** Types the two groups back that are asked for, in small letters. */
export async function typeCodeBack(home: Surface, groups: readonly string[]): Promise<void> {
  await pressNamed(home, say('codeWritten'));
  await showsStep(home, say('codeBackHeading'));
  const labels = await home.evaluate(() =>
    [...document.querySelectorAll('[data-view=lock] label')].map((label) => label.textContent),
  );
  for (const label of labels) {
    await reach(home, label ?? '');
    const place = Number(/\d/.exec(label ?? '')?.[0]);
    await home.type((groups[place - 1] ?? '').toLowerCase());
  }
  await home.press('Enter');
}

/** Sets a lock in a home of its own, which stays open and unlocked in Settings. */
export async function setLock(browser: TestBrowser, lock: LockName, words = passphrase) {
  const home = await openHome(browser);
  await openSettings(home);
  await home.click(button('lockChooseNamed', say(lock)));
  const code = await goThroughLock(home, words);
  await showsView(home, 'settings');
  return { home, code };
}

/** Types a passphrase into the way in, which has the focus. */
export async function tryPassphrase(surface: Surface, words: string): Promise<void> {
  await surface.waitFor(
    () => document.activeElement?.matches('[data-view="unlock"] input[type=password]'),
    { message: 'the field for the passphrase to have the focus' },
  );
  await surface.press('Control+a');
  await surface.type(words);
  await surface.press('Enter');
}

/** Opens the way in where it stands in popup, new tab or home, and unlocks. */
export async function unlockHere(surface: Surface, words = passphrase): Promise<void> {
  await surface.click(button('unlock'));
  await tryPassphrase(surface, words);
  await isUnlocked(surface);
}

export function isUnlocked(surface: Surface): Promise<unknown> {
  return surface.waitFor('!document.querySelector("[data-view=unlock]")', {
    timeout: 30_000,
    message: 'to be unlocked',
  });
}

/** Home in a new tab, as soon as it knows that it is locked. */
export async function openLockedHome(browser: TestBrowser): Promise<Surface> {
  const home = await browser.open('home');
  await isLocked(home);
  return home;
}

/** A page says that it is locked by the door to unlock it, once it has begun anew. */
export function isLocked(surface: Surface): Promise<unknown> {
  return surface.waitFor(
    `!document.querySelector('[data-overlay]') &&
    [...document.querySelectorAll('button')].some((one) =>
      (one.ariaLabel ?? one.textContent) === ${JSON.stringify(say('unlock'))})`,
    { message: 'the door to unlock' },
  );
}

/** All that a page holds: its whole tree, and what stands in its fields, once it is in sight. */
export function contentOf(surface: Surface): Promise<string> {
  return surface.waitFor(wholeTree, { message: 'the page to be in sight' });
}

/** The same as it is now; '' while it is out of sight. */
export function contentNow(surface: Surface): Promise<string> {
  return surface.evaluate(wholeTree);
}

function wholeTree(): string {
  if (document.querySelector('[data-overlay]')) return '';
  const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
  return [document.documentElement.outerHTML, ...fields.map(({ value }) => value)].join('\n');
}

/** What lies on the session shelf under a name; null where nothing does. */
export function session(surface: Surface, name: string): Promise<unknown> {
  return surface.evaluate(
    `chrome.storage.session.get(${JSON.stringify(name)}).then((all) => all[${JSON.stringify(name)}] ?? null)`,
  );
}
