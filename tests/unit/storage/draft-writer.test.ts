import { describe, expect, test, vi } from 'vitest';
import { keepCheckIn, recentCheckIns } from '../../../lib/storage/check-ins';
import { newDraftWriter } from '../../../lib/storage/draft-writer';
import { readDrafts, writeDraft } from '../../../lib/storage/drafts';
import type { Store } from '../../../lib/storage/store';
import { StoreTrouble } from '../../../lib/storage/trouble';
import { eventually } from '../../fixtures/eventually';
import { said } from '../../fixtures/said';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();
const none = { feelings: [], ownWords: [] };

async function notes(store: Store): Promise<readonly (string | undefined)[]> {
  const { records } = await readDrafts(store);
  return records.map(({ value }) => value.note);
}

/** Fails the test where a write failed. */
function unexpected(error?: unknown): void {
  if (error !== undefined) throw error;
}

/** Tells of each note that was written, in order, and lets the test hold the writing back. */
function watch(store: Store) {
  const written: number[] = [];
  const put = vi.spyOn(store.database.drafts, 'put');
  put.mockImplementation(((row: { rev: number }) => {
    written.push(row.rev);
    return Reflect.apply(Object.getPrototypeOf(store.database.drafts).put, store.database.drafts, [
      row,
    ]);
  }) as never);
  return written;
}

describe('the writer of a draft', () => {
  test('writes each state at once', async () => {
    const store = await device().open();
    const writer = newDraftWriter(Promise.resolve(store), unexpected);
    for (const note of ['a', 'ab', 'abc']) {
      writer.note({ ...none, note });
      await eventually(async () => expect(await notes(store)).toEqual([note]));
    }
  });

  test('writes the newest state of many, in one row, and not those that were overtaken', async () => {
    const store = await device().open();
    const written = watch(store);
    const writer = newDraftWriter(Promise.resolve(store), unexpected);
    const text = 'a whole sentence, letter by letter';
    for (let length = 1; length <= text.length; length += 1) {
      writer.note({ ...none, note: text.slice(0, length) });
    }
    await eventually(async () => expect(await notes(store)).toEqual([text]));
    expect(written).toEqual([1]);
    writer.note({ ...none, note: 'first' });
    await Promise.resolve();
    writer.note({ ...none, note: 'overtaken' });
    writer.note({ ...none, note: 'last' });
    await eventually(async () => expect(await notes(store)).toEqual(['last']));
    expect(written.length).toBeLessThanOrEqual(3);
  });

  test('never writes two states at once, however they fall in time', async () => {
    const store = await device().open();
    const writer = newDraftWriter(Promise.resolve(store), unexpected);
    const turn = () =>
      new Promise<void>((resolve) => {
        setImmediate(resolve);
      });
    let note = '';
    for (let letter = 0; letter < 40; letter += 1) {
      note += 'x';
      writer.note({ ...none, note });
      await turn();
    }
    await eventually(async () => expect(await notes(store)).toContain(note));
    expect(await notes(store)).toEqual([note]);
  });

  test('waits for the store to open, and loses nothing meanwhile', async () => {
    const { promise, resolve } = Promise.withResolvers<Store>();
    const writer = newDraftWriter(promise, unexpected);
    writer.note({ ...none, note: 'early' });
    writer.note({ ...none, note: 'early bird' });
    const store = await device().open();
    expect(await notes(store)).toEqual([]);
    resolve(store);
    await eventually(async () => expect(await notes(store)).toEqual(['early bird']));
  });

  test('hands over the step that takes the draft away, with what was under way', async () => {
    const store = await device().open();
    const writer = newDraftWriter(Promise.resolve(store), unexpected);
    expect(await writer.settle()).toEqual([]);
    writer.note({ ...none, note: 'one' });
    const steps = await writer.settle();
    await keepCheckIn(store, said({ note: 'one' }), steps);
    expect(await notes(store)).toEqual([]);
    expect((await recentCheckIns(store, 1)).records).toHaveLength(1);
  });

  test('begins a new row after it was told to forget', async () => {
    const store = await device().open();
    const writer = newDraftWriter(Promise.resolve(store), unexpected);
    writer.note({ ...none, note: 'one' });
    await keepCheckIn(store, said(), await writer.settle());
    writer.forget();
    expect(await writer.settle()).toEqual([]);
    writer.resume();
    writer.note({ ...none, note: 'two' });
    await eventually(async () => expect(await notes(store)).toEqual(['two']));
    const { records } = await readDrafts(store);
    expect(records[0]?.rev).toBe(1);
  });

  test('throws the draft away, also one that it was begun with', async () => {
    const store = await device().open();
    const begun = await writeDraft(store, { ...none, note: 'begun', at: 0 }, undefined);
    const writer = newDraftWriter(Promise.resolve(store), unexpected, begun);
    writer.note({ ...none, note: 'begun, and gone on with' });
    await eventually(async () => expect(await notes(store)).toEqual(['begun, and gone on with']));
    await writer.discard();
    expect(await notes(store)).toEqual([]);
    await writer.discard();
    writer.note({ ...none, note: 'once more' });
    await eventually(async () => expect(await notes(store)).toEqual(['once more']));
  });

  test('goes on under a new id where another page has taken the draft over', async () => {
    const store = await device().open();
    const begun = await writeDraft(store, { ...none, note: 'begun', at: 0 }, undefined);
    await writeDraft(await device().open(), { ...none, note: 'theirs', at: 0 }, begun);
    const writer = newDraftWriter(Promise.resolve(store), unexpected, begun);
    writer.note({ ...none, note: 'mine' });
    await eventually(async () =>
      expect((await notes(store)).toSorted()).toEqual(['mine', 'theirs']),
    );
    await writer.discard();
    expect(await notes(store)).toEqual(['theirs']);
  });

  test('tells of an error and of its end, and writes the state that failed with the next one', async () => {
    const store = await device().open();
    const results: unknown[] = [];
    const writer = newDraftWriter(Promise.resolve(store), (error) => results.push(error));
    const put = vi.spyOn(store.database.drafts, 'put');
    put.mockRejectedValue(Object.assign(new Error('full'), { name: 'QuotaExceededError' }));
    writer.note({ ...none, note: 'no room' });
    await eventually(() => expect(results).toHaveLength(1));
    expect(results[0]).toBeInstanceOf(StoreTrouble);
    expect(results[0]).toMatchObject({ trouble: 'full' });
    put.mockRestore();
    writer.note({ ...none, note: 'room again' });
    await eventually(async () => expect(await notes(store)).toEqual(['room again']));
    await eventually(() => expect(results).toEqual([results[0], undefined]));
  });

  test('writes a state that failed once more, when it is asked to', async () => {
    const store = await device().open();
    const results: unknown[] = [];
    const writer = newDraftWriter(Promise.resolve(store), (error) => results.push(error));
    writer.again();
    const put = vi.spyOn(store.database.drafts, 'put');
    put.mockRejectedValue(Object.assign(new Error('full'), { name: 'QuotaExceededError' }));
    writer.note({ ...none, note: 'no room' });
    await eventually(() => expect(results).toHaveLength(1));
    put.mockRestore();
    writer.again();
    await eventually(async () => expect(await notes(store)).toEqual(['no room']));
    expect(results).toHaveLength(2);
  });

  test('keeps the newest state, where one fails that was overtaken meanwhile', async () => {
    const store = await device().open();
    const results: unknown[] = [];
    const writer = newDraftWriter(Promise.resolve(store), (error) => results.push(error));
    const put = vi.spyOn(store.database.drafts, 'put');
    put.mockImplementation((() => {
      writer.note({ ...none, note: 'newer' });
      return Promise.reject(new TypeError('broken'));
    }) as never);
    writer.note({ ...none, note: 'older' });
    await eventually(() => expect(results).toHaveLength(1));
    put.mockRestore();
    writer.again();
    await eventually(async () => expect(await notes(store)).toEqual(['newer']));
  });

  test('holds back what comes after settling, until it is told to go on', async () => {
    const store = await device().open();
    const writer = newDraftWriter(Promise.resolve(store), unexpected);
    writer.note({ ...none, note: 'one' });
    await eventually(async () => expect(await notes(store)).toEqual(['one']));
    const steps = await writer.settle();
    writer.note({ ...none, note: 'typed while keeping' });
    writer.again();
    await writer.settle();
    expect(await notes(store)).toEqual(['one']);
    expect(steps).toHaveLength(1);
    writer.note({ ...none, note: 'typed while keeping' });
    writer.resume();
    await eventually(async () => expect(await notes(store)).toEqual(['typed while keeping']));
  });

  test('tells of a store that never opened, for each state, and comes to an end', async () => {
    const errors: unknown[] = [];
    const closed = Promise.reject<Store>(new StoreTrouble('emptied'));
    const writer = newDraftWriter(closed, (error) => errors.push(error));
    writer.note({ ...none, note: 'x' });
    await eventually(() => expect(errors).toMatchObject([{ trouble: 'emptied' }]));
    writer.note({ ...none, note: 'xy' });
    await eventually(() => expect(errors).toHaveLength(2));
    expect(await writer.settle()).toEqual([]);
  });
});
