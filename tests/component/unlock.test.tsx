import { act, fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { Unlock } from '../../components/vault/Unlock';
import { type MessageKey, t } from '../../lib/i18n/messages';
import { lockNow } from '../../lib/storage/lock-now';
import { unlock } from '../../lib/storage/unlock';
import { cheapArgon, passphrase, shownCode } from '../fixtures/locks';
import { useDevice } from '../fixtures/use-device';
import { click, press, type } from './hands';
import { lockUp } from './lock';
import { openPage, type Page } from './surroundings';

const device = useDevice();

/** Waits that end when the test says so, in order. */
function newWaits() {
  const waits: { readonly milliseconds: number; readonly end: () => void }[] = [];
  const wait = (milliseconds: number) =>
    new Promise<void>((end) => {
      waits.push({ milliseconds, end });
    });
  return { waits, wait };
}

async function draw(
  wanted: 'private' | 'everything' = 'everything',
  options: Parameters<typeof openPage>[1] = {},
) {
  const page = await openPage(device(), options);
  await lockUp(page, wanted);
  const onOpen = vi.fn();
  page.draw(<Unlock onOpen={onOpen} />);
  return { page, onOpen };
}

function field(): HTMLInputElement {
  return screen.getByLabelText<HTMLInputElement>(t('passphrase'));
}

function enter(text: string): void {
  fireEvent.input(field(), { target: { value: text } });
  press('Enter');
}

async function tryWrong(page: Page, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    // As late as each of them may be.
    page.device.at += 60_000;
    await unlock(page.opened, { kind: 'passphrase', text: 'wrong' }, cheapArgon);
  }
}

describe('the passphrase', () => {
  test('is asked for in a field that has the focus and hands nothing to the browser', async () => {
    await draw();
    const input = field();
    expect(document.activeElement).toBe(input);
    expect(input.type).toBe('password');
    expect(input.getAttribute('autocomplete')).toBe('off');
    expect(input.getAttribute('spellcheck')).toBe('false');
    click(t('show'));
    expect(input.type).toBe('text');
    click(t('hide'));
    expect(input.type).toBe('password');
  });

  test.each(['private', 'everything'] as const)('opens what is locked: %s', async (wanted) => {
    const { page, onOpen } = await draw(wanted);
    enter(passphrase);
    await waitFor(() => expect(onOpen).toHaveBeenCalled());
    expect(page.opened.access()).toEqual({ lock: wanted, daily: 'open', private: 'open' });
    await waitFor(() => expect(field().value).toBe(''));
  });

  test('says that it is at work, and hears nothing meanwhile', async () => {
    const slow = Promise.withResolvers<void>();
    const { page, onOpen } = await draw();
    const argon = vi.fn(async (...given: Parameters<typeof cheapArgon>) => {
      await slow.promise;
      return cheapArgon(...given);
    });
    Object.assign(page, { argon });
    page.draw(<Unlock onOpen={onOpen} />);
    const [last] = screen.getAllByLabelText(t('passphrase')).toReversed();
    fireEvent.input(last as HTMLElement, { target: { value: passphrase } });
    const [go] = screen.getAllByRole('button', { name: t('unlock') }).toReversed();
    fireEvent.click(go as HTMLElement);
    expect(await screen.findByText(t('unlocking'))).toBeTruthy();
    fireEvent.click(go as HTMLElement);
    slow.resolve();
    await waitFor(() => expect(onOpen).toHaveBeenCalled());
    expect(argon).toHaveBeenCalledTimes(1);
  });

  test.each(['popup', 'newtab', 'home'] as const)(
    'does not open what is locked meanwhile in another page, and says so: %s',
    async (surface) => {
      const page = await openPage(device(), { surface });
      await lockUp(page, 'everything');
      let isFirst = true;
      const argon = async (...given: Parameters<typeof cheapArgon>) => {
        if (isFirst) await lockNow(page.opened);
        isFirst = false;
        return await cheapArgon(...given);
      };
      Object.assign(page, { argon });
      const onOpen = vi.fn();
      page.draw(<Unlock onOpen={onOpen} />);
      enter(passphrase);
      expect(await screen.findByText(t('unlockLockedMeanwhile'))).toBeTruthy();
      expect(onOpen).not.toHaveBeenCalled();
      expect(page.opened.access().daily).toBe('closed');
      // Whoever comes by opens nothing with what was typed.
      expect(field().value).toBe('');
      enter(passphrase);
      await waitFor(() => expect(onOpen).toHaveBeenCalled());
    },
  );

  test('that is wrong is said to be, and can be tried again', async () => {
    const { onOpen } = await draw();
    enter('not this one at all');
    expect(await screen.findByText(t('unlockWrong'))).toBeTruthy();
    expect(onOpen).not.toHaveBeenCalled();
    // The sentence goes with the next letter.
    fireEvent.input(field(), { target: { value: 'x' } });
    expect(screen.queryByText(t('unlockWrong'))).toBeNull();
    enter(passphrase);
    await waitFor(() => expect(onOpen).toHaveBeenCalled());
  });

  test('is not tried where there is none', async () => {
    const { page } = await draw();
    click(t('unlock'));
    expect(screen.queryByText(t('unlocking'))).toBeNull();
    expect(page.opened.access().daily).toBe('closed');
  });

  test('is waited for after five wrong ones, in words and without a clock', async () => {
    const { waits, wait } = newWaits();
    const { page, onOpen } = await draw('everything', { wait });
    await tryWrong(page, 9);
    device().at += 60_000;
    enter('wrong');
    // The tenth: 32 seconds.
    expect(await screen.findByText(t('unlockWaitHalfMinute'))).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/\d\d/u);
    enter(passphrase);
    expect(onOpen).not.toHaveBeenCalled();
    const said: readonly MessageKey[] = ['unlockWaitSeconds', 'unlockWaitMoment', 'unlockWaitOver'];
    for (const [index, words] of said.entries()) {
      await waitFor(() => expect(waits).toHaveLength(index + 1));
      await act(() => waits[index]?.end());
      expect(await screen.findByText(t(words))).toBeTruthy();
    }
    expect(waits.reduce((sum, { milliseconds }) => sum + milliseconds, 0)).toBe(32_000);
    device().at += 32_000;
    enter(passphrase);
    await waitFor(() => expect(onOpen).toHaveBeenCalled());
  });

  test('is waited for in a page that opens meanwhile', async () => {
    const page = await openPage(device());
    await lockUp(page, 'private');
    await tryWrong(page, 5);
    page.draw(<Unlock onOpen={vi.fn()} />);
    expect(await screen.findByText(t('unlockWaitMoment'))).toBeTruthy();
  });

  test('is not the cause where the header can’t be read, and that is said', async () => {
    const { page } = await draw();
    await page.opened.database.header.put({ id: 'header', stored: { hash: 'no' } });
    await device().shelf.set('header', 'no');
    enter(passphrase);
    expect(await screen.findByText(t('unlockDamaged'))).toBeTruthy();
  });

  test('opens it in another page, and here as well', async () => {
    const { page, onOpen } = await draw();
    const there = await device().open();
    await unlock(there, { kind: 'passphrase', text: passphrase }, cheapArgon);
    await waitFor(() => expect(onOpen).toHaveBeenCalled());
    expect(page.opened.access().private).toBe('open');
  });
});

describe('the recovery code', () => {
  async function forget(wanted: 'private' | 'everything' = 'everything') {
    const drawn = await draw(wanted);
    click(t('unlockForgotten'));
    expect(document.activeElement?.textContent).toBe(t('codeAskHeading'));
    return drawn;
  }

  function code(text: string): void {
    fireEvent.input(screen.getByLabelText(t('code')), { target: { value: text } });
    click(t('codeOpen'));
  }

  test.each<readonly [string, string, MessageKey]>([
    ['too short', shownCode.slice(0, -4), 'codeLength'],
    ['with a sign that is none', shownCode.replace(/^./u, '%'), 'codeSymbol'],
    ['with a slip', shownCode.replace(/.$/u, (last) => (last === '7' ? '8' : '7')), 'codeCheck'],
    ['of another vault', '0000-0000-0000-0000-0000-0000-0000', 'codeOther'],
  ])('%s says so', async (_what, text, words) => {
    const { page } = await forget();
    code(text);
    expect(await screen.findByText(t(words))).toBeTruthy();
    expect(page.opened.access().private).toBe('closed');
  });

  test('opens, and a new passphrase can be chosen at once', async () => {
    const { page, onOpen } = await forget();
    code(shownCode.toLowerCase().replaceAll('-', ' '));
    expect(await screen.findByRole('heading', { name: t('codeOpened') })).toBeTruthy();
    expect(page.opened.access().private).toBe('open');
    click(t('show'));
    type(t('passphrase'), 'another seven quiet rooms');
    click(t('lockGoOn'));
    fireEvent.click(await screen.findByRole('button', { name: t('knowsNo') }));
    expect(await screen.findByText(t('lockDoneLocked'))).toBeTruthy();
    click(t('close'));
    expect(onOpen).toHaveBeenCalled();
    await lockNow(page.opened);
    const by = (text: string) => unlock(page.opened, { kind: 'passphrase', text }, cheapArgon);
    expect((await by(passphrase)).kind).toBe('wrong');
    expect((await by('another seven quiet rooms')).kind).toBe('open');
  });

  test('does not open what is locked meanwhile, and does not stay in its field', async () => {
    const { page } = await forget();
    const locking = device().session.onChange((name) => {
      if (name !== 'keys') return;
      locking();
      lockNow(page.opened).catch(() => undefined);
    });
    code(shownCode);
    expect(await screen.findByText(t('unlockLockedMeanwhile'))).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(t('code')).value).toBe('');
  });

  test('opens, and the old passphrase may stay', async () => {
    const { page, onOpen } = await forget('private');
    code(shownCode);
    await screen.findByRole('heading', { name: t('codeOpened') });
    click(t('stopHere'));
    expect(onOpen).toHaveBeenCalled();
    expect(page.opened.access().private).toBe('open');
  });

  test('is not needed by one who remembers', async () => {
    await forget();
    click(t('unlockRemembered'));
    expect(document.activeElement).toBe(field());
  });
});
