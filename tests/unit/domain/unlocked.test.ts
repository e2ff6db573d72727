import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Access } from '../../../lib/domain/access';
import { hasLost, keysWithout, openIn, wasLocked } from '../../../lib/domain/unlocked';

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
  ['the keys are gone', all, undefined, true],
  ['one of them is gone', all, { epoch: 3, daily: all.daily }, true],
  ['none is left, and the epoch is', all, { epoch: 3 }, true],
  ['there were none', undefined, undefined, false],
  ['some have come', undefined, all, false],
  ['one more has come', { epoch: 3, daily: all.daily }, all, false],
  ['they are new ones', all, { ...all, epoch: 4 }, false],
  ['a lock was turned off', all, { epoch: 4 }, false],
  ['less is locked than before', all, { epoch: 4, private: all.private }, false],
  ['they are gone after that', { epoch: 4, private: all.private }, undefined, true],
] as const)(
  'where %s, the answer to whether it was locked is right',
  (_name, before, after, is) => {
    expect(wasLocked(before, after)).toBe(is);
  },
);

const open: Access = { lock: 'everything', daily: 'open', private: 'open' };

test.each([
  [open, { ...open, private: 'closed' }, true],
  [open, { ...open, daily: 'closed' }, true],
  [{ ...open, daily: 'closed' }, { ...open, private: 'closed' }, true],
  [{ ...open, private: 'closed' }, { ...open, private: 'closed' }, false],
  [{ ...open, private: 'closed' }, open, false],
  [open, { ...open, lock: 'private' }, false],
] as readonly (readonly [Access, Access, boolean])[])(
  'from %j to %j something can’t be read any more: %s',
  (before, after, expected) => {
    expect(hasLost(before, after)).toBe(expected);
  },
);
