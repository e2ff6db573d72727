import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keysWithout, lockedBy, openIn } from '../../../lib/domain/unlocked';

const all = { epoch: 3, daily: 'ZGFpbHk=', private: 'cHJpdmF0ZQ==' };

describe('the keys on the session shelf', () => {
  test.each([
    [all, ['daily', 'private']],
    [{ epoch: 3, private: 'cHJpdmF0ZQ==' }, ['private']],
    [{ epoch: 3 }, []],
    [{ epoch: 3, daily: 7, private: null }, []],
    [undefined, []],
    [null, []],
    ['daily', []],
    [['daily'], []],
  ] as const)('%j open %j', (keys, open) => {
    expect(openIn(keys)).toEqual(open);
  });

  test.each([
    [all, ['private'], { epoch: 3, daily: all.daily }],
    [all, ['daily'], { epoch: 3, private: all.private }],
    [all, ['daily', 'private'], undefined],
    [all, [], all],
    [{ epoch: 3, daily: all.daily }, ['daily'], undefined],
    [undefined, ['daily'], undefined],
    ['text', [], undefined],
  ] as const)('%j without %j are %j', (keys, closing, left) => {
    expect(keysWithout(keys, closing)).toEqual(left);
  });

  test('have nothing of what is dropped, whatever lies there', () => {
    fc.assert(
      fc.property(fc.anything(), fc.subarray(['daily', 'private'] as const), (keys, closing) => {
        const left = keysWithout(keys, closing);
        expect(openIn(left).filter((what) => closing.includes(what))).toEqual([]);
        const rest = openIn(keys).filter((what) => !closing.includes(what));
        expect(openIn(left)).toEqual(rest);
      }),
    );
  });
});

test.each([
  ['nothing', []],
  ['private', ['private']],
  ['everything', ['daily', 'private']],
] as const)('the choice %s locks %j', (lock, expected) => {
  expect(lockedBy(lock)).toEqual(expected);
});
