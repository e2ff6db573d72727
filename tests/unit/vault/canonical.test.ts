import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from '../../../lib/vault/canonical';

/** The same value with the keys of its objects the other way round, at every depth. */
function turnKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toReversed();
  return Object.fromEntries(entries.map(([key, part]) => [key, turnKeys(part)]));
}

describe('canonical JSON', () => {
  test('is JSON of the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('is the same in whatever order keys come', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonical(turnKeys(value))).toBe(canonical(value));
      }),
    );
  });

  test('keeps the order of a list', () => {
    expect(canonical([2, 1, { b: 1, a: [3, 2] }])).toBe('[2,1,{"a":[3,2],"b":1}]');
  });
});
