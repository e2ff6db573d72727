import { act, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { CheckIn } from '../../components/check-in/CheckIn';
import { feelings } from '../../lib/content/en/feelings';
import { t } from '../../lib/i18n/messages';
import {
  changeCheckIn,
  checkInsOfDay,
  findCheckIn,
  keepCheckIn,
  recentCheckIns,
  removeCheckIn,
} from '../../lib/storage/check-ins';
import { readDrafts } from '../../lib/storage/drafts';
import { addOwnWords, readOwnWords } from '../../lib/storage/own-words';
import type { Trouble } from '../../lib/storage/trouble';
import { auckland, wednesday } from '../fixtures/device';
import { said } from '../fixtures/said';
import { useDevice } from '../fixtures/use-device';
import { click, press, settle, type } from './hands';
import { openPage, type Page } from './surroundings';

const device = useDevice();
let page: Page;
beforeEach(async () => {
  page = await openPage(device());
});

const onHelp = vi.fn();
const onGrounding = vi.fn();

function drawForm(): void {
  page.draw(<CheckIn takesFocus={true} onHelp={onHelp} onGrounding={onGrounding} />);
}

async function newest() {
  return (await recentCheckIns(page.opened, 1)).records[0]?.value;
}

async function draft() {
  return (await readDrafts(page.opened)).records[0]?.value;
}

function noteField(): HTMLTextAreaElement {
  return screen.getByLabelText<HTMLTextAreaElement>(t('noteLabel'));
}

describe('a digit and Enter', () => {
  test.each([
    ['1', 'keptHighUnpleasant'],
    ['3', 'keptHighPleasant'],
    ['5', 'keptNearMiddle'],
    ['7', 'keptLowUnpleasant'],
    ['9', 'keptLowPleasant'],
  ] as const)('%s: is a whole check-in, with a sentence that fits', async (digit, sentence) => {
    drawForm();
    press(digit);
    press('Enter');
    expect(await screen.findByText(t(sentence))).toBeTruthy();
    const kept = await newest();
    expect(kept).toMatchObject({ at: wednesday, feelings: [], ownWords: [] });
    expect(kept).not.toHaveProperty('note');
    expect(await draft()).toBeUndefined();
  });

  test('offers someone to talk to after an unpleasant one, and not after another', async () => {
    drawForm();
    press('7');
    press('Enter');
    fireEvent.click(await screen.findByRole('button', { name: t('someoneToTalkTo') }));
    expect(onHelp).toHaveBeenCalled();
    click(t('anotherCheckIn'));
    press('9');
    press('Enter');
    await screen.findByText(t('keptLowPleasant'));
    expect(screen.queryByRole('button', { name: t('someoneToTalkTo') })).toBeNull();
  });

  test('offers the ground under one’s feet, which can be put away', async () => {
    drawForm();
    press('2');
    press('Enter');
    fireEvent.click(await screen.findByRole('button', { name: t('offerGrounding') }));
    expect(onGrounding).toHaveBeenCalled();
    click(t('notNow'));
    expect(screen.queryByRole('button', { name: t('offerGrounding') })).toBeNull();
  });

  test('reads out what was kept: the focus goes there', async () => {
    drawForm();
    press('5');
    press('Enter');
    await screen.findByText(t('keptNearMiddle'));
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('status'));
    expect(document.activeElement?.textContent).toContain(t('keptNearMiddle'));
  });

  test('twice in haste is one check-in', async () => {
    drawForm();
    press('5');
    press('Enter');
    press('Enter');
    press('Enter');
    await screen.findByText(t('keptNearMiddle'));
    expect((await recentCheckIns(page.opened, 5)).records).toHaveLength(1);
  });
});

describe('Enter without a place', () => {
  test('says so and keeps nothing', async () => {
    drawForm();
    press('Enter');
    expect(screen.getByText(t('padNeedsPlace')).closest('[role=status]')).not.toBeNull();
    press('8');
    expect(screen.queryByText(t('padNeedsPlace'))).toBeNull();
    await settle();
    expect(await newest()).toBeUndefined();
  });

  test('says so at the button too, which can be reached and says that it waits', () => {
    drawForm();
    const keep = screen.getByRole<HTMLButtonElement>('button', { name: t('keep') });
    expect(keep.disabled).toBe(false);
    expect(keep.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(keep);
    expect(screen.queryByText(t('padNeedsPlace'))).not.toBeNull();
    press('8');
    expect(keep.getAttribute('aria-disabled')).toBe('false');
  });
});

describe('saying more', () => {
  test('opens by Tab, with the focus in it, and by its button', () => {
    drawForm();
    press('5');
    press('Tab');
    expect(document.activeElement?.textContent).toContain(t('aWordForIt'));
    click(t('padMove'));
    expect(document.activeElement).toBe(screen.getByLabelText(t('pleasantness')));
    click(t('sayMore'));
    expect(document.activeElement?.textContent).toContain(t('aWordForIt'));
  });

  test('keeps words, a need and a note, from the note by Ctrl and Enter', async () => {
    drawForm();
    press('7');
    press('Tab');
    const near = feelings.filter(({ word }) => screen.queryByRole('button', { name: word }));
    expect(near).toHaveLength(6);
    expect(new Set(near.map(({ quadrant }) => quadrant))).toEqual(new Set(['low-unpleasant']));
    const [first, second] = near;
    click(first?.word ?? '');
    click(second?.word ?? '');
    click(second?.word ?? '');
    click(t('whatWouldHelp'));
    click(t('need_rest'));
    click(t('need_quiet'));
    click(t('aNote'));
    type(t('noteLabel'), 'Line one.');
    expect(press('Enter')).toBe(true);
    expect(await newest()).toBeUndefined();
    press('Enter', { ctrlKey: true });
    await screen.findByText(t('keptLowUnpleasant'));
    expect(await newest()).toMatchObject({
      feelings: [first?.id],
      need: 'quiet',
      note: 'Line one.',
    });
  });

  test('keeps by Command and Enter as well', async () => {
    drawForm();
    press('5');
    press('Tab');
    press('Enter', { metaKey: true });
    expect(await screen.findByText(t('keptNearMiddle'))).toBeTruthy();
  });

  test('shows more words when they are asked for, and never loses one that was chosen', () => {
    drawForm();
    press('1');
    press('Tab');
    const shown = () => feelings.filter(({ word }) => screen.queryByRole('button', { name: word }));
    const [chosen] = shown();
    click(chosen?.word ?? '');
    click(t('moreWords'));
    expect(shown()).toHaveLength(18);
    click(t('moreWords'));
    expect(shown()).toHaveLength(feelings.length);
    expect(screen.queryByRole('button', { name: t('moreWords') })).toBeNull();
    click(t('padMove'));
    press('9');
    press('Tab');
    const button = screen.getByRole('button', { name: chosen?.word ?? '' });
    expect(button.getAttribute('aria-pressed')).toBe('true');
  });

  test('tells in sight what a word means: the one with the focus, or pressed last', () => {
    drawForm();
    press('7');
    press('Tab');
    const [first, second] = feelings.filter(({ word }) =>
      screen.queryByRole('button', { name: word }),
    );
    if (!first || !second) throw new Error('there are no words');
    const meaningOf = ({ word, means }: typeof first) => screen.queryByText(`${word}: ${means}`);
    expect(meaningOf(first)).toBeNull();
    act(() => screen.getByRole('button', { name: first.word }).focus());
    expect(meaningOf(first)?.lang).toBe('en');
    // A touch does not bring the focus in every browser.
    click(second.word);
    expect([meaningOf(first), meaningOf(second)?.lang]).toEqual([null, 'en']);
    click(second.word);
    expect(meaningOf(second)).not.toBeNull();
    // A screen reader hears it once, with the word.
    expect(meaningOf(second)?.closest('[aria-hidden=true]')).not.toBeNull();
    const said = screen.getByRole('button', { name: second.word });
    expect(said.getAttribute('aria-description')).toBe(second.means);
  });

  const isOpen = (name: string) =>
    screen
      .getByRole('button', { name: new RegExp(`^${name}`, 'u') })
      .getAttribute('aria-expanded') === 'true';
  const openParts = () => [t('aWordForIt'), t('whatWouldHelp'), t('aNote')].map(isOpen);

  test('opens and closes each part by itself', () => {
    drawForm();
    press('5');
    press('Tab');
    click(t('aNote'));
    click(t('whatWouldHelp'));
    expect(openParts()).toEqual([true, true, true]);
    click(t('aWordForIt'));
    expect(openParts()).toEqual([false, true, true]);
  });

  test('shows one part at a time in the popup, and a note that is begun beside it', async () => {
    page = await openPage(device(), { surface: 'popup' });
    drawForm();
    press('5');
    press('Tab');
    click(t('whatWouldHelp'));
    expect(openParts()).toEqual([false, true, false]);
    click(t('aNote'));
    expect(openParts()).toEqual([false, false, true]);
    click(t('aWordForIt'));
    expect(openParts()).toEqual([true, false, false]);
    click(t('aNote'));
    type(t('noteLabel'), 'half a ');
    const field = noteField();
    click(t('aWordForIt'));
    expect(openParts()).toEqual([true, false, true]);
    expect(noteField()).toBe(field);
    click(t('aNote'));
    expect(openParts()).toEqual([true, false, false]);
  });

  test('lets go of a need that is chosen twice', async () => {
    drawForm();
    press('5');
    press('Tab');
    click(t('whatWouldHelp'));
    click(t('need_rest'));
    click(t('need_rest'));
    press('Enter', { ctrlKey: true });
    await screen.findByText(t('keptNearMiddle'));
    expect(await newest()).not.toHaveProperty('need');
  });

  test('says that a note is long, and keeps all of it', async () => {
    drawForm();
    press('5');
    press('Tab');
    click(t('aNote'));
    const note = 'long '.repeat(4001);
    fireEvent.input(noteField(), { target: { value: note } });
    expect(screen.queryByText(/20,005/u)).not.toBeNull();
    press('Enter', { ctrlKey: true });
    await screen.findByText(t('keptNearMiddle'));
    expect((await newest())?.note).toBe(note);
  });
});

describe('an own word', () => {
  test('is added by Enter, kept, and offered next time', async () => {
    drawForm();
    press('5');
    press('Tab');
    type(t('myOwnWord'), ' salty ');
    press('Enter');
    const chip = screen.getByRole('button', { name: 'salty' });
    expect(chip.getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByLabelText<HTMLInputElement>(t('myOwnWord')).value).toBe('');
    press('Enter', { ctrlKey: true });
    await screen.findByText(t('keptNearMiddle'));
    expect((await newest())?.ownWords).toEqual(['salty']);
    click(t('anotherCheckIn'));
    press('5');
    press('Tab');
    const offered = await screen.findByRole('button', { name: 'salty' });
    expect(offered.getAttribute('aria-pressed')).toBe('false');
  });

  test('that is still being typed is kept too', async () => {
    drawForm();
    press('5');
    press('Tab');
    type(t('myOwnWord'), 'unfinished');
    press('Enter', { ctrlKey: true });
    await screen.findByText(t('keptNearMiddle'));
    expect((await newest())?.ownWords).toEqual(['unfinished']);
    expect(await readOwnWords(page.opened)).toEqual(['unfinished']);
  });

  test('is there once, and an empty one not at all', () => {
    drawForm();
    press('5');
    press('Tab');
    for (const word of ['salty', 'salty', '   ']) {
      type(t('myOwnWord'), word);
      click(t('addWord'));
    }
    expect(screen.getAllByRole('button', { name: 'salty' })).toHaveLength(1);
  });

  test('of which there are many: the newest three, and all of them on asking', async () => {
    await addOwnWords(page.opened, ['one', 'two', 'three', 'four', 'five']);
    drawForm();
    press('5');
    press('Tab');
    await screen.findByRole('button', { name: 'three' });
    expect(screen.queryByRole('button', { name: 'four' })).toBeNull();
    click(t('moreWords'));
    expect(screen.queryByRole('button', { name: 'five' })).not.toBeNull();
  });
});

describe('the draft', () => {
  test('is written at every input, and taken away by keeping', async () => {
    drawForm();
    press('4');
    await waitFor(async () => expect(await draft()).toMatchObject({ affect: { energy: 0 } }));
    press('Tab');
    click(t('aNote'));
    for (const letter of 'abc') {
      type(t('noteLabel'), letter);
      const { value } = noteField();
      await waitFor(async () => expect((await draft())?.note).toBe(value));
    }
    expect((await readDrafts(page.opened)).records).toHaveLength(1);
    press('Enter', { ctrlKey: true });
    await screen.findByText(t('kept'));
    expect(await draft()).toBeUndefined();
    expect((await newest())?.note).toBe('abc');
  });

  test('goes away when the person starts over', async () => {
    drawForm();
    press('4');
    await waitFor(async () => expect(await draft()).toBeDefined());
    click(t('startOver'));
    await waitFor(async () => expect(await draft()).toBeUndefined());
    expect(screen.queryByText(t('padNotPlaced'))).toBeNull();
    const words = screen.getByLabelText(t('pleasantness')).getAttribute('aria-valuetext');
    expect(words).toBe(t('padNotPlaced'));
    expect(screen.queryByRole('button', { name: t('startOver') })).toBeNull();
  });

  test('that cannot be written is told of, with the text still there', async () => {
    drawForm();
    press('4');
    press('Tab');
    click(t('aNote'));
    await waitFor(async () => expect(await draft()).toBeDefined());
    const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    const put = vi.spyOn(page.opened.database.drafts, 'put').mockRejectedValue(full);
    type(t('noteLabel'), 'still here');
    expect(await screen.findByText(t('troubleFull'))).toBeTruthy();
    expect(screen.getByText(t('troubleTextStillHere'))).toBeTruthy();
    expect(noteField().value).toBe('still here');
    put.mockRestore();
    press('Enter', { ctrlKey: true });
    await screen.findByText(t('kept'));
    expect((await newest())?.note).toBe('still here');
  });
});

describe('what is typed while it is being kept', () => {
  test('goes on as a change of what was kept, and is lost by nobody', async () => {
    page.store.set({ kind: 'loading' });
    drawForm();
    press('7');
    press('Tab');
    click(t('aNote'));
    type(t('noteLabel'), 'one');
    press('Enter', { ctrlKey: true });
    await screen.findByText(t('keeping'));
    type(t('noteLabel'), ', two');
    page.store.set({ kind: 'ready', value: page.opened });
    expect(await screen.findByText(t('questionEdit'))).toBeTruthy();
    expect(noteField().value).toBe('one, two');
    expect((await newest())?.note).toBe('one');
    await waitFor(async () => expect((await draft())?.note).toBe('one, two'));
    press('Enter', { ctrlKey: true });
    expect(await screen.findByText(t('keptChanged'))).toBeTruthy();
    const { records } = await recentCheckIns(page.opened, 5);
    expect(records.map(({ value }) => value.note)).toEqual(['one, two']);
    expect(await draft()).toBeUndefined();
  });
});

describe('starting over', () => {
  test('can be undone, until something new is said', async () => {
    drawForm();
    press('7');
    press('Tab');
    click(t('aNote'));
    type(t('noteLabel'), 'a lot');
    click(t('startOver'));
    await waitFor(async () => expect(await draft()).toBeUndefined());
    fireEvent.click(await screen.findByRole('button', { name: t('undo') }));
    await waitFor(async () => expect((await draft())?.note).toBe('a lot'));
    click(t('startOver'));
    await screen.findByRole('button', { name: t('undo') });
    press('5');
    expect(screen.queryByRole('button', { name: t('undo') })).toBeNull();
    press('Enter');
    await screen.findByText(t('keptNearMiddle'));
    expect(await newest()).not.toHaveProperty('note');
    expect((await readDrafts(page.opened)).records).toEqual([]);
  });
});

describe('undo', () => {
  test('that fails says so and leaves the check-in kept', async () => {
    drawForm();
    press('7');
    press('Enter');
    await screen.findByText(t('keptLowUnpleasant'));
    const closed = Object.assign(new Error('closed'), { name: 'AbortError' });
    const remove = vi.spyOn(page.opened.database.checkIns, 'delete').mockRejectedValue(closed);
    click(t('undo'));
    expect(await screen.findByText(t('troubleFailed'))).toBeTruthy();
    expect(screen.getByText(t('keptLowUnpleasant'))).toBeTruthy();
    expect(await newest()).toBeDefined();
    remove.mockRestore();
    click(t('undo'));
    await screen.findByText(t('question'));
    expect(await newest()).toBeUndefined();
  });

  test('takes it away as it is now, where another page has changed it meanwhile', async () => {
    drawForm();
    press('7');
    press('Enter');
    await screen.findByText(t('keptLowUnpleasant'));
    const [kept] = (await recentCheckIns(page.opened, 1)).records;
    if (!kept) throw new Error('it was not kept');
    await changeCheckIn(await device().open(), kept, said({ note: 'theirs' }));
    click(t('undo'));
    await screen.findByText(t('question'));
    expect(await newest()).toBeUndefined();
  });

  test('takes the check-in away and brings the form back as it was', async () => {
    drawForm();
    press('7');
    press('Tab');
    click(t('aNote'));
    type(t('noteLabel'), 'a slip');
    press('Enter', { ctrlKey: true });
    fireEvent.click(await screen.findByRole('button', { name: t('undo') }));
    await screen.findByRole('button', { name: t('keep') });
    expect(await newest()).toBeUndefined();
    await waitFor(async () => expect(await draft()).toMatchObject({ note: 'a slip' }));
    press('Enter', { ctrlKey: true });
    fireEvent.click(screen.getByRole('button', { name: t('keep') }));
    await screen.findByText(t('kept'));
    const { records } = await recentCheckIns(page.opened, 5);
    expect(records.map(({ value }) => value.note)).toEqual(['a slip']);
    expect(await draft()).toBeUndefined();
  });
});

describe('edit', () => {
  test('changes what was kept, at the moment it was made', async () => {
    drawForm();
    press('7');
    press('Enter');
    fireEvent.click(await screen.findByRole('button', { name: t('edit') }));
    device().at += 60_000;
    click(t('aNote'));
    type(t('noteLabel'), 'more');
    press('Enter', { ctrlKey: true });
    expect(await screen.findByText(t('keptChanged'))).toBeTruthy();
    const { records } = await recentCheckIns(page.opened, 5);
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ rev: 2, value: { at: wednesday, note: 'more' } });
    expect(screen.queryByRole('button', { name: t('undo') })).toBeNull();
  });

  test('of an earlier one tells when it is done with, kept or left', async () => {
    const kept = await keepCheckIn(page.opened, said({ note: 'before', need: 'rest' }));
    const onDone = vi.fn();
    page.draw(
      <CheckIn
        takesFocus={true}
        beginning={{ editing: kept }}
        onHelp={onHelp}
        onGrounding={onGrounding}
        onDone={onDone}
      />,
    );
    expect(screen.getByText(t('questionEdit'))).toBeTruthy();
    click(t('leaveAsItWas'));
    await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1));
    expect(await findCheckIn(page.opened, kept.id)).toEqual(kept);
    expect(await draft()).toBeUndefined();
  });

  test('that empties the note and lets go of the need takes both away', async () => {
    const kept = await keepCheckIn(page.opened, said({ note: 'before', need: 'rest' }));
    page.draw(
      <CheckIn
        takesFocus={true}
        beginning={{ editing: kept }}
        onHelp={onHelp}
        onGrounding={onGrounding}
      />,
    );
    click(/What would help/u);
    click(t('need_rest'));
    click(/^A note/u);
    fireEvent.input(noteField(), { target: { value: '  ' } });
    press('Enter', { ctrlKey: true });
    await screen.findByText(t('keptChanged'));
    const value = await newest();
    expect(value).not.toHaveProperty('note');
    expect(value).not.toHaveProperty('need');
  });

  test('keeps what it does not show: the practice that followed, and how it was after', async () => {
    const more = { practice: 'feet', after: { pleasantness: 0.5, energy: 0 } };
    const kept = await keepCheckIn(page.opened, said({ note: 'before', ...more }));
    page.draw(
      <CheckIn
        takesFocus={true}
        beginning={{ editing: kept }}
        onHelp={onHelp}
        onGrounding={onGrounding}
      />,
    );
    click(/^A note/u);
    type(t('noteLabel'), '!');
    press('Enter', { ctrlKey: true });
    await screen.findByText(t('keptChanged'));
    expect(await newest()).toMatchObject({ note: 'before!', ...more });
  });
});

describe('a check-in that was changed elsewhere meanwhile', () => {
  async function inConflict(how: 'changed' | 'removed') {
    const kept = await keepCheckIn(page.opened, said({ note: 'before', ownWords: ['old'] }));
    const onDone = vi.fn();
    page.draw(
      <CheckIn
        takesFocus={true}
        beginning={{ editing: kept }}
        onHelp={onHelp}
        onGrounding={onGrounding}
        onDone={onDone}
      />,
    );
    const there = await device().open();
    device().at += 36 * 60 * 60 * 1000;
    device().zone = 'UTC';
    if (how === 'changed') await changeCheckIn(there, kept, said({ note: 'theirs' }));
    else await removeCheckIn(there, kept);
    click(/^A note/u);
    type(t('noteLabel'), ', mine');
    press('Enter', { ctrlKey: true });
    await screen.findByText(t(how === 'changed' ? 'conflictChanged' : 'conflictRemoved'));
    expect(noteField().value).toBe('before, mine');
    return { kept, onDone };
  }

  /** Those of the day on which the first one was made, with its moment. */
  async function notes() {
    const { records } = await checkInsOfDay(page.opened, '2026-05-13');
    for (const { value } of records) expect(value).toMatchObject({ at: wednesday, zone: auckland });
    return records.map(({ value }) => value.note).toSorted();
  }

  test('shows both, and keeps a draft of mine', async () => {
    await inConflict('changed');
    expect(screen.getByText('theirs')).toBeTruthy();
    expect(await notes()).toEqual(['theirs']);
    await waitFor(async () => expect((await draft())?.note).toBe('before, mine'));
  });

  test('can be mine', async () => {
    const { onDone } = await inConflict('changed');
    click(t('conflictKeepMine'));
    await waitFor(() => expect(onDone).toHaveBeenCalled());
    expect(await notes()).toEqual(['before, mine']);
    expect(await draft()).toBeUndefined();
  });

  test('can be the other', async () => {
    const { onDone } = await inConflict('changed');
    click(t('conflictKeepOther'));
    await waitFor(() => expect(onDone).toHaveBeenCalled());
    expect(await notes()).toEqual(['theirs']);
    expect(await draft()).toBeUndefined();
  });

  test('can be both', async () => {
    await inConflict('changed');
    click(t('conflictKeepBoth'));
    await screen.findByText(t('kept'));
    expect(await notes()).toEqual(['before, mine', 'theirs']);
    expect(await draft()).toBeUndefined();
  });

  test('and removed there can be kept as mine', async () => {
    await inConflict('removed');
    expect(screen.queryByRole('button', { name: t('conflictKeepBoth') })).toBeNull();
    click(t('conflictKeepMine'));
    await screen.findByText(t('kept'));
    expect(await notes()).toEqual(['before, mine']);
    expect(await draft()).toBeUndefined();
  });

  test('and removed there can be let go of', async () => {
    await inConflict('removed');
    click(t('conflictLetMineGo'));
    await waitFor(async () => expect(await draft()).toBeUndefined());
    expect(await notes()).toEqual([]);
  });

  test('again while the choice is made is asked again', async () => {
    const { kept } = await inConflict('changed');
    const there = await device().open();
    const theirs = await findCheckIn(there, kept.id);
    if (!theirs) throw new Error('it is gone');
    await changeCheckIn(there, theirs, said({ note: 'theirs again' }));
    click(t('conflictKeepMine'));
    expect(await screen.findByText('theirs again')).toBeTruthy();
    expect(await notes()).toEqual(['theirs again']);
    click(t('conflictKeepMine'));
    await waitFor(async () => expect(await notes()).toEqual(['before, mine']));
  });
});

describe('a store that fails', () => {
  test.each<readonly [Trouble, Parameters<typeof t>[0]]>([
    ['newer-version', 'troubleNewerVersion'],
    ['not-allowed', 'troubleNotAllowed'],
    ['blocked', 'troubleBlocked'],
    ['reload', 'troubleReload'],
    ['full', 'troubleFull'],
    ['damaged-header', 'troubleDamagedHeader'],
    ['emptied', 'troubleEmptied'],
    ['failed', 'troubleFailed'],
  ])('%s: says so, and keeps the text', async (trouble, sentence) => {
    drawForm();
    press('7');
    press('Tab');
    click(t('aNote'));
    type(t('noteLabel'), 'my words');
    await waitFor(async () => expect((await draft())?.note).toBe('my words'));
    page.store.set({ kind: 'failed', trouble });
    press('Enter', { ctrlKey: true });
    const words = trouble === 'reload' ? t('troubleReloadText') : t(sentence);
    const notice = (await screen.findByText(words)).parentElement as HTMLElement;
    if (trouble !== 'reload') within(notice).getByText(t('troubleTextStillHere'));
    expect(within(notice).getByRole('button', { name: t('copyText') })).toBeTruthy();
    expect(noteField().value).toBe('my words');
    expect(await newest()).toBeUndefined();
    if (trouble === 'reload') {
      click(t('reload'));
      expect(page.reload).toHaveBeenCalled();
    } else {
      click(t('tryAgain'));
      expect(page.tryAgain).toHaveBeenCalled();
    }
    expect(within(notice).queryByRole('button', { name: t('beginEmpty') })).toBeNull();
  });

  test('lets the text be copied', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    drawForm();
    press('7');
    press('Tab');
    click(t('aNote'));
    type(t('noteLabel'), 'my words');
    page.store.set({ kind: 'failed', trouble: 'full' });
    press('Enter', { ctrlKey: true });
    fireEvent.click(await screen.findByRole('button', { name: t('copyText') }));
    expect(await screen.findByRole('button', { name: t('copied') })).toBeTruthy();
    expect(writeText).toHaveBeenCalledWith('my words');
    expect(screen.queryByRole('button', { name: t('saveToFile') })).not.toBeNull();
  });

  test('at keeping, with everything else well, keeps nothing half and the text whole', async () => {
    drawForm();
    press('7');
    press('Tab');
    click(t('aNote'));
    type(t('noteLabel'), 'my words');
    await waitFor(async () => expect((await draft())?.note).toBe('my words'));
    const closed = Object.assign(new Error('closed'), { name: 'AbortError' });
    const put = vi.spyOn(page.opened.database.checkIns, 'put').mockRejectedValue(closed);
    press('Enter', { ctrlKey: true });
    expect(await screen.findByText(t('troubleFailed'))).toBeTruthy();
    // It stays until the person does something, though the draft has been written meanwhile.
    await waitFor(async () => expect((await draft())?.note).toBe('my words'));
    await settle();
    expect(screen.queryByText(t('troubleFailed'))).not.toBeNull();
    expect(screen.queryByText(t('keeping'))).toBeNull();
    expect(noteField().value).toBe('my words');
    expect((await draft())?.note).toBe('my words');
    expect(await newest()).toBeUndefined();
    put.mockRestore();
    press('Enter', { ctrlKey: true });
    await screen.findByText(t('kept'));
    expect((await newest())?.note).toBe('my words');
    expect(await draft()).toBeUndefined();
  });
});

describe('afterwards', () => {
  test('an earlier one today is mentioned with its part of the day, and a gap never', async () => {
    device().at = Date.parse('2026-05-12T20:00:00Z');
    await keepCheckIn(page.opened, said());
    device().at = Date.parse('2026-05-13T07:00:00Z');
    drawForm();
    press('5');
    press('Enter');
    expect(await screen.findByText(t('alsoThis_morning'))).toBeTruthy();
  });

  test('one of yesterday is not', async () => {
    await keepCheckIn(page.opened, said());
    device().at += 24 * 60 * 60 * 1000;
    drawForm();
    press('5');
    press('Enter');
    await screen.findByText(t('kept'));
    const today = await checkInsOfDay(page.opened, '2026-05-14');
    expect(today.records).toHaveLength(1);
    await settle();
    for (const part of ['night', 'morning', 'afternoon', 'evening'] as const) {
      expect(screen.queryByText(t(`alsoThis_${part}`))).toBeNull();
    }
  });
});
