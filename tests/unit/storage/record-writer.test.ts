import { describe, expect, test, vi } from 'vitest';
import { theirsIn, withTheirs } from '../../../lib/domain/two-versions';
import { changeNamed, type Places, readNamed } from '../../../lib/storage/named-record';
import { newRecordWriter, type WriteResult } from '../../../lib/storage/record-writer';
import { helpCard, promptDrafts } from '../../../lib/storage/sealed-text';
import type { Store } from '../../../lib/storage/store';
import { Conflict } from '../../../lib/storage/trouble';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();

/** A page that writes, and waits after each letter until it was told what became of it. */
async function openWriter(
  places: Places<string>,
  beside?: Parameters<typeof newRecordWriter<string>>[3],
) {
  const store = await device().open();
  const results: WriteResult<string>[] = [];
  const writer = newRecordWriter(
    Promise.resolve(store),
    places,
    (each) => results.push(each),
    beside,
  );
  const told = async (work: () => void) => {
    const before = results.length;
    work();
    await vi.waitFor(() => expect(results.length).toBeGreaterThan(before));
    return results.at(-1);
  };
  const write = (text: string) => told(() => writer.note(text));
  return { ...writer, store, results, write, told };
}

async function lying(store: Store, places: Places<string>): Promise<readonly string[]> {
  return await Promise.all(places.map((place) => readNamed(store, place)));
}

describe('a form that is open in several pages', () => {
  const places = promptDrafts();

  test('never writes over what another page has begun, nor empties it', async () => {
    const [a, b] = [await openWriter(places), await openWriter(places)];
    await a.write('a');
    await b.write('b');
    await a.write('a, and more');
    await b.write('b, and more');
    expect(await lying(a.store, places)).toEqual(['a, and more', 'b, and more', '', '']);
    await a.write('');
    expect(await lying(a.store, places)).toEqual(['', 'b, and more', '', '']);
    // One that never wrote has nothing to empty.
    const c = await openWriter(places);
    await changeNamed(c.store, places[0], () => 'd');
    await c.write('');
    expect(await lying(c.store, places)).toEqual(['d', 'b, and more', '', '']);
  });

  test('goes on with what was taken, until another page has done so', async () => {
    const a = await openWriter(places);
    await a.write('begun');
    const b = await openWriter(places);
    b.take('begun', 0);
    await b.write('begun here');
    await a.write('begun there');
    expect(await lying(a.store, places)).toEqual(['begun here', 'begun there', '', '']);
  });

  test('goes on in the place where it was taken from', async () => {
    const a = await openWriter(places);
    for (const place of places) await changeNamed(a.store, place, () => 'the same');
    a.take('the same', 2);
    await a.write('changed here');
    expect(await lying(a.store, places)).toEqual([
      'the same',
      'the same',
      'changed here',
      'the same',
    ]);
  });

  test('leaves what it wrote before, where another page has put that back', async () => {
    const a = await openWriter(places);
    await a.write('one');
    await a.write('two');
    await changeNamed(a.store, places[0], () => 'one');
    await a.write('three');
    expect(await lying(a.store, places)).toEqual(['one', 'three', '', '']);
  });

  test('writes over what it wrote itself, though it was never told that it was written', async () => {
    const a = await openWriter(places);
    const { database } = a.store;
    const transaction = database.transaction.bind(database) as typeof database.transaction;
    let faults = 1;
    Object.assign(database, {
      transaction: async (...given: Parameters<typeof transaction>) => {
        const result = await transaction(...given);
        if (given[0] !== 'rw' || faults === 0) return result;
        faults -= 1;
        throw new TypeError('injected');
      },
    });
    expect((await a.write('one'))?.error).toBeDefined();
    expect(await lying(a.store, places)).toEqual(['one', '', '', '']);
    expect((await a.write('one, and more'))?.error).toBeUndefined();
    expect(await lying(a.store, places)).toEqual(['one, and more', '', '', '']);
  });

  test('takes the last place that is free, and nothing of another page in any of them', async () => {
    const a = await openWriter(places);
    await a.write('a');
    const put = async (...texts: readonly string[]) => {
      for (const [at, text] of texts.entries()) {
        await changeNamed(a.store, places[at] ?? places[0], () => text);
      }
    };
    // The same words in another place are another page's.
    await put('b', 'a', 'c');
    await a.write('a, and more');
    expect(await lying(a.store, places)).toEqual(['b', 'a', 'c', 'a, and more']);
    await put('', 'a', 'c', 'd');
    expect((await a.write('again'))?.error).toBeInstanceOf(Conflict);
    expect((await a.told(a.again))?.error).toBeUndefined();
    expect(await lying(a.store, places)).toEqual(['again', 'a', 'c', 'd']);
  });

  test('writes the newest of many, and nothing where nothing is left to write', async () => {
    const a = await openWriter(places);
    a.again();
    const put = vi.spyOn(a.store.database.settings, 'put');
    await a.told(() => {
      for (const text of ['a', 'ab', 'abc', 'abcd']) a.note(text);
    });
    expect(a.results).toEqual([{}]);
    expect(put).toHaveBeenCalledTimes(1);
    expect((await lying(a.store, places))[0]).toBe('abcd');
    a.again();
    // What was asked for in vain would have been told before this.
    await a.write('abcde');
    expect(a.results).toEqual([{}, {}]);
  });

  test('says so where no place is left, and writes once there is one', async () => {
    const a = await openWriter(places);
    for (const place of places) await changeNamed(a.store, place, () => place.name);
    expect((await a.write('mine'))?.error).toBeInstanceOf(Conflict);
    await changeNamed(a.store, places[0], () => '');
    expect((await a.told(a.again))?.error).toBeUndefined();
    expect((await lying(a.store, places))[0]).toBe('mine');
  });
});

describe('one text in two pages', () => {
  const beside = { join: withTheirs, theirsIn };

  test('holds the words of both, each once, however often they take turns', async () => {
    const [a, b] = [await openWriter([helpCard], beside), await openWriter([helpCard], beside)];
    await a.write('old');
    a.take('old', 0);
    b.take('old', 0);
    await a.write('a');
    expect((await b.write('b'))?.theirs).toBe('a');
    expect((await a.write('a2'))?.theirs).toBe('b');
    await b.write('b2');
    expect(await readNamed(a.store, helpCard)).toBe('b2\n\na2');
    await b.write('');
    expect(await readNamed(a.store, helpCard)).toBe('a2');
  });

  test('holds once what a page took up and another one went on with', async () => {
    const [a, b] = [await openWriter([helpCard], beside), await openWriter([helpCard], beside)];
    await a.write('old');
    b.take('old', 0);
    await changeNamed(a.store, helpCard, () => 'from there\n\nold');
    expect((await b.write('old, changed'))?.theirs).toBe('from there');
    expect(await readNamed(a.store, helpCard)).toBe('old, changed\n\nfrom there');
  });

  test('tells of what is not written too, where another page’s words stay beside it', async () => {
    const [a, b] = [await openWriter([helpCard], beside), await openWriter([helpCard], beside)];
    await a.write('a');
    await b.write('b');
    const put = vi.spyOn(b.store.database.settings, 'put').mockRejectedValue(new TypeError('no'));
    const result = await b.write('b2');
    put.mockRestore();
    expect(result).toEqual({ error: expect.any(Error), theirs: 'a' });
  });

  test('is one page’s alone again once that page has taken it up', async () => {
    const [a, b] = [await openWriter([helpCard], beside), await openWriter([helpCard], beside)];
    await a.write('a');
    expect((await b.write('b'))?.theirs).toBe('a');
    expect(await b.told(() => b.take('b\n\na', 0))).toEqual({});
    expect(await b.write('mine')).toEqual({});
    expect(await readNamed(a.store, helpCard)).toBe('mine');
  });
});

test('what could not be written is still there, and is written when it is asked for again', async () => {
  const a = await openWriter([helpCard]);
  const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
  const put = vi.spyOn(a.store.database.settings, 'put').mockRejectedValue(full);
  expect((await a.write('mine'))?.error).toBeDefined();
  expect(a.take('', 0)).toBe('mine');
  put.mockRestore();
  expect((await a.told(a.again))?.error).toBeUndefined();
  expect(await readNamed(a.store, helpCard)).toBe('mine');
});
