import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noPresses, type Press, pressShift, wantsToLeave } from '../../../lib/domain/leave-keys';

const down: Press = { kind: 'shift-down' };
const other: Press = { kind: 'other' };

function up(at: number): Press {
  return { kind: 'shift-up', at };
}

/** Whether one of these, done one after the other, leaves. */
function leaves(...presses: readonly Press[]): boolean {
  let before = noPresses;
  return presses.some((press) => {
    before = pressShift(before, press);
    return wantsToLeave(before);
  });
}

/** Shift pressed and let go of, alone, at each of these moments. */
function taps(...times: readonly number[]): readonly Press[] {
  return times.flatMap((at) => [down, up(at)]);
}

describe('Shift', () => {
  test('three times leaves, twice does not', () => {
    expect(leaves(...taps(0, 100))).toBe(false);
    expect(leaves(...taps(0, 100, 200))).toBe(true);
  });

  test('leaves within five seconds, and not later', () => {
    expect(leaves(...taps(0, 2000, 4999))).toBe(true);
    expect(leaves(...taps(0, 2000, 5000))).toBe(false);
    expect(leaves(...taps(0, 4000, 6000))).toBe(false);
    expect(leaves(...taps(0, 4000, 6000, 6100))).toBe(true);
  });

  test('leaves as it is let go of, and not before', () => {
    expect(leaves(...taps(0, 100), down)).toBe(false);
  });

  test('held down, so that the system repeats it, is one press', () => {
    const held = [...Array.from({ length: 20 }, () => down), up(600)];
    expect(leaves(...held, ...taps(700))).toBe(false);
  });

  test('that makes capitals, moves the marker or clicks counts for nothing', () => {
    const capital = (at: number) => [down, other, up(at)];
    expect(leaves(...capital(0), ...capital(100), ...capital(200), ...capital(300))).toBe(false);
    expect(leaves(...taps(0, 100), other, ...taps(200, 300))).toBe(false);
    expect(leaves(...taps(0, 100), ...capital(200), ...taps(300))).toBe(false);
  });

  test('let go of without having been pressed here counts for nothing', () => {
    expect(leaves(up(0), up(100), up(200), up(300))).toBe(false);
  });

  test('is needed three times: nothing else leaves', () => {
    const press = fc.oneof(
      fc.constant(down),
      fc.constant(other),
      fc.nat(100_000).map((at) => up(at)),
    );
    fc.assert(
      fc.property(fc.array(press), (presses) => {
        const alone = presses.filter(
          ({ kind }, index) => kind === 'shift-up' && presses[index - 1]?.kind === 'shift-down',
        );
        if (leaves(...presses)) expect(alone.length).toBeGreaterThanOrEqual(3);
      }),
    );
  });
});
