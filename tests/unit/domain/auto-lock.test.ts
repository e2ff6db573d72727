import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  coversPrivate,
  deadlineOf,
  dueOf,
  type Lockable,
  nextLook,
  untilStill,
} from '../../../lib/domain/auto-lock';

const both: readonly Lockable[] = ['daily', 'private'];
const noon = Date.parse('2026-05-13T12:00:00Z');
const at = (minutes: number) => noon + minutes * 60_000;
const choices = ['2', '5', '10', '30'] as const;

describe('what is due, since the last use at noon', () => {
  test.each([
    [0, '10', []],
    [1.99, '2', []],
    [2, '2', ['private']],
    [4.99, '5', []],
    [5, '5', ['private']],
    [9.99, '10', []],
    [10, '10', ['private']],
    [29.99, '10', ['private']],
    [29.99, '30', []],
    [30, '30', ['daily', 'private']],
    [30, '2', ['daily', 'private']],
    // A machine that slept for a week.
    [60 * 24 * 7, '10', ['daily', 'private']],
    // A clock that is mended by some seconds, and one that is set back.
    [-1, '10', []],
    [-1.01, '10', ['daily', 'private']],
    [-600, '30', ['daily', 'private']],
  ] as const)('%s minutes later, with %s chosen: %j', (minutes, lockAfter, expected) => {
    expect(dueOf(both, noon, at(minutes), lockAfter)).toEqual(expected);
  });

  test('is only what is open', () => {
    expect(dueOf(['daily'], noon, at(15), '10')).toEqual([]);
    expect(dueOf(['private'], noon, at(40), '10')).toEqual(['private']);
    expect(dueOf([], noon, at(40), '10')).toEqual([]);
  });

  test('is all of it where nobody knows when Yarrow was last used', () => {
    for (const used of [undefined, Number.NaN, Infinity, -Infinity]) {
      expect(dueOf(both, used, noon, '30')).toEqual(both);
    }
  });

  test('is never open past its deadline, nor closed before it, whatever the clock does', () => {
    const times = fc.integer({ min: -1e13, max: 1e13 });
    fc.assert(
      fc.property(times, times, fc.constantFrom(...choices), (used, now, lockAfter) => {
        const due = dueOf(both, used, now, lockAfter);
        for (const what of both) {
          const isPast = now >= deadlineOf(what, used, lockAfter);
          const isBack = used > now + 60_000;
          expect(due.includes(what)).toBe(isPast || isBack);
        }
      }),
    );
  });
});

describe('the next look', () => {
  test.each([
    ['a minute from now, as long as no deadline is nearer', both, 0, '10', 1],
    ['at the deadline, where that is nearer', both, 9.5, '10', 10],
    ['at the later deadline once the nearer one is past', ['daily'], 29.5, '10', 30],
    ['a minute from now, where nothing is open', [], 3, '10', 4],
  ] as const)('is %s', (_name, open, now, lockAfter, expected) => {
    expect(nextLook(open, noon, at(now), lockAfter)).toBe(at(expected));
  });
});

describe('private words', () => {
  test.each([
    [0, 2],
    [1.5, 0.5],
    [2, 0],
    [90, 0],
    // A clock set back gives no more than the two minutes.
    [-90, 2],
  ])('%s minutes after the last use are shown for %s more', (minutes, left) => {
    expect(untilStill(noon, at(minutes))).toBe(left * 60_000);
  });

  test.each([
    ['here', 'on', false],
    ['here', 'off', false],
    ['elsewhere', 'on', true],
    ['elsewhere', 'off', false],
    ['still', 'on', true],
    ['still', 'off', true],
  ] as const)('with someone %s and hiding %s are covered: %s', (attention, hide, expected) => {
    expect(coversPrivate(attention, hide)).toBe(expected);
  });
});
