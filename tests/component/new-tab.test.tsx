import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { NewTab } from '../../components/prompts/NewTab';
import { promptsForQuadrants } from '../../lib/content/en/prompts-for-quadrants';
import { promptsOfTheDay } from '../../lib/content/en/prompts-of-the-day';
import type { Quadrant } from '../../lib/domain/affect';
import { dayNumberOf } from '../../lib/domain/calendar';
import { promptOfTheDay } from '../../lib/domain/prompt-of-the-day';
import { formatTime } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/messages';
import { keepCheckIn, recentCheckIns } from '../../lib/storage/check-ins';
import { readNamed } from '../../lib/storage/named-record';
import { addOwnPrompt, readOwnPrompts, readPromptMemory } from '../../lib/storage/prompts';
import { promptDraft } from '../../lib/storage/sealed-text';
import { auckland, wednesday } from '../fixtures/device';
import { said } from '../fixtures/said';
import { useDevice } from '../fixtures/use-device';
import { click, press, settle } from './hands';
import { openPage } from './surroundings';

const device = useDevice();
const hour = 60 * 60 * 1000;
const day = 24 * hour;
const all = [...promptsOfTheDay, ...promptsForQuadrants];
const ofToday = promptOfTheDay(
  promptsOfTheDay,
  0,
  [],
  dayNumberOf({ at: wednesday, zone: auckland }),
);

async function draw(options: Parameters<typeof openPage>[1] = {}) {
  const page = await openPage(device(), { surface: 'newtab', ...options });
  page.draw(<NewTab />);
  return page;
}

function shown(): string {
  return document.querySelector('[data-prompt]')?.textContent ?? '';
}

describe('the first frame', () => {
  test('shows the prompt of the day and the doors, before anything else has been loaded', async () => {
    const page = await openPage(device(), { surface: 'newtab' });
    page.store.set({ kind: 'loading' });
    page.draw(<NewTab />);
    expect(shown()).toBe(ofToday?.text);
    expect(document.querySelector('[data-prompt]')?.getAttribute('lang')).toBe('en');
    expect(screen.getByRole('button', { name: t('checkIn') })).toBeTruthy();
    expect(screen.getByRole('button', { name: t('leave') })).toBeTruthy();
    // What comes later moves nothing and adds nothing.
    const before = document.body.innerHTML;
    page.draw(<NewTab />);
    expect(document.body.innerHTML.startsWith(before)).toBe(true);
  });

  test('takes no focus: the caret stays in the address bar', async () => {
    await draw();
    await settle();
    expect(document.activeElement).toBe(document.body);
  });

  test('has a clock only where one is wanted', async () => {
    const page = await draw();
    const time = formatTime({ at: wednesday, zone: auckland });
    expect(screen.queryByText(time)).toBeNull();
    page.looks.set({ ...page.looks.current(), clock: 'on' });
    expect(await screen.findByText(time)).toBeTruthy();
  });

  test('of the plain page is a clock and nothing else, until it is clicked', async () => {
    await draw({ looks: { plainPage: 'on' } });
    expect(shown()).toBe('');
    const [only, ...others] = screen.getAllByRole('button');
    expect(others).toEqual([]);
    fireEvent.click(only as HTMLElement);
    await waitFor(() => expect(shown()).toBe(ofToday?.text));
  });

  test('shows nothing of what was kept', async () => {
    const page = await openPage(device(), { surface: 'newtab' });
    await keepCheckIn(page.opened, said({ note: 'SENTINEL', ownWords: ['SENTINEL'] }));
    page.draw(<NewTab />);
    await settle();
    expect(shown()).toBe(ofToday?.text);
    expect(document.body.innerHTML).not.toContain('SENTINEL');
  });
});

describe('a check-in on the new tab', () => {
  test('opens in place, and is a whole one with a digit and Enter', async () => {
    const page = await draw();
    click(t('checkIn'));
    await screen.findByText(t('question'));
    press('9');
    press('Enter');
    expect(await screen.findByText(t('keptLowPleasant'))).toBeTruthy();
    expect((await recentCheckIns(page.opened, 5)).records).toHaveLength(1);
    click(t('checkIn'));
    await waitFor(() => expect(screen.queryByText(t('keptLowPleasant'))).toBeNull());
  });

  test('has help and the ground one action away, and the prompt comes back after them', async () => {
    await draw();
    click(t('help'));
    expect(await screen.findByRole('heading', { name: t('helpHeading') })).toBeTruthy();
    expect(shown()).toBe('');
    click(t('close'));
    await waitFor(() => expect(shown()).toBe(ofToday?.text));
    click(t('grounding'));
    expect(await screen.findByText(t('groundingStep1'))).toBeTruthy();
    click(t('stopHere'));
    await waitFor(() => expect(shown()).toBe(ofToday?.text));
  });

  test('says what the matter is with the store, and the prompt stays', async () => {
    await draw({ trouble: 'newer-version' });
    expect(screen.getByText(t('troubleNewerVersion'))).toBeTruthy();
    expect(shown()).toBe(ofToday?.text);
  });
});

describe('another prompt', () => {
  async function openMenu() {
    click(t('aboutThisPrompt'));
    await screen.findByRole('button', { name: t('promptAnother') });
  }

  /** The prompts that *another* shows, one after the other, until there is none left. */
  async function goThrough(): Promise<readonly string[]> {
    const texts: string[] = [];
    for (;;) {
      const before = shown();
      click(t('promptAnother'));
      await waitFor(() =>
        expect(shown() !== before || screen.queryByText(t('promptNoOther')) !== null).toBe(true),
      );
      if (screen.queryByText(t('promptNoOther'))) return texts;
      texts.push(shown());
    }
  }

  function suitsOf(texts: readonly string[]): readonly (readonly Quadrant[])[] {
    return texts.map((text) => all.find((prompt) => prompt.text === text)?.suits ?? []);
  }

  test.each([
    ['high-unpleasant', -0.6, 0.6],
    ['low-unpleasant', -0.6, -0.6],
    ['high-pleasant', 0.6, 0.6],
    ['low-pleasant', 0.6, -0.6],
  ] as const)(
    'after %s suits it, all of them, each once',
    async (quadrant, pleasantness, energy) => {
      const page = await draw();
      await keepCheckIn(page.opened, said({ pleasantness, energy }));
      await openMenu();
      const texts = await goThrough();
      expect(texts.length).toBeGreaterThanOrEqual(12);
      expect(new Set(texts).size).toBe(texts.length);
      for (const suits of suitsOf(texts)) expect(suits).toContain(quadrant);
    },
  );

  test.each([
    ['without a check-in', undefined],
    ['long after a pleasant one', 13 * hour],
  ])('%s is a quiet one', async (_when, later) => {
    const page = await draw();
    if (later !== undefined) {
      await keepCheckIn(page.opened, said({ pleasantness: 1, energy: 1 }));
      device().at += later;
    }
    await openMenu();
    const suits = suitsOf(await goThrough());
    expect(suits.length).toBeGreaterThan(0);
    for (const each of suits) expect(each).toContain('low-unpleasant');
  });

  test('is none of the next thirty days, nor one that was shown within thirty', async () => {
    const page = await draw();
    await openMenu();
    const texts = await goThrough();
    const coming = Array.from({ length: 31 }, (_, later) => {
      const moment = { at: wednesday + later * day, zone: auckland };
      return promptOfTheDay(promptsOfTheDay, 0, [], dayNumberOf(moment))?.text;
    });
    expect(texts.filter((text) => coming.includes(text))).toEqual([]);
    const { shown: remembered } = await readPromptMemory(page.opened);
    expect(Object.keys(remembered)).toHaveLength(texts.length);
    device().at += 30 * day;
    click(t('promptAnother'));
    expect(await screen.findByText(t('promptNoOther'))).toBeTruthy();
    device().at += day;
    const before = shown();
    click(t('promptAnother'));
    await waitFor(() => expect(shown()).not.toBe(before));
  });

  test('is one’s own first, where it may be shown', async () => {
    const page = await draw();
    await addOwnPrompt(page.opened, { text: 'Soup.', onNewTab: true });
    await addOwnPrompt(page.opened, { text: 'Never here.', onNewTab: false });
    await openMenu();
    click(t('promptAnother'));
    await waitFor(() => expect(shown()).toBe('Soup.'));
    expect(screen.queryByRole('button', { name: t('promptKeep') })).toBeNull();
    const texts = await goThrough();
    expect(texts).not.toContain('Never here.');
    expect(texts).not.toContain('Soup.');
  });
});

describe('this prompt', () => {
  test('is kept, for Settings', async () => {
    const page = await draw();
    click(t('aboutThisPrompt'));
    fireEvent.click(await screen.findByRole('button', { name: t('promptKeep') }));
    expect(await screen.findByText(t('promptKept'))).toBeTruthy();
    expect((await readPromptMemory(page.opened)).kept).toEqual([ofToday?.id]);
  });

  test('is put away, and another stands in its place at once', async () => {
    const page = await draw();
    click(t('aboutThisPrompt'));
    fireEvent.click(await screen.findByRole('button', { name: t('promptHide') }));
    await waitFor(() => expect(page.looks.current().hiddenPrompts).toEqual([ofToday?.id]));
    await waitFor(() => expect(shown()).not.toBe(ofToday?.text));
    expect(shown()).not.toBe('');
    expect(await screen.findByText(t('promptHidden'))).toBeTruthy();
  });

  test('that came by another is put away too, and is gone from sight', async () => {
    const page = await draw();
    click(t('aboutThisPrompt'));
    fireEvent.click(await screen.findByRole('button', { name: t('promptAnother') }));
    await waitFor(() => expect(shown()).not.toBe(ofToday?.text));
    const text = shown();
    const id = all.find((prompt) => prompt.text === text)?.id;
    click(t('promptHide'));
    await waitFor(() => expect(page.looks.current().hiddenPrompts).toEqual([id]));
    await waitFor(() => expect(shown()).not.toBe(text));
  });

  test('that was the last of them is gone from sight when it is put away', async () => {
    const ids = promptsForQuadrants.map(({ id }) => id);
    const quiet = promptsForQuadrants.filter(({ suits }) => suits.includes('low-unpleasant'));
    const last = quiet[0];
    const reserve = promptsOfTheDay.map(({ id }) => id);
    const hiddenPrompts = [...ids.filter((id) => id !== last?.id), ...reserve];
    await draw({ looks: { hiddenPrompts } });
    expect(shown()).toBe(t('promptsAllHidden'));
    click(t('aboutThisPrompt'));
    fireEvent.click(await screen.findByRole('button', { name: t('promptAnother') }));
    await waitFor(() => expect(shown()).toBe(last?.text));
    click(t('promptHide'));
    await screen.findByText(t('promptHidden'));
    await waitFor(() => expect(shown()).not.toBe(last?.text));
  });

  test('of one’s own that was begun is there the next time, when it is asked for', async () => {
    const page = await draw();
    click(t('aboutThisPrompt'));
    fireEvent.click(await screen.findByRole('button', { name: t('promptOwn') }));
    const field = () => screen.getByLabelText<HTMLTextAreaElement>(t('promptOwnLabel'));
    for (const value of ['W', 'Wa', 'Warm so']) fireEvent.input(field(), { target: { value } });
    await waitFor(async () => expect(await readNamed(page.opened, promptDraft())).toBe('Warm so'));
    click(t('promptOwn'));
    click(t('promptOwn'));
    fireEvent.click(await screen.findByRole('button', { name: t('begunOpen') }));
    await waitFor(() => expect(field().value).toBe('Warm so'));
    const form = field().closest('div') as HTMLElement;
    fireEvent.click(within(form).getByRole('button', { name: t('keep') }));
    await screen.findByText(t('promptOwnKept'));
    await waitFor(async () => expect(await readNamed(page.opened, promptDraft())).toBe(''));
  });

  test('can be written by oneself', async () => {
    const page = await draw();
    click(t('aboutThisPrompt'));
    fireEvent.click(await screen.findByRole('button', { name: t('promptOwn') }));
    const field = screen.getByLabelText(t('promptOwnLabel'));
    fireEvent.input(field, { target: { value: 'Warm soup.' } });
    const form = field.closest('div') as HTMLElement;
    fireEvent.click(within(form).getByRole('button', { name: t('keep') }));
    expect(await screen.findByText(t('promptOwnKept'))).toBeTruthy();
    const { records } = await readOwnPrompts(page.opened);
    expect(records.map(({ value }) => value)).toEqual([{ text: 'Warm soup.', onNewTab: false }]);
  });
});
