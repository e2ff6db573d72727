import { randomBytes } from './bytes';

/** A whole number from 0 up to, and without, the limit; each is as likely as any other. */
export type RandomBelow = (limit: number) => number;

const range = 2 ** 32;

/**
 * Draws again where a number lies in the last, incomplete round of limits: a plain remainder would
 * make small numbers a little more likely.
 * @param limit a whole number from 1 to 2^32.
 * @param draw a whole number from 0 up to, and without, 2^32.
 * @throws RangeError
 */
export function randomBelow(limit: number, draw: () => number = draw32): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > range) throw new RangeError('limit');
  const complete = range - (range % limit);
  let drawn = draw();
  while (drawn >= complete) drawn = draw();
  return drawn % limit;
}

function draw32(): number {
  return new DataView(randomBytes(4).buffer).getUint32(0);
}
