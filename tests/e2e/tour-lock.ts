/** The part of the walk that leads through the room behind the lock, and past what is locked. */
import { showsView } from './steps.ts';
import type { Say, Walk } from './tour.ts';

const words = 'ţhë ķëţţļë šîñğš åţ ƒöüŕ';

/** Ends with everything locked, and unlocked in this page. */
export async function behindTheLock(walk: Walk, say: Say) {
  await people(walk);
  await setLock(walk);
  await changeLock(walk, say);
  await whileLocked(walk);
}

async function people({ page, look, says, click, write }: Walk) {
  await page.goto('home');
  await showsView(page, 'today');
  await click('people');
  await showsView(page, 'lock-question');
  await look('home: how to keep what is private');
  await click('lockLater');
  await says('peopleEmpty');
  await look('home: people, none');
  await click('personAdd');
  await write('personName', 'Šåm');
  await write('personHow', 'Ļîšţëñš');
  await look('home: writing someone down');
  await click('keep');
  await page.waitFor('document.querySelector("[data-view=people] li h2")');
  await look('home: people');
  await click('help');
  await page.waitFor('document.querySelector("[data-view=help] li h3")');
  await look('home: help with people');
  await click('today');
  await says('lockAskedAgain');
  await look('home: asked once more');
}

async function setLock({ page, look, says, click, write }: Walk) {
  await click('lockSetNow');
  await says('passphraseHeading');
  await look('home: a passphrase');
  await click('passphraseMake');
  await says('passphraseMade');
  await look('home: a passphrase that was made');
  await click('passphraseOwn');
  await click('show');
  await write('passphrase', words);
  await click('lockGoOn');
  await says('codeHeading');
  await look('home: the recovery code');
  const groups = await page.evaluate(() =>
    [...document.querySelectorAll('ol li span:first-child')].map((group) => group.textContent),
  );
  await click('codeWritten');
  await says('codeBackHeading');
  await look('home: two groups of the code');
  for (const [place, label] of (await labelsOf(page)).entries()) {
    await page.click(`[data-view=lock] label:nth-of-type(${place + 1}) input`);
    await page.type(groups[Number(/\d/u.exec(label)?.[0]) - 1] ?? '');
  }
  await click('lockGoOn');
  await says('lockUnderstandHeading');
  await click('lockUnderstood');
  await look('home: one thing before it is locked');
  await click('lockDoIt');
  await says('lockDoneHeading');
  await look('home: it is locked');
  await click('close');
  await showsView(page, 'people');
}

async function changeLock({ page, look, says, click, write }: Walk, say: Say) {
  await click('settings');
  await showsView(page, 'settings');
  await says('lockIsChosen');
  await look('home: settings with a lock');
  const name = say('lockChooseNamed').replace('$1', say('lockEverything'));
  await page.click({ role: 'button', name });
  await says('passphrasePresentHeading');
  await look('home: the passphrase, first');
  await click('show');
  await write('passphrase', words);
  await click('lockGoOn');
  await says('lockDoneHeading');
  await click('close');
  await showsView(page, 'settings');
  await page.click({
    role: 'button',
    name: say('lockChooseNamed').replace('$1', say('lockNothing')),
  });
  await says('lockOffHeading');
  await look('home: turning the lock off');
  await click('stopHere');
  await click('passphraseChange');
  await says('passphrasePresentHeading');
  await click('show');
  await write('passphrase', words);
  await click('lockGoOn');
  await says('knowsHeading');
  await look('home: who else knows the passphrase');
  await click('stopHere');
  await showsView(page, 'settings');
}

async function whileLocked({ page, look, says, click, write }: Walk) {
  // What is locked is begun anew: the page as it was is not looked at.
  await page.evaluate(() => {
    document.documentElement.dataset['before'] = '';
  });
  await click('lockNow');
  await page.waitFor(
    '!("before" in document.documentElement.dataset) && document.querySelector("[data-view=settings] h1")',
  );
  await says('lockToChange');
  await look('home: settings, locked');
  await click('today');
  await says('todayLocked');
  await look('home: today, locked');
  for (const surface of ['popup', 'newtab', 'home']) {
    await page.goto(surface);
    // It was made a plain page on the way here.
    if (surface === 'newtab') await page.click('button[data-plain]');
    await says('unlock');
    await look(`${surface}: locked`);
    await click('unlock');
    await showsView(page, 'unlock');
    await page.waitFor('document.activeElement?.matches("[data-view=unlock] input")');
    await page.type('ñöţ ţhîš öñë');
    await page.press('Enter');
    await says('unlockWrong');
    await look(`${surface}: another passphrase`);
  }
  await click('unlockForgotten');
  await look('home: by the recovery code');
  await page.goto('popup');
  await says('unlock');
  await page.press('7');
  await page.press('Enter');
  await says('keptLocked');
  await look('popup: kept while it is locked');
  await click('unlock');
  await showsView(page, 'unlock');
  await click('show');
  await write('passphrase', words);
  await page.press('Enter');
  await page.waitFor('!document.querySelector("[data-view=unlock]")', { timeout: 30_000 });
}

function labelsOf(page: Walk['page']): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-view=lock] label')].map(({ textContent }) => textContent),
  );
}
