import { expect, test } from 'vitest';
import { partOfDay } from '../../../lib/domain/part-of-day';

test.each([
  [0, 'night'],
  [4, 'night'],
  [5, 'morning'],
  [11, 'morning'],
  [12, 'afternoon'],
  [17, 'afternoon'],
  [18, 'evening'],
  [22, 'evening'],
  [23, 'night'],
] as const)('at %d o’clock it is %s', (hour, part) => {
  expect(partOfDay(hour)).toBe(part);
});
