import { describe, expect, test, vi } from 'vitest';
import {
  changeCheckIn,
  checkInsOfDay,
  keepCheckIn,
  recentCheckIns,
  removeCheckIn,
} from '../../../lib/storage/check-ins';
import { readDrafts, writeDraft } from '../../../lib/storage/drafts';
import { addOwnWords, readOwnWords } from '../../../lib/storage/own-words';
import type { Store } from '../../../lib/storage/store';
import { eventually } from '../../fixtures/eventually';
import { newMemoryShelf } from '../../fixtures/memory-shelf';
import { said } from '../../fixtures/said';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();

async function notesOfToday(store: Store): Promise<readonly (string | undefined)[]> {
  const { records } = await checkInsOfDay(store, '2026-05-13');
  return records.map(({ value }) => value.note);
}

describe('a view', () => {
  test('hears of what another page keeps, changes and removes', async () => {
    const [here, there] = [await device().open(), await device().open()];
    const heard: (readonly (string | undefined)[])[] = [];
    const errors: unknown[] = [];
    const live = here.live(() => notesOfToday(here));
    const { unsubscribe } = live.subscribe(
      (notes) => heard.push(notes),
      (error) => errors.push(error),
    );
    await eventually(() => expect(heard.at(-1)).toEqual([]));
    const kept = await keepCheckIn(there, said({ note: 'one' }));
    await eventually(() => expect(heard.at(-1)).toEqual(['one']));
    const changed = await changeCheckIn(there, kept, said({ note: 'two' }));
    await eventually(() => expect(heard.at(-1)).toEqual(['two']));
    await removeCheckIn(there, changed);
    await eventually(() => expect(heard.at(-1)).toEqual([]));
    unsubscribe();
    expect(errors).toEqual([]);
  });

  test('hears of what its own page does', async () => {
    const store = await device().open();
    const heard: number[] = [];
    const live = store.live(async () => (await recentCheckIns(store, 5)).records.length);
    const { unsubscribe } = live.subscribe((count) => heard.push(count), vi.fn());
    await eventually(() => expect(heard.at(-1)).toBe(0));
    await keepCheckIn(store, said());
    await eventually(() => expect(heard.at(-1)).toBe(1));
    unsubscribe();
  });

  test('hears of many changes at once, and of the last of them', async () => {
    const [here, there] = [await device().open(), await device().open()];
    const heard: (readonly string[])[] = [];
    const { unsubscribe } = here
      .live(() => readOwnWords(here))
      .subscribe((words) => heard.push(words), vi.fn());
    await eventually(() => expect(heard.at(-1)).toEqual([]));
    for (let count = 0; count < 20; count += 1) await addOwnWords(there, [`${count}`]);
    await eventually(() => expect(heard.at(-1)).toHaveLength(20));
    expect(heard.at(-1)?.[0]).toBe('19');
    unsubscribe();
  });

  test('that goes while it is being answered hears no answer', async () => {
    const store = await device().open();
    const heard = vi.fn();
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    const answers = [promise, Promise.resolve(1)];
    for (const answer of answers) {
      store
        .live(() => answer)
        .subscribe(heard, heard)
        .unsubscribe();
    }
    resolve(0);
    reject(new Error('too late'));
    await promise;
    await Promise.resolve();
    expect(heard).not.toHaveBeenCalled();
  });

  test('that is asked while it is being answered is answered once more, not once for each change', async () => {
    const store = await device().open();
    const gates: PromiseWithResolvers<void>[] = [];
    const live = store.live(async () => {
      const gate = Promise.withResolvers<void>();
      gates.push(gate);
      await gate.promise;
      return gates.length;
    });
    const heard: number[] = [];
    const { unsubscribe } = live.subscribe((count) => heard.push(count), vi.fn());
    for (let count = 0; count < 3; count += 1) await keepCheckIn(store, said());
    gates[0]?.resolve();
    await eventually(() => expect(gates).toHaveLength(2));
    gates[1]?.resolve();
    await eventually(() => expect(heard).toEqual([1, 2]));
    expect(gates).toHaveLength(2);
    unsubscribe();
  });

  test('that has gone hears nothing more', async () => {
    const store = await device().open();
    const heard: number[] = [];
    const live = store.live(async () => (await recentCheckIns(store, 5)).records.length);
    const { unsubscribe } = live.subscribe((count) => heard.push(count), vi.fn());
    await eventually(() => expect(heard).toEqual([0]));
    unsubscribe();
    await keepCheckIn(store, said());
    await keepCheckIn(store, said());
    expect(heard).toEqual([0]);
  });

  test('is told of an error, and hears of the next change all the same', async () => {
    const store = await device().open();
    const heard: number[] = [];
    const errors: unknown[] = [];
    let broken = true;
    const live = store.live(async () => {
      const { records } = await recentCheckIns(store, 5);
      if (broken) throw new Error('broken');
      return records.length;
    });
    const { unsubscribe } = live.subscribe(
      (count) => heard.push(count),
      (error) => errors.push(error),
    );
    await eventually(() => expect(errors).toHaveLength(1));
    broken = false;
    await keepCheckIn(store, said());
    await eventually(() => expect(heard.at(-1)).toBe(1));
    unsubscribe();
  });

  test('of check-ins is not asked again for every letter of a draft', async () => {
    const store = await device().open();
    let asked = 0;
    const live = store.live(async () => {
      asked += 1;
      return await notesOfToday(store);
    }, ['checkIns', 'settings']);
    const heard = vi.fn();
    const { unsubscribe } = live.subscribe(heard, vi.fn());
    await eventually(() => expect(heard).toHaveBeenCalledTimes(1));
    const drafts: number[] = [];
    const watching = store
      .live(async () => (await readDrafts(store)).records.length, ['drafts'])
      .subscribe((count) => drafts.push(count), vi.fn());
    for (let count = 0; count < 5; count += 1) {
      await writeDraft(store, { feelings: [], ownWords: [], note: 'x', at: 0 }, undefined);
    }
    await eventually(() => expect(drafts.at(-1)).toBe(5));
    expect(asked).toBe(1);
    unsubscribe();
    watching.unsubscribe();
  });

  test('hears nothing of another database', async () => {
    const store = await device().open();
    const other = await device().open({ name: 'another-one', localShelf: newMemoryShelf() });
    const heard = vi.fn();
    const { unsubscribe } = store.live(() => notesOfToday(store)).subscribe(heard, vi.fn());
    await eventually(() => expect(heard).toHaveBeenCalledTimes(1));
    await keepCheckIn(other, said());
    await keepCheckIn(other, said());
    expect(heard).toHaveBeenCalledTimes(1);
    unsubscribe();
  });
});
