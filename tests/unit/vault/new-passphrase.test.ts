import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passphraseWords } from '../../../lib/content/en/passphrase-words';
import { newPassphrase } from '../../../lib/vault/new-passphrase';
import { randomBelow } from '../../../lib/vault/random-below';

describe('a new passphrase', () => {
  test('is five words of the list with single spaces between', () => {
    const list = new Set(passphraseWords);
    for (let index = 0; index < 100; index += 1) {
      const words = newPassphrase(passphraseWords, randomBelow).split(' ');
      expect(words).toHaveLength(5);
      expect(words.every((word) => list.has(word))).toBe(true);
    }
  });

  test('takes each word where the draw points, the first and the last one too', () => {
    const last = passphraseWords.length - 1;
    const draws = [0, last, 7, 7, 1];
    const text = newPassphrase(passphraseWords, (limit) => {
      expect(limit).toBe(passphraseWords.length);
      return draws.shift() ?? 0;
    });
    const expected = [0, last, 7, 7, 1].map((at) => passphraseWords[at]);
    expect(text).toBe(expected.join(' '));
  });

  test('is made of no short list', () => {
    expect(() => newPassphrase(passphraseWords.slice(0, 2047), randomBelow)).toThrow(RangeError);
    expect(newPassphrase(passphraseWords.slice(0, 2048), randomBelow)).not.toBe('');
  });
});

describe('a number below a limit', () => {
  test('is a whole one, from 0 on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 32 }), (limit) => {
        const drawn = randomBelow(limit);
        expect(Number.isInteger(drawn)).toBe(true);
        expect(drawn).toBeGreaterThanOrEqual(0);
        expect(drawn).toBeLessThan(limit);
      }),
    );
  });

  test.each([
    // 2^32 = 3 × 1,431,655,765 + 1: one number too many.
    [3, [2 ** 32 - 1, 5], 2],
    [3, [2 ** 32 - 2], 2],
    [3 * 2 ** 30, [2 ** 32 - 1, 3 * 2 ** 30, 12], 12],
    [3 * 2 ** 30, [3 * 2 ** 30 - 1], 3 * 2 ** 30 - 1],
    [2 ** 32, [2 ** 32 - 1], 2 ** 32 - 1],
    [1, [2 ** 32 - 1], 0],
  ])('%d is drawn again where a remainder would be more likely: %j', (limit, draws, expected) => {
    const left = [...draws];
    expect(randomBelow(limit, () => left.shift() ?? Number.NaN)).toBe(expected);
    expect(left).toEqual([]);
  });

  test('comes as often as any other', () => {
    const counts = new Array<number>(7).fill(0);
    for (let index = 0; index < 14_000; index += 1) {
      const drawn = randomBelow(7);
      counts[drawn] = (counts[drawn] ?? 0) + 1;
    }
    // Eight standard deviations: 2,000 ± 331.
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(331);
  });

  test.each([0, -1, 1.5, Number.NaN, 2 ** 32 + 1])('is not below %d', (limit) => {
    expect(() => randomBelow(limit)).toThrow(RangeError);
  });
});
