import type { Bytes } from './bytes';

const lengthBytes = 4;
const smallStep = 256;
const largeStep = 1024;
const smallLimit = 4096;

/**
 * Rounds a text's size up, to 256-byte steps up to 4 KiB, then to 1 KiB steps, so that the size
 * of a sealed record does not tell what kind it is. The first four bytes hold the true length.
 */
export function pad(plain: Uint8Array): Bytes {
  const needed = plain.length + lengthBytes;
  const step = needed <= smallLimit ? smallStep : largeStep;
  const padded = new Uint8Array(Math.ceil(needed / step) * step);
  new DataView(padded.buffer).setUint32(0, plain.length);
  padded.set(plain, lengthBytes);
  return padded;
}

/** @throws RangeError where the stated length does not fit. */
export function unpad(padded: Uint8Array): Uint8Array {
  const view = new DataView(padded.buffer, padded.byteOffset, padded.byteLength);
  const length = view.getUint32(0);
  if (length > padded.length - lengthBytes) throw new RangeError('padding does not fit');
  return padded.subarray(lengthBytes, lengthBytes + length);
}
