import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Access } from '../../../lib/domain/access';
import {
  closedBetween,
  hasLost,
  keysWithout,
  lockedBy,
  openIn,
} from '../../../lib/domain/unlocked';

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
  ['the keys are gone', all, undefined, ['daily', 'private']],
  ['one of them is gone', all, { epoch: 3, daily: all.daily }, ['private']],
  ['none is left', all, { epoch: 3 }, ['daily', 'private']],
  ['there were none', undefined, undefined, []],
  ['some have come', undefined, all, []],
  ['one more has come', { epoch: 3, daily: all.daily }, all, []],
  ['they are new ones', all, { ...all, epoch: 4 }, []],
] as const)('where %s, what is closed is told', (_name, before, after, closed) => {
  expect(closedBetween(before, after)).toEqual(closed);
});

test.each([
  ['nothing', []],
  ['private', ['private']],
  ['everything', ['daily', 'private']],
] as const)('the choice %s locks %j', (lock, expected) => {
  expect(lockedBy(lock)).toEqual(expected);
});

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
