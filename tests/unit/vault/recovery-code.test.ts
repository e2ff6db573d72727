import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bytes, bytesToHex } from '../../../lib/vault/bytes';
import {
  newRecoveryCode,
  readRecoveryCode,
  recoveryCodeToKey,
  recoveryGroups,
  showRecoveryCode,
} from '../../../lib/vault/recovery-code';
import { drawTwoGroups, isSameGroup } from '../../../lib/vault/recovery-groups';
import { unwrapKey, WrongKey, wrapKey } from '../../../lib/vault/wrap';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codes = fc
  .uint8Array({ minLength: 16, maxLength: 16 })
  .map((bytes) => new Uint8Array(bytes) as Bytes);

/** Codes on which every possible mistake is made: the ends of the range, and some others. */
const samples = [
  new Uint8Array(16),
  new Uint8Array(16).fill(255),
  Uint8Array.from({ length: 16 }, (_, index) => index * 17),
  ...fc.sample(codes, { numRuns: 20, seed: 2026 }),
].map((code) => showRecoveryCode(code).replaceAll('-', ''));

function isValid(text: string): boolean {
  return readRecoveryCode(text).kind === 'valid';
}

/** The text with two of its symbols in each other's place. */
function swap(text: string, one: number, other: number): string {
  const symbols = Array.from(text);
  [symbols[one], symbols[other]] = [symbols[other] ?? '', symbols[one] ?? ''];
  return symbols.join('');
}

describe('a recovery code', () => {
  test('is 16 bytes, others each time', () => {
    expect(newRecoveryCode()).toHaveLength(16);
    expect(newRecoveryCode()).not.toEqual(newRecoveryCode());
  });

  test.each([
    ['00000000000000000000000000000000', '0000-0000-0000-0000-0000-0000-0000'],
    ['00000000000000000000000000000001', '0000-0000-0000-0000-0000-0000-0101'],
    // 2^128 − 1 leaves 0 × 32 + 17 by 1021.
    ['ffffffffffffffffffffffffffffffff', null],
  ])('%s is shown in seven groups of four', (hex, text) => {
    const bytes = Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
    const shown = showRecoveryCode(bytes);
    expect(shown).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{3}(-[0-9A-HJKMNP-TV-Z]{4}){6}$/u);
    if (text !== null) expect(shown).toBe(text);
  });

  test('is read again as it was shown', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(readRecoveryCode(showRecoveryCode(code))).toEqual({ kind: 'valid', bytes: code });
      }),
      { numRuns: 1000 },
    );
  });

  test('is read however it is written', () => {
    const shown = '0024-H36H-2NCS-VRH6-DAQF-6DVV-QZWM';
    const bytes = Uint8Array.from({ length: 16 }, (_, index) => index * 17);
    for (const text of [
      shown.toLowerCase(),
      shown.replaceAll('-', ''),
      shown.replaceAll('-', ' '),
      shown.replaceAll('-', '\u2013'),
      shown.replaceAll('-', '\u2212'),
      `  ${shown}\n`,
      shown.replaceAll('-', ' - '),
      shown.replaceAll('0', 'O'),
      shown.replaceAll('0', 'o'),
      shown.replaceAll('H', '\uff28'),
    ]) {
      expect(readRecoveryCode(text)).toEqual({ kind: 'valid', bytes });
    }
    const ones = showRecoveryCode(new Uint8Array(16).fill(0b00100001));
    expect(ones).toContain('1');
    for (const like of ['I', 'i', 'L', 'l']) {
      expect(isValid(ones.replaceAll('1', like))).toBe(true);
    }
  });

  test.each([
    ['', 'length'],
    ['0024-H36H-2NCS-VRH6-DAQF-6DVV', 'length'],
    ['0024-H36H-2NCS-VRH6-DAQF-6DVV-QZW', 'length'],
    ['0024-H36H-2NCS-VRH6-DAQF-6DVV-QZWMM', 'length'],
    ['0024-H36H-2NCS-VRH6-DAQF-6DVV-QZWU', 'symbol'],
    ['0024-H36H-2NCS-VRH6-DAQF-6DVV-QZW?', 'symbol'],
    ['0024_H36H_2NCS_VRH6_DAQF_6DVV_QZWM', 'symbol'],
    ['code: 0024-H36H-2NCS-VRH6-DAQF-6DVV-QZWM', 'symbol'],
    ['é024-H36H-2NCS-VRH6-DAQF-6DVV-QZWM', 'symbol'],
    ['0024-H36H-2NCS-VRH6-DAQF-6DVV-QZWN', 'check'],
    // The same remainder, and a number above 2^128.
    ['8024-H36H-2NCS-VRH6-DAQF-6DVV-QZWM', 'check'],
    ['ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ', 'check'],
  ])('is not read from %s: %s', (text, reason) => {
    expect(readRecoveryCode(text)).toEqual({ kind: 'invalid', reason });
  });

  test('is never above 2^128, even where the check fits', () => {
    for (let first = 8; first < 32; first += 1) {
      const value = BigInt(first) << 125n;
      const rest = value % 1021n;
      const check = `${alphabet[Number(rest >> 5n)]}${alphabet[Number(rest % 32n)]}`;
      const text = `${alphabet[first]}${'0'.repeat(25)}${check}`;
      expect(readRecoveryCode(text)).toEqual({ kind: 'invalid', reason: 'check' });
    }
  });

  test('is not valid with any one symbol wrong', () => {
    const wrong = samples.flatMap((code) =>
      Array.from(code).flatMap((symbol, at) =>
        Array.from(alphabet)
          .filter((other) => other !== symbol)
          .map((other) => code.slice(0, at) + other + code.slice(at + 1)),
      ),
    );
    expect(wrong).toHaveLength(23 * 28 * 31);
    expect(wrong.filter(isValid)).toEqual([]);
    expect(samples.every(isValid)).toBe(true);
  });

  test('is not valid with any two symbols swapped, neighbours or not', () => {
    const swapped = samples.flatMap((code) =>
      Array.from(code).flatMap((symbol, one) =>
        Array.from(code.slice(one + 1))
          .map((other, index) => (other === symbol ? code : swap(code, one, one + 1 + index)))
          .filter((text) => text !== code),
      ),
    );
    expect(swapped.length).toBeGreaterThan(20 * 300);
    expect(swapped.filter(isValid)).toEqual([]);
  });

  test('is hardly ever valid by chance', () => {
    const drawn = fc.sample(
      fc.string({ unit: fc.constantFrom(...alphabet), minLength: 28, maxLength: 28 }),
      { numRuns: 4000, seed: 7 },
    );
    expect(drawn.filter(isValid).length).toBeLessThan(10);
  });

  test('is of 16 bytes only', () => {
    expect(() => showRecoveryCode(new Uint8Array(15))).toThrow(RangeError);
    expect(() => showRecoveryCode(new Uint8Array(17))).toThrow(RangeError);
  });

  test('stands for a key of its own', async () => {
    const code = newRecoveryCode();
    const key = new Uint8Array(32);
    const wrapped = await wrapKey(await recoveryCodeToKey(code), {}, key);
    expect(await unwrapKey(await recoveryCodeToKey(code), {}, wrapped)).toEqual(key);
    const other = await recoveryCodeToKey(newRecoveryCode());
    await expect(unwrapKey(other, {}, wrapped)).rejects.toThrow(WrongKey);
    expect(bytesToHex(code)).toHaveLength(32);
  });
});

describe('the groups of a recovery code', () => {
  test('are seven of four, as shown', () => {
    const shown = showRecoveryCode(newRecoveryCode());
    expect(recoveryGroups(shown)).toEqual(shown.split('-'));
    expect(recoveryGroups(shown.replaceAll('-', ''))).toEqual(shown.split('-'));
  });

  test('are asked for in pairs, each pair as often as any other', () => {
    const pairs = Array.from({ length: 7 }, (_, one) =>
      Array.from({ length: 6 }, (__, other) => {
        const draws = [one, other];
        const limits: number[] = [];
        const pair = drawTwoGroups((limit) => {
          limits.push(limit);
          return draws.shift() ?? 0;
        });
        // One of seven, and then one of the six that are left.
        expect(limits).toEqual([7, 6]);
        return pair;
      }),
    ).flat();
    expect(pairs.every(([low, high]) => low >= 0 && low < high && high <= 6)).toBe(true);
    const counts = Object.values(Object.groupBy(pairs, (pair) => pair.join()));
    expect(counts).toHaveLength(21);
    expect(counts.every((count) => count?.length === 2)).toBe(true);
  });

  test.each([
    ['H36H', 'h36h', true],
    ['0024', ' oO24 ', true],
    ['1A1A', 'lai-a', true],
    ['H36H', 'H36J', false],
    ['H36H', 'H36', false],
    ['H36H', '', false],
  ])('%s, typed as %s: the same is %s', (group, typed, same) => {
    expect(isSameGroup(typed, group)).toBe(same);
  });
});
