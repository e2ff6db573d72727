import fc from 'fast-check';
import { expect, test } from 'vitest';
import { feelings } from '../../../lib/content/en/feelings';
import { distanceBetween } from '../../../lib/domain/affect';
import { feelingsNear } from '../../../lib/domain/feeling';

const side = fc.double({ min: -1, max: 1, noNaN: true });

test('the nearest come first, and none that was left out lies nearer', () => {
  fc.assert(
    fc.property(side, side, fc.nat(feelings.length), (pleasantness, energy, limit) => {
      const point = { pleasantness, energy };
      const near = feelingsNear(feelings, point, limit);
      const distances = near.map((feeling) => distanceBetween(feeling, point));
      expect(near).toHaveLength(limit);
      expect(distances).toEqual(distances.toSorted((a, b) => a - b));
      const others = feelings.filter((feeling) => !near.includes(feeling));
      for (const other of others) {
        expect(distanceBetween(other, point)).toBeGreaterThanOrEqual(distances.at(-1) ?? 0);
      }
    }),
  );
});

test('those equally far are in the order of their ids, however they are given', () => {
  const at = {
    pleasantness: 0.5,
    energy: 0,
    quadrant: 'low-pleasant',
    word: '',
    means: '',
  } as const;
  const twins = ['b', 'c', 'a'].map((id) => ({ ...at, id }));
  const ids = feelingsNear(twins, { pleasantness: 0, energy: 0 }, 3).map(({ id }) => id);
  expect(ids).toEqual(['a', 'b', 'c']);
});
