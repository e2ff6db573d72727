import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { promptsForQuadrants } from '../../../lib/content/en/prompts-for-quadrants';
import { promptsOfTheDay } from '../../../lib/content/en/prompts-of-the-day';
import { toLooks } from '../../../lib/domain/looks';

const bundled = [...promptsOfTheDay, ...promptsForQuadrants].map(({ id }) => id);

/** The whole of what lies unsealed (safety 2.16). A new key belongs here only after thought. */
const everything = {
  clock: ['off', 'on'],
  covered: ['no', 'yes'],
  firstRun: ['new', 'begun', 'seen'],
  helpCountry: ['', 'AU', 'CA', 'DE', 'FR', 'GB', 'IE', 'IN', 'NZ', 'US', 'ZA'],
  hidePrivate: ['on', 'off'],
  icon: ['leaf', 'page', 'circle'],
  leaveKey: ['shift', 'off'],
  lockAfter: ['10', '2', '5', '30'],
  motion: ['system', 'still'],
  newTab: ['yarrow', 'browser'],
  plainPage: ['off', 'on'],
  singleKeys: ['on', 'off'],
  spellCheck: ['off', 'on'],
  textSize: ['normal', 'large', 'larger'],
  theme: ['system', 'light', 'dark'],
} as const;

const first = {
  ...Object.fromEntries(Object.entries(everything).map(([key, [value]]) => [key, value])),
  promptSeed: 0,
  hiddenPrompts: [],
};

describe('the open settings', () => {
  test('have these keys and no others', () => {
    const keys = [...Object.keys(everything), 'hiddenPrompts', 'promptSeed'].toSorted();
    expect(Object.keys(toLooks(undefined)).toSorted()).toEqual(keys);
    expect(Object.keys(toLooks({ note: 'x', name: 'x' })).toSorted()).toEqual(keys);
  });

  test.each(Object.entries(everything))('%s takes what is on its list', (key, values) => {
    for (const value of values)
      expect(toLooks({ [key]: value })).toEqual({ ...first, [key]: value });
  });

  test.each(Object.keys(everything))('%s refuses what is not on its list', (key) => {
    const others = fc.anything().filter((value) => !isListed(key, value));
    fc.assert(
      fc.property(others, (value) => {
        expect(toLooks({ [key]: value })).toEqual(first);
      }),
    );
  });

  test('refuse a record that is none', () => {
    for (const raw of [undefined, null, 0, '', 'dark', true, [], ['dark'], () => 'dark']) {
      expect(toLooks(raw)).toEqual(first);
    }
  });

  test('draw the order of prompts from a whole number below 2^32', () => {
    for (const seed of [0, 1, 2 ** 31, 2 ** 32 - 1]) {
      expect(toLooks({ promptSeed: seed }).promptSeed).toBe(seed);
    }
    for (const seed of [-1, 0.5, 2 ** 32, Number.NaN, Infinity, '7', null, [7], 7n]) {
      expect(toLooks({ promptSeed: seed }).promptSeed).toBe(0);
    }
  });

  test('name prompts put away by id, once each, in the order in which they were', () => {
    expect(toLooks({ hiddenPrompts: bundled.toReversed() }).hiddenPrompts).toEqual(
      bundled.toReversed(),
    );
    const twice = ['day-002', 'lp-001', 'day-002'];
    expect(toLooks({ hiddenPrompts: twice }).hiddenPrompts).toEqual(['day-002', 'lp-001']);
  });

  test('hold no word in the place of a prompt’s id', () => {
    const words = [
      'sam',
      'angry-with-sam',
      '2026-05-13',
      'day-',
      'Day-001',
      'day-001 ',
      '',
      7,
      null,
    ];
    expect(toLooks({ hiddenPrompts: words }).hiddenPrompts).toEqual([]);
    for (const raw of ['day-001', { 0: 'day-001' }, null, 7]) {
      expect(toLooks({ hiddenPrompts: raw }).hiddenPrompts).toEqual([]);
    }
  });

  test('are the same when they are read twice', () => {
    fc.assert(
      fc.property(fc.object(), (raw) => {
        expect(toLooks(toLooks(raw))).toEqual(toLooks(raw));
      }),
    );
  });
});

function isListed(key: string, value: unknown): boolean {
  const values: readonly unknown[] = everything[key as keyof typeof everything];
  return values.includes(value);
}
