import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  distanceBetween,
  isNearMiddle,
  isUnpleasant,
  quadrantOf,
  quadrants,
  toAffect,
} from '../../../lib/domain/affect';

describe('quadrants', () => {
  test.each([
    [-1, 1, 'high-unpleasant'],
    [-0.001, 0.001, 'high-unpleasant'],
    [1, 1, 'high-pleasant'],
    [0.001, 0.001, 'high-pleasant'],
    [-1, -1, 'low-unpleasant'],
    [-0.001, -0.001, 'low-unpleasant'],
    [1, -1, 'low-pleasant'],
    [0.001, -0.001, 'low-pleasant'],
    // On a line: pleasant, and low in energy.
    [0, 0, 'low-pleasant'],
    [-0, -0, 'low-pleasant'],
    [0, 1, 'high-pleasant'],
    [0, -1, 'low-pleasant'],
    [1, 0, 'low-pleasant'],
    [-1, 0, 'low-unpleasant'],
  ] as const)('%d pleasant, %d energy is %s', (pleasantness, energy, quadrant) => {
    expect(quadrantOf({ pleasantness, energy })).toBe(quadrant);
  });

  test('are four, and each point lies in one whose name tells whether it is unpleasant', () => {
    const side = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(side, side, (pleasantness, energy) => {
        const affect = { pleasantness, energy };
        expect(quadrants).toContain(quadrantOf(affect));
        expect(quadrantOf(affect).endsWith('-unpleasant')).toBe(isUnpleasant(affect));
      }),
    );
  });
});

describe('the middle', () => {
  test.each([
    [0, 0, true],
    [0.17, 0.17, true],
    [-0.249, 0, true],
    [0.25, 0, false],
    [0, -0.25, false],
    [0.18, 0.18, false],
    [1, 1, false],
  ] as const)('%d, %d: %s', (pleasantness, energy, near) => {
    expect(isNearMiddle({ pleasantness, energy })).toBe(near);
  });
});

describe('a point', () => {
  test('is kept on the pad, to three places, and never minus nothing', () => {
    expect(toAffect(7, -7)).toEqual({ pleasantness: 1, energy: -1 });
    expect(toAffect(0.12345, -0.98765)).toEqual({ pleasantness: 0.123, energy: -0.988 });
    expect(Object.is(toAffect(-0.0001, 0).pleasantness, 0)).toBe(true);
    expect(Object.is(toAffect(0, -0).energy, 0)).toBe(true);
  });

  test('stays where it is when it is tidied twice', () => {
    const side = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(side, side, (pleasantness, energy) => {
        const once = toAffect(pleasantness, energy);
        expect(toAffect(once.pleasantness, once.energy)).toEqual(once);
        expect(Math.abs(once.pleasantness)).toBeLessThanOrEqual(1);
        expect(Math.abs(once.energy)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('lies as far from another as a ruler says', () => {
    const from = { pleasantness: -0.3, energy: 0.4 };
    expect(distanceBetween(from, { pleasantness: 0, energy: 0 })).toBeCloseTo(0.5, 10);
    expect(distanceBetween(from, from)).toBe(0);
  });
});
