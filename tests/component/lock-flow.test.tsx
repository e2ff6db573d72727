import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Settings } from '../../components/settings/Settings';
import { type MessageKey, t } from '../../lib/i18n/messages';
import { changePassphrase } from '../../lib/storage/change-passphrase';
import { keepCheckIn } from '../../lib/storage/check-ins';
import { lockNow } from '../../lib/storage/lock-now';
import { unlock } from '../../lib/storage/unlock';
import { cheapArgon, lock, passphrase, shownCode } from '../fixtures/locks';
import { said } from '../fixtures/said';
import { useDevice } from '../fixtures/use-device';
import { click, type } from './hands';
import { lockUp } from './lock';
import { openPage, type Page } from './surroundings';

const device = useDevice();
const own = 'the kettle sings at four';

beforeEach(() => {
  Object.assign(globalThis, { print: vi.fn() });
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: vi.fn(() => Promise.resolve()) },
  });
});
afterEach(() => vi.restoreAllMocks());

async function draw(before: (page: Page) => Promise<unknown> = () => Promise.resolve()) {
  const page = await openPage(device());
  await before(page);
  page.draw(<Settings />);
  await screen.findByRole('heading', { name: t('lockHeading') });
  return page;
}

async function heading(key: MessageKey): Promise<void> {
  await screen.findByRole('heading', { level: 1, name: t(key) });
  await waitFor(() => expect(document.activeElement?.textContent).toBe(t(key)));
}

function choose(name: MessageKey): void {
  click(t('lockChooseNamed', t(name)));
}

/** Goes through the passphrase step with a passphrase of one's own that is shown. */
async function giveOwn(text = own): Promise<void> {
  click(t('show'));
  type(t('passphrase'), text);
  click(t('lockGoOn'));
  await Promise.resolve();
}

/** The code as it stands on the page. */
function codeShown(): string {
  const groups = within(screen.getByRole('list', { name: t('code') })).getAllByRole('listitem');
  return groups.map(({ firstChild }) => firstChild?.textContent).join('-');
}

async function typeBack(code: string): Promise<void> {
  click(t('codeWritten'));
  await heading('codeBackHeading');
  const fields = screen.getAllByLabelText<HTMLInputElement>(/^Group \d$/u);
  expect(fields).toHaveLength(2);
  for (const field of fields) {
    const [, place] = /(\d)$/u.exec(field.labels?.[0]?.textContent ?? '') ?? [];
    const group = code.split('-')[Number(place) - 1] ?? '';
    fireEvent.input(field, { target: { value: group.toLowerCase() } });
  }
  click(t('lockGoOn'));
}

async function opensWith(page: Page, text: string): Promise<string> {
  await lockNow(page.opened);
  const by = text === shownCode || text.includes('-') ? 'recovery-code' : 'passphrase';
  device().at += 60_000;
  return (await unlock(page.opened, { kind: by, text }, cheapArgon)).kind;
}

describe('setting a lock', () => {
  test('asks for one thing at a time, and locks what was chosen', async () => {
    const page = await draw((on) => keepCheckIn(on.opened, said()));
    expect(screen.getByText(t('lockIsNothing'))).toBeTruthy();
    choose('lockEverything');
    await heading('passphraseHeading');
    await giveOwn();
    await heading('codeHeading');
    const code = codeShown();
    expect(code).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/u);
    await typeBack(code);
    await heading('lockUnderstandHeading');
    expect(page.opened.access().lock).toBe('nothing');
    click(t('lockDoIt'));
    expect(screen.getByText(t('lockTickFirst'))).toBeTruthy();
    expect(page.opened.access().lock).toBe('nothing');
    click(t('lockUnderstood'));
    click(t('lockDoIt'));
    await heading('lockDoneHeading');
    expect(screen.getByText(t('lockOldTraces'))).toBeTruthy();
    click(t('close'));
    expect(await screen.findByText(new RegExp(t('lockIsEverything'), 'u'))).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.textContent).toBe(t('settingsPrivacy')));
    expect(page.opened.access()).toEqual({
      lock: 'everything',
      daily: 'open',
      private: 'open',
    });
    expect(await opensWith(page, 'something else entirely')).toBe('wrong');
    expect(await opensWith(page, own)).toBe('open');
    expect(await opensWith(page, code)).toBe('open');
  });

  test('can be left at every step, and then nothing has changed', async () => {
    const page = await draw();
    const stop = async () => {
      click(t('stopHere'));
      await screen.findByText(t('lockIsNothing'));
      expect(page.opened.header().compartments.private.kind).toBe('open');
    };
    choose('lockPrivate');
    await stop();
    choose('lockPrivate');
    await giveOwn();
    await heading('codeHeading');
    await stop();
    choose('lockPrivate');
    await giveOwn();
    await heading('codeHeading');
    const code = codeShown();
    click(t('codeWritten'));
    await heading('codeBackHeading');
    await stop();
    // Another way, another code.
    choose('lockPrivate');
    await giveOwn();
    await heading('codeHeading');
    expect(codeShown()).not.toBe(code);
    await typeBack(codeShown());
    await heading('lockUnderstandHeading');
    await stop();
  });

  test('can be gone back over, with the same code', async () => {
    await draw();
    choose('lockPrivate');
    await giveOwn();
    await heading('codeHeading');
    const code = codeShown();
    click(t('codeWritten'));
    await heading('codeBackHeading');
    click(t('back'));
    await heading('codeHeading');
    expect(codeShown()).toBe(code);
    click(t('back'));
    await heading('passphraseHeading');
    // A passphrase is not shown again to whoever looks now.
    expect(screen.getByLabelText<HTMLInputElement>(t('passphrase')).value).toBe('');
  });

  test.each<readonly [string, MessageKey]>([
    ['eleven char', 'passphraseShort'],
    ['            ', 'passphraseShort'],
    ['passwordpassword', 'passphraseCommon'],
    ['Password1234567', 'passphraseCommon'],
  ])('does not take %j, and says why', async (text, words) => {
    await draw();
    choose('lockPrivate');
    await giveOwn(text);
    expect(await screen.findByText(t(words))).toBeTruthy();
    expect(screen.queryByRole('heading', { name: t('codeHeading') })).toBeNull();
  });

  test('asks for a hidden one twice', async () => {
    await draw();
    choose('lockPrivate');
    type(t('passphrase'), own);
    type(t('passphraseAgain'), own.replace('four', 'five'));
    click(t('lockGoOn'));
    expect(await screen.findByText(t('passphraseDiffers'))).toBeTruthy();
    fireEvent.input(screen.getByLabelText(t('passphraseAgain')), { target: { value: own } });
    click(t('lockGoOn'));
    await heading('codeHeading');
  });

  test('makes one of five words, another, and takes it', async () => {
    const page = await draw();
    choose('lockPrivate');
    click(t('passphraseMake'));
    await screen.findByText(t('passphraseMade'));
    const made = () => document.querySelector('p[lang=en]')?.textContent ?? '';
    const first = made();
    expect(first).toMatch(/^[a-z]+( [a-z]+){4}$/u);
    click(t('passphraseMakeOther'));
    await waitFor(() => expect(made()).not.toBe(first));
    const text = made();
    click(t('lockGoOn'));
    await heading('codeHeading');
    await typeBack(codeShown());
    await heading('lockUnderstandHeading');
    click(t('lockUnderstood'));
    click(t('lockDoIt'));
    await heading('lockDoneHeading');
    expect(await opensWith(page, text)).toBe('open');
  });

  test('shows a code that can be printed and copied, with a word about both', async () => {
    await draw();
    choose('lockPrivate');
    await giveOwn();
    await heading('codeHeading');
    expect(screen.getByText(t('codeCopies'))).toBeTruthy();
    click(t('codePrint'));
    expect(globalThis.print).toHaveBeenCalledTimes(1);
    click(t('codeCopy'));
    expect(await screen.findByText(t('codeCopied'))).toBeTruthy();
    expect(navigator.clipboard.writeText).toHaveBeenCalledWith(codeShown());
  });

  test('does not go on with a group that was not written down', async () => {
    await draw();
    choose('lockPrivate');
    await giveOwn();
    await heading('codeHeading');
    await typeBack(codeShown().replaceAll(/[^-]{4}/gu, '!!!!'));
    expect(await screen.findByText(/^Group \d is not as it was shown/u)).toBeTruthy();
  });

  test('that was set in another page meanwhile is not set again', async () => {
    const page = await draw();
    choose('lockPrivate');
    await giveOwn();
    await heading('codeHeading');
    await typeBack(codeShown());
    await heading('lockUnderstandHeading');
    await lock(page.opened, 'private');
    click(t('lockUnderstood'));
    click(t('lockDoIt'));
    expect(await screen.findByText(t('lockIsThere'))).toBeTruthy();
    expect(await opensWith(page, own)).toBe('wrong');
    expect(await opensWith(page, passphrase)).toBe('open');
  });

  test('that did not work says that nothing is lost, and can be tried again', async () => {
    const page = await draw();
    choose('lockPrivate');
    await giveOwn();
    await heading('codeHeading');
    await typeBack(codeShown());
    await heading('lockUnderstandHeading');
    click(t('lockUnderstood'));
    const error = Object.assign(new Error(), { name: 'QuotaExceededError' });
    const put = vi.spyOn(page.opened.database.header, 'put').mockRejectedValue(error);
    click(t('lockDoIt'));
    expect(await screen.findByText(t('troubleFull'))).toBeTruthy();
    expect(screen.getByText(t('lockMayCountBoth'))).toBeTruthy();
    put.mockRestore();
    click(t('tryAgain'));
    await heading('lockDoneHeading');
    expect(page.opened.access().lock).toBe('private');
  });
});

describe('a lock that is there', () => {
  const locked = (wanted: 'private' | 'everything') => (page: Page) => lock(page.opened, wanted);

  async function present(text = passphrase): Promise<void> {
    fireEvent.input(screen.getByLabelText(t('passphrase')), { target: { value: text } });
    click(t('lockGoOn'));
    await Promise.resolve();
  }

  test.each([
    ['private', 'lockEverything', 'everything'],
    ['everything', 'lockPrivate', 'private'],
  ] as const)('of %s becomes another by the passphrase: %s', async (before, choice, after) => {
    const page = await draw(locked(before));
    choose(choice);
    await heading('passphrasePresentHeading');
    await present('not the passphrase');
    expect(await screen.findByText(t('unlockWrong'))).toBeTruthy();
    expect(page.opened.access().lock).toBe(before);
    await present();
    await heading('lockDoneHeading');
    expect(page.opened.access().lock).toBe(after);
    expect(await opensWith(page, passphrase)).toBe('open');
    expect(await opensWith(page, shownCode)).toBe('open');
  });

  test('is turned off by the passphrase, once it was said what that means', async () => {
    const page = await draw(locked('everything'));
    choose('lockNothing');
    await heading('lockOffHeading');
    expect(screen.getByText(t('lockOff'))).toBeTruthy();
    fireEvent.input(screen.getByLabelText(t('passphrase')), { target: { value: passphrase } });
    click(t('lockOffDo'));
    expect(await screen.findByText(t('lockDoneOff'))).toBeTruthy();
    expect(page.opened.access().lock).toBe('nothing');
  });

  test('gets a new passphrase, and the code stays where nobody else knew the old one', async () => {
    const page = await draw(locked('private'));
    click(t('passphraseChange'));
    await present();
    await heading('knowsHeading');
    click(t('knowsNo'));
    await heading('passphraseNewHeading');
    await giveOwn();
    await heading('lockDoneHeading');
    expect(await opensWith(page, passphrase)).toBe('wrong');
    expect(await opensWith(page, own)).toBe('open');
    expect(await opensWith(page, shownCode)).toBe('open');
  });

  test('whose change was begun and not finished is gone on with by trying again', async () => {
    const page = await draw(locked('private'));
    click(t('passphraseChange'));
    await present();
    await heading('knowsHeading');
    click(t('knowsNo'));
    await heading('passphraseNewHeading');
    const { shelf } = device();
    const set = vi.spyOn(shelf, 'set').mockRejectedValueOnce(new Error('gone'));
    await giveOwn();
    expect(await screen.findByText(t('lockFailed'))).toBeTruthy();
    expect(screen.getByText(t('lockMayCountPassphrase'))).toBeTruthy();
    set.mockRestore();
    click(t('tryAgain'));
    await heading('lockDoneHeading');
    expect(await opensWith(page, own)).toBe('open');
  });

  test('whose passphrase was changed in another page meanwhile says that it does not fit', async () => {
    const page = await draw(locked('private'));
    click(t('passphraseChange'));
    await present();
    await heading('knowsHeading');
    click(t('knowsNo'));
    await heading('passphraseNewHeading');
    const old = { kind: 'passphrase', text: passphrase } as const;
    const change = { argon: cheapArgon, old, next: 'of another page altogether' };
    await changePassphrase(page.opened, { ...change, othersKnow: false });
    await giveOwn();
    expect(await screen.findByText(t('unlockWrong'))).toBeTruthy();
    expect(screen.queryByText(t('lockMayCountPassphrase'))).toBeNull();
  });

  test('gets a new passphrase and a new code where someone may have known it', async () => {
    const page = await draw(locked('private'));
    click(t('passphraseChange'));
    await present();
    await heading('knowsHeading');
    click(t('knowsYes'));
    await giveOwn();
    await heading('codeHeading');
    const code = codeShown();
    await typeBack(code);
    await heading('lockDoneHeading');
    expect(await opensWith(page, passphrase)).toBe('wrong');
    expect(await opensWith(page, shownCode)).toBe('wrong');
    expect(await opensWith(page, own)).toBe('open');
    expect(await opensWith(page, code)).toBe('open');
  });

  test.each([
    ['hasCodeNo', 'stay'],
    ['hasCodeYes', 'are new'],
  ] as const)('gets a new recovery code, and after %s the keys %s', async (answer, keys) => {
    const page = await draw(locked('private'));
    const { keyId } = page.opened.vault().keysOf('private');
    click(t('codeNew'));
    await present();
    await heading('hasCodeHeading');
    click(t(answer));
    await heading('codeHeading');
    const code = codeShown();
    await typeBack(code);
    await heading('lockDoneHeading');
    expect(page.opened.vault().keysOf('private').keyId === keyId).toBe(keys === 'stay');
    expect(await opensWith(page, shownCode)).toBe('wrong');
    expect(await opensWith(page, code)).toBe('open');
    expect(await opensWith(page, passphrase)).toBe('open');
  });

  test('says what it holds, when a code was written down, and who came in', async () => {
    const page = await draw(locked('private'));
    expect(screen.getByText(new RegExp(t('lockOpenNow'), 'u'))).toBeTruthy();
    expect(screen.getByText(/^A recovery code was written down on /u)).toBeTruthy();
    expect(await opensWith(page, 'wrong')).toBe('wrong');
    expect(await opensWith(page, passphrase)).toBe('open');
    expect(await screen.findByText(/1 wrong try before it$/u)).toBeTruthy();
  });

  test('locks at once', async () => {
    const page = await draw(locked('private'));
    click(t('lockNow'));
    expect(await screen.findByText(t('lockToChange'))).toBeTruthy();
    expect(page.opened.access().private).toBe('closed');
  });

  test('can be changed only while it is open, and is opened here', async () => {
    const page = await draw((on) => lockUp(on, 'everything'));
    expect(screen.queryByRole('list', { name: t('lockChoices') })).toBeNull();
    click(t('unlock'));
    fireEvent.input(await screen.findByLabelText(t('passphrase')), {
      target: { value: passphrase },
    });
    click(t('unlock'));
    expect(await screen.findByRole('list', { name: t('lockChoices') })).toBeTruthy();
    expect(page.opened.access().daily).toBe('open');
  });

  test.each([
    ['lockAfter', 'lockAfter2', 'lockAfter', '2'],
    ['hidePrivate', 'off', 'hidePrivate', 'off'],
    ['toolbarIcon', 'iconPage', 'icon', 'page'],
  ] as const)('has a choice: %s', async (label, name, key, value) => {
    const page = await draw(locked('private'));
    const group = within(screen.getByRole('radiogroup', { name: t(label) }));
    fireEvent.click(group.getByRole('radio', { name: t(name) }));
    expect(page.looks.current()[key]).toBe(value);
  });
});
