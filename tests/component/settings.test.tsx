import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { Settings } from '../../components/settings/Settings';
import { promptsOfTheDay } from '../../lib/content/en/prompts-of-the-day';
import type { Looks } from '../../lib/domain/looks';
import { formatMoment } from '../../lib/i18n/dates';
import { type MessageKey, t } from '../../lib/i18n/messages';
import { readNamed } from '../../lib/storage/named-record';
import { noteOpening } from '../../lib/storage/openings';
import { addOwnWords, readOwnWords } from '../../lib/storage/own-words';
import {
  addOwnPrompt,
  keepPrompt,
  readOwnPrompts,
  readPromptMemory,
  removeOwnPrompt,
} from '../../lib/storage/prompts';
import { promptDraft } from '../../lib/storage/sealed-text';
import { auckland, wednesday } from '../fixtures/device';
import { useDevice } from '../fixtures/use-device';
import { click } from './hands';
import { openPage } from './surroundings';

const device = useDevice();

async function draw(options: Parameters<typeof openPage>[1] = {}) {
  const page = await openPage(device(), options);
  page.draw(<Settings />);
  return page;
}

type Row = readonly [
  label: MessageKey,
  key: keyof Looks,
  values: readonly (readonly [MessageKey, string])[],
];

const choices: readonly Row[] = [
  [
    'theme',
    'theme',
    [
      ['light', 'light'],
      ['dark', 'dark'],
      ['asTheDevice', 'system'],
    ],
  ],
  [
    'textSize',
    'textSize',
    [
      ['textLarge', 'large'],
      ['textLarger', 'larger'],
      ['textNormal', 'normal'],
    ],
  ],
  [
    'motion',
    'motion',
    [
      ['motionStill', 'still'],
      ['asTheDevice', 'system'],
    ],
  ],
  [
    'plainPage',
    'plainPage',
    [
      ['plainPageOn', 'on'],
      ['plainPageOff', 'off'],
    ],
  ],
  [
    'clock',
    'clock',
    [
      ['on', 'on'],
      ['off', 'off'],
    ],
  ],
  [
    'newTabWhose',
    'newTab',
    [
      ['newTabBrowsers', 'browser'],
      ['newTabOurs', 'yarrow'],
    ],
  ],
  [
    'leaveKey',
    'leaveKey',
    [
      ['leaveKeyOff', 'off'],
      ['leaveKeyShift', 'shift'],
    ],
  ],
  [
    'spellCheck',
    'spellCheck',
    [
      ['on', 'on'],
      ['off', 'off'],
    ],
  ],
];

describe('a choice', () => {
  test.each(choices)('%s changes the open settings at once', async (label, key, values) => {
    const page = await draw();
    const group = within(screen.getByRole('radiogroup', { name: t(label) }));
    for (const [name, value] of values) {
      fireEvent.click(group.getByRole('radio', { name: t(name) }));
      expect(page.looks.current()[key]).toBe(value);
      expect(group.getByRole('radio', { checked: true }).textContent).toBe(t(name));
    }
    expect(group.getAllByRole('radio')).toHaveLength(values.length);
  });

  test('made in another page is seen in this one', async () => {
    const page = await draw();
    page.looks.set({ ...page.looks.current(), theme: 'dark' });
    const group = within(screen.getByRole('radiogroup', { name: t('theme') }));
    await waitFor(() =>
      expect(group.getByRole('radio', { checked: true }).textContent).toBe(t('dark')),
    );
  });

  test('of whose new tab there is only in Chromium; Firefox is told its own way', async () => {
    await draw({ isChromium: false });
    expect(screen.queryByRole('radiogroup', { name: t('newTabWhose') })).toBeNull();
    expect(screen.getByText(t('newTabFirefox'))).toBeTruthy();
  });
});

describe('own words', () => {
  test('are removed, and brought back', async () => {
    const page = await draw();
    expect(await screen.findByText(t('ownWordsNone'))).toBeTruthy();
    await addOwnWords(page.opened, ['salty', 'far away']);
    fireEvent.click(await screen.findByRole('button', { name: t('removeNamed', 'salty') }));
    fireEvent.click(await screen.findByRole('button', { name: t('undoNamed', 'salty') }));
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: t('undoNamed', 'salty') })).toBeNull(),
    );
    expect((await readOwnWords(page.opened)).toSorted()).toEqual(['far away', 'salty']);
    expect(await screen.findByRole('button', { name: t('removeNamed', 'salty') })).toBeTruthy();
  });
});

describe('own prompts', () => {
  test('are added, changed, removed and brought back', async () => {
    const page = await draw();
    const texts = async () => (await readOwnPrompts(page.opened)).records.map(({ value }) => value);
    click(t('ownPromptAdd'));
    const field = () => screen.getByLabelText(t('promptOwnLabel'));
    fireEvent.input(field(), { target: { value: '  Soup.  ' } });
    click(t('keep'));
    await screen.findByRole('button', { name: t('editNamed', 'Soup.') });
    expect(await texts()).toEqual([{ text: 'Soup.', onNewTab: false }]);

    click(t('editNamed', 'Soup.'));
    fireEvent.input(field(), { target: { value: 'Warm soup.' } });
    click(t('promptOwnOnNewTab'));
    click(t('keep'));
    await screen.findByRole('button', { name: t('editNamed', 'Warm soup.') });
    expect(screen.getByText(t('promptOwnOnNewTabShort'))).toBeTruthy();
    expect(await texts()).toEqual([{ text: 'Warm soup.', onNewTab: true }]);

    click(t('removeNamed', 'Warm soup.'));
    fireEvent.click(await screen.findByRole('button', { name: t('undoRemove') }));
    await waitFor(async () =>
      expect(await texts()).toEqual([{ text: 'Warm soup.', onNewTab: true }]),
    );
    expect(await screen.findByText('Warm soup.')).toBeTruthy();
  });

  test('that are being changed stay in the field where they are removed elsewhere', async () => {
    const page = await draw();
    const soup = await addOwnPrompt(page.opened, { text: 'Soup.', onNewTab: false });
    const tea = await addOwnPrompt(page.opened, { text: 'Tea.', onNewTab: false });
    fireEvent.click(await screen.findByRole('button', { name: t('editNamed', 'Soup.') }));
    const field = screen.getByLabelText<HTMLTextAreaElement>(t('promptOwnLabel'));
    fireEvent.input(field, { target: { value: 'Warm soup.' } });
    const there = await device().open();
    await removeOwnPrompt(there, soup);
    await removeOwnPrompt(there, tea);
    await waitFor(() => expect(screen.queryByText('Tea.')).toBeNull());
    expect(field.isConnected).toBe(true);
    click(t('keep'));
    expect(await screen.findByText('Warm soup.', { selector: 'span' })).toBeTruthy();
    await waitFor(() => expect(field.isConnected).toBe(false));
    const { records } = await readOwnPrompts(there);
    expect(records.map(({ value }) => value.text)).toEqual(['Warm soup.']);
  });

  test('without words are not kept, and it is said', async () => {
    const page = await draw();
    click(t('ownPromptAdd'));
    fireEvent.input(screen.getByLabelText(t('promptOwnLabel')), { target: { value: '   ' } });
    click(t('keep'));
    expect(await screen.findByText(t('promptOwnEmpty'))).toBeTruthy();
    expect((await readOwnPrompts(page.opened)).records).toEqual([]);
  });

  test('of which a letter could not be sealed can be copied, and sealed once more', async () => {
    const page = await draw();
    click(t('ownPromptAdd'));
    const put = vi.spyOn(page.opened.database.settings, 'put');
    put.mockRejectedValue(Object.assign(new Error(), { name: 'QuotaExceededError' }));
    fireEvent.input(screen.getByLabelText(t('promptOwnLabel')), { target: { value: 'Soup.' } });
    expect(await screen.findByText(t('troubleTextStillHere'))).toBeTruthy();
    expect(screen.getByRole('button', { name: t('copyText') })).toBeTruthy();
    put.mockRestore();
    click(t('tryAgain'));
    await waitFor(() => expect(screen.queryByText(t('troubleTextStillHere'))).toBeNull());
    expect(await readNamed(page.opened, promptDraft())).toBe('Soup.');
  });

  test('that could not be kept stay in the field, and it is said', async () => {
    const page = await draw();
    click(t('ownPromptAdd'));
    const field = screen.getByLabelText<HTMLTextAreaElement>(t('promptOwnLabel'));
    fireEvent.input(field, { target: { value: 'Soup.' } });
    const put = vi.spyOn(page.opened.database.prompts, 'put');
    put.mockRejectedValue(Object.assign(new Error(), { name: 'QuotaExceededError' }));
    click(t('keep'));
    expect(await screen.findByText(t('troubleFailed'))).toBeTruthy();
    expect(field.value).toBe('Soup.');
  });
});

describe('bundled prompts', () => {
  const [first, second] = promptsOfTheDay;

  test('that were kept are let go of', async () => {
    const page = await draw();
    await keepPrompt(page.opened, first?.id ?? '');
    const name = `${t('letGo')}: ${first?.text}`;
    fireEvent.click(await screen.findByRole('button', { name }));
    await waitFor(() => expect(screen.queryByRole('button', { name })).toBeNull());
    expect((await readPromptMemory(page.opened)).kept).toEqual([]);
  });

  test('that were put away are shown again', async () => {
    const page = await draw({ looks: { hiddenPrompts: [first?.id ?? '', second?.id ?? ''] } });
    click(`${t('showAgain')}: ${first?.text}`);
    expect(page.looks.current().hiddenPrompts).toEqual([second?.id]);
  });
});

describe('the shortcut', () => {
  test('is shown as the browser has it', async () => {
    await draw({ shortcut: 'Ctrl+Shift+9' });
    expect(await screen.findByText('Ctrl+Shift+9')).toBeTruthy();
  });

  test('is asked for again when the person comes back', async () => {
    const page = await draw({ shortcut: '' });
    expect(await screen.findByText(t('shortcutNone'))).toBeTruthy();
    Object.assign(page.browser, { readShortcut: () => Promise.resolve('Alt+Y') });
    fireEvent.focus(window);
    expect(await screen.findByText('Alt+Y')).toBeTruthy();
  });

  test.each([
    [true, 0],
    [false, 1],
  ])('is changed in the browser, where it has a page for that: %s', async (isChromium, byHand) => {
    const page = await draw({ isChromium });
    click(t('shortcutChange'));
    await waitFor(() => expect(page.browser.openShortcutSettings).toHaveBeenCalled());
    await waitFor(() => expect(screen.queryAllByText(t('shortcutByHand'))).toHaveLength(byHand));
  });
});

describe('privacy', () => {
  test.each([
    [true, 'privacyPersists'],
    [false, 'privacyMayClear'],
  ] as const)('says whether the browser keeps what is kept: %s', async (persists, words) => {
    await draw({ persists });
    expect(await screen.findByText(t(words))).toBeTruthy();
  });

  test('shows when it was opened last', async () => {
    const page = await draw();
    await noteOpening(page.opened);
    device().at += 3_600_000;
    await noteOpening(page.opened);
    const times = [wednesday + 3_600_000, wednesday].map((at) =>
      formatMoment({ at, zone: auckland }),
    );
    await screen.findByText(times[0] ?? '');
    const list = screen.getByRole('heading', { name: t('lastOpened') }).parentElement;
    const items = within(list as HTMLElement)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(items).toEqual(times);
  });

  test('says what it does not protect from, and which version this is', async () => {
    await draw();
    for (const key of ['privacyStays', 'lockIsNothing', 'safetyExit', 'safetyRemove'] as const) {
      expect(screen.getByText(t(key))).toBeTruthy();
    }
    expect(screen.getByText(t('aboutYarrow', '1.2.3'))).toBeTruthy();
  });
});

describe('erasing everything', () => {
  function word(text: string): void {
    const field = screen.getByLabelText(t('eraseType', t('eraseWord')));
    fireEvent.input(field, { target: { value: text } });
  }

  test('says what it does and what may stay, and asks for one word', async () => {
    const page = await draw();
    expect(screen.queryByText(t('eraseDoes'))).toBeNull();
    click(t('eraseAsk'));
    expect(screen.getByText(t('eraseDoes'))).toBeTruthy();
    expect(screen.getByText(t('eraseLeaves'))).toBeTruthy();
    for (const wrong of ['', 'yes', `${t('eraseWord')}d`]) {
      word(wrong);
      click(t('eraseNow'));
      expect(screen.getByText(t('eraseOtherWord', t('eraseWord')))).toBeTruthy();
    }
    expect(page.eraseEverything).not.toHaveBeenCalled();
    word(` ${t('eraseWord').toUpperCase()} `);
    click(t('eraseNow'));
    expect(page.eraseEverything).toHaveBeenCalledTimes(1);
    expect(screen.getByText(t('eraseUnderWay'))).toBeTruthy();
  });

  test('goes on however long it takes, and is not begun once more meanwhile', async () => {
    const page = await draw();
    const refusal = Promise.withResolvers<never>();
    const eraseEverything = vi.fn(() => refusal.promise);
    Object.assign(page, { eraseEverything });
    click(t('eraseAsk'));
    word(t('eraseWord'));
    click(t('eraseNow'));
    click(t('eraseNow'));
    expect(eraseEverything).toHaveBeenCalledTimes(1);
    expect(screen.getByText(t('eraseUnderWay'))).toBeTruthy();
    refusal.reject(new Error('refused'));
    expect(await screen.findByText(t('eraseFailed'))).toBeTruthy();
    click(t('eraseNow'));
    expect(eraseEverything).toHaveBeenCalledTimes(2);
  });

  test('can be left, and says where it failed', async () => {
    const page = await draw();
    click(t('eraseAsk'));
    click(t('notNow'));
    expect(screen.queryByText(t('eraseDoes'))).toBeNull();
    Object.assign(page, { eraseEverything: () => Promise.reject(new Error('blocked')) });
    click(t('eraseAsk'));
    word(t('eraseWord'));
    click(t('eraseNow'));
    expect(await screen.findByText(t('eraseFailed'))).toBeTruthy();
  });
});

test('own words and prompts of which a removal fails are still shown', async () => {
  const page = await draw();
  await addOwnWords(page.opened, ['salty']);
  await addOwnPrompt(page.opened, { text: 'Soup.', onNewTab: true });
  const error = Object.assign(new Error(), { name: 'AbortError' });
  vi.spyOn(page.opened.database.settings, 'put').mockRejectedValue(error);
  vi.spyOn(page.opened.database.prompts, 'delete').mockRejectedValue(error);
  fireEvent.click(await screen.findByRole('button', { name: t('removeNamed', 'salty') }));
  fireEvent.click(await screen.findByRole('button', { name: t('removeNamed', 'Soup.') }));
  await waitFor(() => expect(screen.queryAllByText(t('troubleFailed'))).toHaveLength(2));
  expect(screen.getByText('salty')).toBeTruthy();
  expect(screen.getByText('Soup.')).toBeTruthy();
});
