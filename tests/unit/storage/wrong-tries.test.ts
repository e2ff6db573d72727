import { describe, expect, test } from 'vitest';
import { forgetTries, noteWrongTry, readWait, triesName } from '../../../lib/storage/wrong-tries';
import { newMemoryShelf } from '../../fixtures/memory-shelf';

function counting() {
  const state = { at: 1_000_000, localShelf: newMemoryShelf(), now: () => state.at };
  return state;
}

describe('wrong tries', () => {
  test('wait by the clock, from the last one on', async () => {
    const place = counting();
    for (let tries = 0; tries < 7; tries += 1) await noteWrongTry(place);
    expect(await readWait(place)).toBe(4000);
    place.at += 1500;
    expect(await readWait(place)).toBe(2500);
    place.at += 2500;
    expect(await readWait(place)).toBe(0);
  });

  test('with the clock put back wait no longer than they would have, and do end', async () => {
    const place = counting();
    for (let tries = 0; tries < 7; tries += 1) await noteWrongTry(place);
    place.at -= 900_000;
    expect(await readWait(place)).toBe(4000);
    place.at += 3999;
    expect(await readWait(place)).toBe(1);
    place.at += 1;
    expect(await readWait(place)).toBe(0);
  });

  test('leave no time behind where none is needed for a wait', async () => {
    const place = counting();
    const lying = () => place.localShelf.content.get(triesName);
    for (let tries = 1; tries <= 4; tries += 1) await noteWrongTry(place);
    expect(lying()).toEqual({ count: 4, at: 0 });
    await noteWrongTry(place);
    expect(lying()).toEqual({ count: 5, at: place.at });
    await readWait(place);
    expect(lying()).toEqual({ count: 5, at: place.at });
    place.at += 1000;
    expect(await readWait(place)).toBe(0);
    expect(lying()).toEqual({ count: 5, at: 0 });
    expect(await noteWrongTry(place)).toBe(2000);
    expect(await readWait(place)).toBe(2000);
  });

  test('too few to wait for have no time, though one lies there', async () => {
    const place = counting();
    await place.localShelf.set(triesName, { count: 4, at: place.at + 9000 });
    expect(await readWait(place)).toBe(0);
    expect(place.localShelf.content.get(triesName)).toEqual({ count: 4, at: 0 });
  });

  test('are forgotten after an unlocking, which learns how many there were', async () => {
    const place = counting();
    expect(await forgetTries(place)).toBe(0);
    expect(place.localShelf.content.has(triesName)).toBe(false);
    for (let tries = 0; tries < 6; tries += 1) await noteWrongTry(place);
    expect(await forgetTries(place)).toBe(6);
    expect(await readWait(place)).toBe(0);
    expect(await noteWrongTry(place)).toBe(0);
  });

  test.each([
    ['a text', 'x'],
    ['null', null],
    ['a list', []],
    ['a count that is none', { count: '9', at: 0 }],
    ['a time that is none', { count: 9 }],
    ['fewer than none', { count: -1, at: 0 }],
    ['a part of one', { count: 1.5, at: 0 }],
  ])('%s counts as none', async (_name, raw) => {
    const place = counting();
    place.localShelf.content.set(triesName, raw);
    expect(await readWait(place)).toBe(0);
    expect(await noteWrongTry(place)).toBe(0);
    expect(place.localShelf.content.get(triesName)).toEqual({ count: 1, at: 0 });
  });
});
