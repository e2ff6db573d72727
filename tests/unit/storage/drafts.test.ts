import { describe, expect, test } from 'vitest';
import { changeCheckIn, keepCheckIn, recentCheckIns } from '../../../lib/storage/check-ins';
import {
  type Draft,
  draftRemoval,
  readDrafts,
  removeDraft,
  writeDraft,
} from '../../../lib/storage/drafts';
import type { Store } from '../../../lib/storage/store';
import { Conflict } from '../../../lib/storage/trouble';
import { wednesday } from '../../fixtures/device';
import { said } from '../../fixtures/said';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();

function draft(more: Partial<Draft> = {}): Draft {
  return { feelings: [], ownWords: [], at: 0, ...more };
}

async function notes(store: Store): Promise<readonly (string | undefined)[]> {
  const { records } = await readDrafts(store);
  return records.map(({ value }) => value.note);
}

describe('a draft', () => {
  test('is found again, with the time it was last written at', async () => {
    const store = await device().open();
    const words = draft({
      note: 'half a sen',
      ownWord: 'sal',
      affect: { pleasantness: 0, energy: 1 },
    });
    const kept = await writeDraft(store, words, undefined);
    const { records } = await readDrafts(await device().open());
    expect(records).toEqual([kept]);
    expect(kept.value).toEqual({ ...words, at: wednesday });
  });

  test('is written over its last state', async () => {
    const store = await device().open();
    const first = await writeDraft(store, draft({ note: 'one' }), undefined);
    device().at += 1000;
    const second = await writeDraft(store, draft({ note: 'two' }), first);
    expect(second).toMatchObject({ id: first.id, rev: 2, value: { at: wednesday + 1000 } });
    expect(await notes(store)).toEqual(['two']);
  });

  test('that another page has gone on with stays, and this text goes on beside it', async () => {
    const [here, there] = [await device().open(), await device().open()];
    const first = await writeDraft(here, draft({ note: 'one' }), undefined);
    await writeDraft(there, draft({ note: 'theirs' }), first);
    const mine = await writeDraft(here, draft({ note: 'mine' }), first);
    expect(mine.id).not.toBe(first.id);
    expect((await notes(here)).toSorted()).toEqual(['mine', 'theirs']);
  });

  test('that another page has kept comes back under a new id when more is written', async () => {
    const [here, there] = [await device().open(), await device().open()];
    const first = await writeDraft(here, draft({ note: 'one' }), undefined);
    await keepCheckIn(there, said({ note: 'one' }), [draftRemoval(first)]);
    const mine = await writeDraft(here, draft({ note: 'one and more' }), first);
    expect(mine.id).not.toBe(first.id);
    expect(await notes(here)).toEqual(['one and more']);
  });

  test('is removed; where another page has gone on with it, it stays and nothing is said', async () => {
    const store = await device().open();
    const first = await writeDraft(store, draft({ note: 'one' }), undefined);
    const second = await writeDraft(store, draft({ note: 'two' }), first);
    await removeDraft(store, first);
    expect(await notes(store)).toEqual(['two']);
    await removeDraft(store, second);
    await removeDraft(store, second);
    expect(await notes(store)).toEqual([]);
  });

  test('lies newest first', async () => {
    const store = await device().open();
    for (const note of ['a', 'b', 'c']) {
      device().at += note === 'b' ? -5000 : 1000;
      await writeDraft(store, draft({ note }), undefined);
    }
    expect(await notes(store)).toEqual(['a', 'c', 'b']);
  });

  test('goes in the transaction that keeps what it held, or not at all', async () => {
    const store = await device().open();
    const first = await writeDraft(store, draft({ note: 'one' }), undefined);
    const second = await writeDraft(store, draft({ note: 'two' }), first);
    const tooOld = keepCheckIn(store, said({ note: 'two' }), [draftRemoval(first)]);
    await expect(tooOld).rejects.toThrow(Conflict);
    expect((await recentCheckIns(store, 5)).records).toEqual([]);
    expect(await notes(store)).toEqual(['two']);
    const kept = await keepCheckIn(store, said({ note: 'two' }), [draftRemoval(second)]);
    expect(await notes(store)).toEqual([]);
    const editing = await writeDraft(store, draft({ note: 'three', of: kept.id }), undefined);
    await changeCheckIn(store, kept, said({ note: 'three' }), [draftRemoval(editing)]);
    expect(await notes(store)).toEqual([]);
  });
});
