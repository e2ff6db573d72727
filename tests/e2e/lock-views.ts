/** Every view that comes with a lock, and how a person comes to it. */
import type { Surface } from './harness/surface.ts';
import { button, hearsKeys, openSettings, say, showsView } from './steps.ts';
import {
  choosePassphrase,
  isLocked,
  passphrase,
  pressNamed,
  reach,
  readCode,
  showsStep,
  tryPassphrase,
  typeCodeBack,
} from './vault-steps.ts';

/** How a person comes to a view, in a tab that shows anything. */
export type Way = (page: Surface) => Promise<unknown>;
export type Views = Readonly<Record<string, Way>>;

export const home: Way = async (page) => {
  await page.goto('home');
  await showsView(page, 'today');
};
const settings: Way = async (page) => {
  await home(page);
  await openSettings(page);
};
const toLock: Way = async (page) => {
  await settings(page);
  await page.click(button('lockChooseNamed', say('lockEverything')));
  await showsStep(page, say('passphraseHeading'));
};
const toCode: Way = async (page) => {
  await toLock(page);
  await choosePassphrase(page, passphrase, say('passphraseHeading'));
};
const toTypeBack: Way = async (page) => {
  await toCode(page);
  await showsStep(page, say('codeHeading'));
  await pressNamed(page, say('codeWritten'));
  await showsStep(page, say('codeBackHeading'));
};
const toPeople: Way = async (page) => {
  await home(page);
  await page.click(button('people'));
  await showsView(page, 'people');
};
const shownLocked = (name: string) => async (page: Surface) => {
  await page.goto(name);
  await isLocked(page);
};
const toUnlock = (name: string) => async (page: Surface) => {
  await shownLocked(name)(page);
  await page.click(button('unlock'));
  await page.waitFor('document.activeElement?.matches("[data-view=unlock] input")');
};
const toUnlockByCode = (name: string) => async (page: Surface) => {
  await toUnlock(name)(page);
  await page.click(button('unlockForgotten'));
  await showsStep(page, say('codeAskHeading'));
};

/** Each step of setting a lock, and the question before the first private word. */
export const beforeLock: Views = {
  'the question how to keep it': async (page) => {
    await home(page);
    await page.click(button('people'));
    await showsStep(page, say('lockQuestion'));
  },
  'choosing a passphrase': async (page) => {
    await toLock(page);
    await reach(page, say('passphrase'));
    await page.type(passphrase);
    await page.click(button('show'));
  },
  'a passphrase that was made': async (page) => {
    await toLock(page);
    await page.click(button('passphraseMake'));
    await page.waitForText(say('passphraseMade'));
  },
  'the recovery code': async (page) => {
    await toCode(page);
    await showsStep(page, say('codeHeading'));
  },
  'two groups of the code': toTypeBack,
  'the last step before it is locked': async (page) => {
    await toCode(page);
    await typeCodeBack(page, await readCode(page));
    await showsStep(page, say('lockUnderstandHeading'));
  },
};

/** With a lock, and unlocked. */
export const whileOpen: Views = {
  people: toPeople,
  'writing someone down': async (page) => {
    await toPeople(page);
    await page.click(button('personAdd'));
    await page.click({ role: 'textbox', name: say('personName') });
  },
  'settings with a lock': settings,
  'the present passphrase': async (page) => {
    await settings(page);
    await page.click(button('passphraseChange'));
    await showsStep(page, say('passphrasePresentHeading'));
  },
  'turning the lock off': async (page) => {
    await settings(page);
    await page.click(button('lockChooseNamed', say('lockNothing')));
    await showsStep(page, say('lockOffHeading'));
  },
  'who else knows it': async (page) => {
    await settings(page);
    await page.click(button('passphraseChange'));
    await showsStep(page, say('passphrasePresentHeading'));
    await reach(page, say('passphrase'));
    await page.type(passphrase);
    await page.press('Enter');
    await showsStep(page, say('knowsHeading'));
  },
};

export const whileLocked: Views = {
  'the popup': shownLocked('popup'),
  'the way in, in the popup': toUnlock('popup'),
  'the way in, in the new tab': toUnlock('newtab'),
  'the way in, in home': toUnlock('home'),
  'the way in by the code': toUnlockByCode('popup'),
  'the way in by the code, in home': toUnlockByCode('home'),
  'a wrong passphrase': async (page) => {
    await toUnlock('popup')(page);
    await tryPassphrase(page, 'a wrong one, I fear');
    await page.waitForText(say('unlockWrong'), { timeout: 20_000 });
  },
  'a check-in for the drop box': async (page) => {
    await shownLocked('popup')(page);
    await hearsKeys(page);
    await page.press('3');
    await page.press('Enter');
    await page.waitForText(say('keptLocked'));
  },
  'the new tab': shownLocked('newtab'),
  today: shownLocked('home'),
  settings: async (page) => {
    await shownLocked('home')(page);
    await openSettings(page);
  },
  'the way in, in settings': async (page) => {
    await shownLocked('home')(page);
    await openSettings(page);
    await page.waitForText(say('lockToChange'));
    await page.evaluate(() => {
      const ways = [...document.querySelectorAll<HTMLElement>('[data-part=privacy] button')];
      ways[0]?.click();
    });
    await showsView(page, 'unlock');
  },
  help: async (page) => {
    await shownLocked('home')(page);
    await page.click(button('help'));
    await showsView(page, 'help');
  },
  'the list of keys': async (page) => {
    await shownLocked('home')(page);
    await page.click(button('keys'));
    await page.waitFor(() => document.querySelector('dialog[open]'));
  },
};
