import { describe, expect, test } from 'vitest';
import { allOpen, canBeLocked, hasClosed } from '../../../lib/domain/access';

describe('access', () => {
  test.each([
    ['nothing', 'open', 'open', false, false],
    ['private', 'open', 'open', false, true],
    ['private', 'open', 'closed', true, false],
    ['everything', 'open', 'open', false, true],
    // Check-ins stay open for longer than what is private.
    ['everything', 'open', 'closed', true, true],
    ['everything', 'closed', 'closed', true, false],
  ] as const)('a lock on %s, daily %s, private %s', (lock, daily, ofPrivate, closed, lockable) => {
    const access = { lock, daily, private: ofPrivate };
    expect(hasClosed(access)).toBe(closed);
    expect(canBeLocked(access)).toBe(lockable);
  });

  test('is open in everything where no passphrase was ever set', () => {
    expect(hasClosed(allOpen)).toBe(false);
    expect(canBeLocked(allOpen)).toBe(false);
  });
});
