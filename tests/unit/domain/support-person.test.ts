import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  inOrder,
  isEmptySupport,
  moveInOrder,
  trimSupport,
} from '../../../lib/domain/support-person';

const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 });

function person(id: string, since: number) {
  return { id, value: { name: id, how: '', reach: '', since } };
}

describe('an order made by hand', () => {
  test.each([
    ['up', 'b', ['b', 'a', 'c']],
    ['down', 'b', ['a', 'c', 'b']],
    ['up', 'a', ['a', 'b', 'c']],
    ['down', 'c', ['a', 'b', 'c']],
    ['up', 'nobody', ['a', 'b', 'c']],
  ] as const)('%s moves %s', (way, id, after) => {
    expect(moveInOrder(['a', 'b', 'c'], id, way)).toEqual(after);
  });

  test('loses nobody, and the way back leads back', () => {
    fc.assert(
      fc.property(ids, fc.nat(5), (order, place) => {
        const id = order[place % order.length] ?? '';
        const moved = moveInOrder(order, id, 'down');
        expect(moved.toSorted()).toEqual(order.toSorted());
        if (moved !== order) expect(moveInOrder(moved, id, 'up')).toEqual(order);
      }),
    );
  });

  test('comes first; then whoever it does not name, the longest known first', () => {
    const people = [person('new', 30), person('old', 10), person('b', 5), person('a', 40)];
    expect(inOrder(people, ['a', 'gone', 'b']).map(({ id }) => id)).toEqual([
      'a',
      'b',
      'old',
      'new',
    ]);
  });

  test('tells two apart who were written down in the same moment, always in the same way', () => {
    const [one, two] = [person('one', 1), person('two', 1)];
    expect(inOrder([two, one], [])).toEqual(inOrder([one, two], []));
  });
});

describe('words about someone', () => {
  test.each([
    ['', '', '', true],
    [' ', '\n', '\t', true],
    ['', '', 'x', false],
    ['S.', '', '', false],
  ])('%j %j %j are none: %s', (name, how, reach, empty) => {
    expect(isEmptySupport({ name, how, reach })).toBe(empty);
  });

  test('lose the white space at their ends, and none within', () => {
    expect(trimSupport({ name: ' S. ', how: 'a\n\nb\n', reach: '' })).toEqual({
      name: 'S.',
      how: 'a\n\nb',
      reach: '',
    });
  });
});
