import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Affect } from '../../../lib/domain/affect';
import { fieldToAffect, moveByKey } from '../../../lib/domain/affect-keys';

const middle: Affect = { pleasantness: 0, energy: 0 };

function digit(key: string) {
  return { key, code: `Digit${key}`, shiftKey: false };
}

function numpad(key: string) {
  return { key, code: `Numpad${key}`, shiftKey: false };
}

function arrow(direction: string, shiftKey = false) {
  return { key: `Arrow${direction}`, code: `Arrow${direction}`, shiftKey };
}

const third = 0.667;

/** Fields in reading order: 1 at the top left, where it is unpleasant and full of energy. */
const fields: readonly (readonly [string, number, number])[] = [
  ['1', -third, third],
  ['2', 0, third],
  ['3', third, third],
  ['4', -third, 0],
  ['5', 0, 0],
  ['6', third, 0],
  ['7', -third, -third],
  ['8', 0, -third],
  ['9', third, -third],
];

describe('digits', () => {
  test.each(fields)('%s above the letters', (key, pleasantness, energy) => {
    expect(moveByKey(undefined, digit(key))).toEqual({ pleasantness, energy });
    expect(fieldToAffect(Number(key))).toEqual({ pleasantness, energy });
  });

  test('of the number pad go by their place: 7 lies at the top left there', () => {
    const byPlace = ['7', '8', '9', '4', '5', '6', '1', '2', '3'];
    for (const [index, key] of byPlace.entries()) {
      expect(moveByKey(undefined, numpad(key))).toEqual(fieldToAffect(index + 1));
    }
  });

  test('of the number pad are arrows where the number lock is off', () => {
    const key = { key: 'ArrowLeft', code: 'Numpad4', shiftKey: false };
    expect(moveByKey(middle, key)).toEqual({ pleasantness: -0.2, energy: 0 });
  });

  test('are found by their place on keyboards whose digit row gives other signs', () => {
    for (const [index, key] of ['&', 'é', '"', "'", '(', '-', 'è', '_', 'ç'].entries()) {
      const pressed = { key, code: `Digit${index + 1}`, shiftKey: false };
      expect(moveByKey(undefined, pressed)).toEqual(fieldToAffect(index + 1));
    }
    expect(moveByKey(undefined, { key: '!', code: 'Digit1', shiftKey: true })).toBeUndefined();
    expect(moveByKey(undefined, { key: '1', code: 'Digit1', shiftKey: true })).toEqual(
      fieldToAffect(1),
    );
  });

  test.each(['0', 'a', 'Enter', 'Tab', ' ', 'F1', '10', '١'])('%s is not the pad’s', (key) => {
    expect(moveByKey(middle, { key, code: '', shiftKey: false })).toBeUndefined();
  });
});

describe('arrows', () => {
  test.each([
    ['Left', -0.2, 0],
    ['Right', 0.2, 0],
    ['Up', 0, 0.2],
    ['Down', 0, -0.2],
  ] as const)('%s goes a tenth of the pad', (direction, pleasantness, energy) => {
    expect(moveByKey(middle, arrow(direction))).toEqual({ pleasantness, energy });
    expect(moveByKey(undefined, arrow(direction))).toEqual({ pleasantness, energy });
  });

  test.each([
    ['Left', -third, 0],
    ['Right', third, 0],
    ['Up', 0, third],
    ['Down', 0, -third],
  ] as const)('Shift and %s go a third', (direction, pleasantness, energy) => {
    expect(moveByKey(middle, arrow(direction, true))).toEqual({ pleasantness, energy });
  });

  test('stop at the edge, from wherever they come', () => {
    const keys = fc.array(fc.tuple(fc.constantFrom('Left', 'Right', 'Up', 'Down'), fc.boolean()), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(keys, (pressed) => {
        let at: Affect | undefined;
        for (const [direction, shift] of pressed) at = moveByKey(at, arrow(direction, shift));
        expect(Math.abs(at?.pleasantness ?? 0)).toBeLessThanOrEqual(1);
        expect(Math.abs(at?.energy ?? 0)).toBeLessThanOrEqual(1);
      }),
    );
    let at: Affect | undefined = middle;
    for (let press = 0; press < 20; press += 1) at = moveByKey(at, arrow('Right'));
    expect(at).toEqual({ pleasantness: 1, energy: 0 });
  });
});
