import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pad, unpad } from '../../../lib/vault/padding';

/** Lengths that fill a step to its last byte, and such as leave one byte for the next. */
const full = [0, 252, 253, 508, 4092, 4093, 5116, 5117];
const lengths = fc.oneof(
  fc.constantFrom(...full),
  fc.nat(600),
  fc.integer({ min: 3900, max: 5200 }),
  fc.nat(40_000),
);

function bytesOf(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 31) % 256);
}

describe('padding', () => {
  test.each([
    [0, 256],
    [252, 256],
    [253, 512],
    [508, 512],
    [4092, 4096],
    [4093, 5120],
    [5116, 5120],
    [5117, 6144],
    [100_000, 100_352],
  ])('of %d bytes makes %d', (length, size) => {
    expect(pad(bytesOf(length))).toHaveLength(size);
  });

  test('goes in steps of 256 up to 4 KiB, then of 1 KiB, and never by a whole step too many', () => {
    fc.assert(
      fc.property(lengths, (length) => {
        const size = pad(bytesOf(length)).length;
        const step = size <= 4096 ? 256 : 1024;
        expect(size % step).toBe(0);
        expect(size - length).toBeGreaterThanOrEqual(4);
        expect(size - length).toBeLessThan(4 + step);
      }),
    );
  });

  test('comes off again, wherever the bytes lie', () => {
    fc.assert(
      fc.property(lengths, fc.nat(9), (length, offset) => {
        const plain = bytesOf(length);
        const padded = pad(plain);
        const moved = new Uint8Array(padded.length + offset).subarray(offset);
        moved.set(padded);
        expect(unpad(padded)).toEqual(plain);
        expect(unpad(moved)).toEqual(plain);
      }),
    );
  });

  test.each(full)('comes off %d bytes', (length) => {
    expect(unpad(pad(bytesOf(length)))).toEqual(bytesOf(length));
  });

  test('that states more than is there is refused, and not what fills it', () => {
    const padded = pad(bytesOf(10));
    new DataView(padded.buffer).setUint32(0, padded.length - 4);
    expect(unpad(padded)).toHaveLength(252);
    new DataView(padded.buffer).setUint32(0, padded.length - 3);
    expect(() => unpad(padded)).toThrow(RangeError);
    expect(() => unpad(Uint8Array.of(0, 0))).toThrow(RangeError);
  });
});
