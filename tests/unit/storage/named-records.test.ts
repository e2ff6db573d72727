import { describe, expect, test } from 'vitest';
import { changeNamed, readNamed } from '../../../lib/storage/named-record';
import { noteOpening, readOpenings } from '../../../lib/storage/openings';
import { addOwnWords, readOwnWords, removeOwnWord } from '../../../lib/storage/own-words';
import {
  addOwnPrompt,
  changeOwnPrompt,
  keepPrompt,
  noteShown,
  readOwnPrompts,
  readPromptMemory,
  removeOwnPrompt,
  restoreOwnPrompt,
  unkeepPrompt,
} from '../../../lib/storage/prompts';
import { helpCard, promptDraft } from '../../../lib/storage/sealed-text';
import { Conflict } from '../../../lib/storage/trouble';
import { wednesday } from '../../fixtures/device';
import { allRows, putRow } from '../../fixtures/native';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();

describe('own words', () => {
  test('are kept newest first, each once, until they are removed', async () => {
    const store = await device().open();
    expect(await readOwnWords(store)).toEqual([]);
    await addOwnWords(store, ['salty']);
    await addOwnWords(store, ['far away', 'salty']);
    await addOwnWords(store, []);
    expect(await readOwnWords(store)).toEqual(['far away', 'salty']);
    await removeOwnWord(store, 'far away');
    await removeOwnWord(store, 'never there');
    expect(await readOwnWords(await device().open())).toEqual(['salty']);
  });

  test('added and removed in several pages at once are all there', async () => {
    const pages = await Promise.all([0, 1, 2, 3].map(() => device().open()));
    await addOwnWords(pages[0] as never, ['old']);
    await Promise.all([
      ...pages.map((store, page) => addOwnWords(store, [`word ${page}`])),
      removeOwnWord(pages[1] as never, 'old'),
    ]);
    const words = await readOwnWords(await device().open());
    expect(words.toSorted()).toEqual(['word 0', 'word 1', 'word 2', 'word 3']);
    expect((await allRows(device().name))['settings']).toHaveLength(1);
  });

  test('that do not open any more are begun anew', async () => {
    const store = await device().open();
    await addOwnWords(store, ['lost']);
    const [row] = (await allRows(device().name))['settings'] as { sealed: Uint8Array }[];
    row?.sealed.fill(7, 30);
    await putRow(device().name, 'settings', row);
    expect(await readOwnWords(store)).toEqual([]);
    await addOwnWords(store, ['new']);
    expect(await readOwnWords(store)).toEqual(['new']);
  });
});

test('a text that was begun is there until it is written over, each under its own name', async () => {
  const store = await device().open();
  for (const text of [promptDraft(), promptDraft('of-another'), helpCard]) {
    expect(await readNamed(store, text)).toBe('');
    await changeNamed(store, text, () => text.name);
  }
  const there = await device().open();
  for (const text of [promptDraft(), promptDraft('of-another'), helpCard]) {
    expect(await readNamed(there, text)).toBe(text.name);
  }
  await changeNamed(there, helpCard, () => '');
  expect(await readNamed(store, helpCard)).toBe('');
  expect(await readNamed(store, promptDraft())).toBe(promptDraft().name);
});

describe('openings', () => {
  test('are noted newest first, the last ten', async () => {
    const store = await device().open();
    for (let count = 0; count < 12; count += 1) {
      device().at = wednesday + count * 60_000;
      await noteOpening(store);
    }
    const expected = Array.from({ length: 10 }, (_, index) => wednesday + (11 - index) * 60_000);
    expect(await readOpenings(store)).toEqual(expected);
  });

  test('within a minute are one visit, also with the clock set back', async () => {
    const store = await device().open();
    for (const seconds of [0, 59, 59.999, -59]) {
      device().at = wednesday + seconds * 1000;
      await noteOpening(store);
    }
    expect(await readOpenings(store)).toEqual([wednesday]);
    device().at = wednesday - 60_000;
    await noteOpening(store);
    expect(await readOpenings(store)).toEqual([wednesday - 60_000, wednesday]);
  });

  test('of two pages at one moment are one visit', async () => {
    const pages = [await device().open(), await device().open()];
    await Promise.all(pages.map((store) => noteOpening(store)));
    expect(await readOpenings(pages[0] as never)).toEqual([wednesday]);
  });
});

describe('prompts', () => {
  test('that were kept come newest first, each once, until they are let go of', async () => {
    const store = await device().open();
    for (const id of ['day-001', 'lu-002', 'day-001']) await keepPrompt(store, id);
    expect((await readPromptMemory(store)).kept).toEqual(['day-001', 'lu-002']);
    await unkeepPrompt(store, 'day-001');
    expect((await readPromptMemory(store)).kept).toEqual(['lu-002']);
  });

  test('are remembered with the time they were shown at, from any page at once', async () => {
    const pages = [await device().open(), await device().open()] as const;
    await Promise.all([
      noteShown(pages[0], 'day-001'),
      noteShown(pages[1], 'day-002'),
      keepPrompt(pages[1], 'day-003'),
    ]);
    expect(await readPromptMemory(pages[0])).toEqual({
      kept: ['day-003'],
      shown: { 'day-001': wednesday, 'day-002': wednesday },
    });
    device().at += 5;
    await noteShown(pages[0], 'day-001');
    expect((await readPromptMemory(pages[1])).shown['day-001']).toBe(wednesday + 5);
  });

  test('of one’s own are added, changed, removed and brought back', async () => {
    const store = await device().open();
    const added = await addOwnPrompt(store, { text: 'Soup.', onNewTab: false });
    const changed = await changeOwnPrompt(store, added, { text: 'Warm soup.', onNewTab: true });
    expect((await readOwnPrompts(store)).records).toEqual([changed]);
    await removeOwnPrompt(store, changed);
    expect((await readOwnPrompts(store)).records).toEqual([]);
    await restoreOwnPrompt(store, changed);
    const { records } = await readOwnPrompts(store);
    expect(records).toMatchObject([
      { id: added.id, value: { text: 'Warm soup.', onNewTab: true } },
    ]);
  });

  test('of one’s own are never written over unseen', async () => {
    const [here, there] = [await device().open(), await device().open()];
    const added = await addOwnPrompt(here, { text: 'one', onNewTab: false });
    const theirs = await changeOwnPrompt(there, added, { text: 'theirs', onNewTab: false });
    const mine = changeOwnPrompt(here, added, { text: 'mine', onNewTab: true });
    await expect(mine).rejects.toThrow(Conflict);
    await expect(removeOwnPrompt(here, added)).rejects.toThrow(Conflict);
    await expect(restoreOwnPrompt(here, added)).rejects.toThrow(Conflict);
    expect((await readOwnPrompts(here)).records).toEqual([theirs]);
  });
});
