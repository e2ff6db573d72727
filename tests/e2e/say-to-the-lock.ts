/** The same as `sayEverything`, for the room of people who help and for all that asks for a secret. */
import { expect } from 'vitest';
import type { Surface, TestBrowser } from './harness/surface.ts';
import type { NextText } from './say-everything.ts';
import { button, openHome, openNote, openPopup, say } from './steps.ts';
import {
  isLocked,
  openLockedHome,
  pressNamed,
  reach,
  session,
  setLock,
  showsStep,
  unlockHere,
} from './vault-steps.ts';

const fields = ['personName', 'personHow', 'personReach'] as const;

async function write(home: Surface, field: (typeof fields)[number], text: string) {
  await home.click({ role: 'textbox', name: new RegExp(`^${say(field)}`) });
  await home.press('End');
  await home.type(text);
}

/** Two people are written down, one of them is changed, and a third one begun. */
export async function sayPeople(browser: TestBrowser, next: NextText): Promise<void> {
  const home = await openHome(browser);
  await home.click(button('people'));
  await home.click(button('lockLater'));
  for (const count of [1, 2]) {
    await home.click(button('personAdd'));
    for (const field of fields) await write(home, field, next());
    await home.click(button('keep'));
    await home.waitFor(`document.querySelectorAll('[data-view=people] li').length === ${count}`);
  }
  await home.click({ role: 'button', name: new RegExp(`^${say('editNamed', '')}`) });
  await write(home, 'personHow', next());
  await home.click(button('keep'));
  await home.waitFor('!document.querySelector("textarea")');
  await home.click(button('personAdd'));
  for (const field of fields) await write(home, field, next());
  await home.goto('blank');
  await home.close();
}

/**
 * Locks everything and leaves the passphrase and the recovery code in their fields, shown, before
 * it is unlocked again.
 * @returns the secrets that are to be found nowhere.
 */
export async function sayToLock(browser: TestBrowser, next: NextText) {
  const passphrase = next();
  const { home, code } = await setLock(browser, 'lockEverything', passphrase);
  await pressNamed(home, say('lockNow'));
  await isLocked(home);
  await home.close();

  const shown = await openLockedHome(browser);
  await shown.click(button('unlock'));
  await reach(shown, say('passphrase'));
  await shown.type(passphrase);
  await shown.click(button('show'));
  await shown.goto('blank');
  await shown.goto('home');
  await isLocked(shown);
  await shown.click(button('unlock'));
  await shown.click(button('unlockForgotten'));
  await showsStep(shown, say('codeAskHeading'));
  await reach(shown, say('code'));
  await shown.type(code);
  await shown.goto('blank');
  await shown.goto('home');
  await isLocked(shown);
  await unlockHere(shown, passphrase);
  const keys = (await session(shown, 'keys')) as Record<'daily' | 'private', string>;
  expect(keys).toMatchObject({ daily: expect.any(String), private: expect.any(String) });
  await shown.close();
  const secrets = [code, code.replaceAll(' ', ''), code.replaceAll(' ', '-')];
  return { passphrase, secrets: [...secrets, keys.daily, keys.private] };
}

/** A check-in for the drop box, and one that is begun. Everything stays locked. */
export async function sayWhileLocked(browser: TestBrowser, next: NextText): Promise<void> {
  const home = await openHome(browser);
  await home.click(button('lockNow'));
  await isLocked(home);
  await home.close();
  const popup = await openPopup(browser);
  await popup.press('3');
  await openNote(popup);
  await popup.type(next());
  await popup.press('Control+Enter');
  await popup.waitForText(say('keptLocked'));
  await popup.click(button('anotherCheckIn'));
  await openNote(popup);
  await popup.type(next());
  await popup.waitForText(say('startOver'));
  await popup.goto('blank');
  await popup.close();
}
