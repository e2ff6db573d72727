import { describe, expect, test } from 'vitest';
import { checkCryptoVectors } from '../../fixtures/check-crypto-vectors';

const checked = await checkCryptoVectors();

describe('a known answer', () => {
  test.each(checked)('comes out: $name', ({ expected, got }) => {
    expect(got).toBe(expected);
  });

  test('is asked for 25 times, of each method', () => {
    expect(checked).toHaveLength(25);
    for (const method of ['Argon2id', 'AES-256-GCM', 'HKDF-SHA-256', 'X25519', 'vault key']) {
      expect(checked.some(({ name }) => name.includes(method))).toBe(true);
    }
  });
});
