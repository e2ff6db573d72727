import { describe, expect, test } from 'vitest';
import { askTwoGroups, makeCode } from '../../../lib/storage/new-secrets';
import { readRecoveryCode } from '../../../lib/vault/recovery-code';

describe('a recovery code that is being shown', () => {
  test('is another one each time, and its text and groups say what its bytes are', () => {
    const codes = Array.from({ length: 20 }, makeCode);
    expect(new Set(codes.map(({ text }) => text)).size).toBe(20);
    for (const { bytes, text, groups } of codes) {
      expect(readRecoveryCode(text)).toEqual({ kind: 'valid', bytes });
      expect(groups.join('-')).toBe(text);
    }
  });

  test('is asked for by two of its groups, in their order, and each takes its own alone', () => {
    // Seven groups that are all different, so that none passes for another.
    const groups = ['0000', '1111', '2222', '3333', '4444', '5555', '6666'];
    const code = { ...makeCode(), groups, text: groups.join('-') };
    const seen = new Set<number>();
    for (let draw = 0; draw < 200; draw += 1) {
      const asked = askTwoGroups(code);
      const places = asked.map(({ place }) => place);
      expect(places).toHaveLength(2);
      expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
      for (const { place, isSame } of asked) {
        expect(groups.filter(isSame)).toEqual([groups[place - 1]]);
        expect(isSame('')).toBe(false);
        seen.add(place);
      }
    }
    expect([...seen].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});
