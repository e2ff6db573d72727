import { type Bytes, bytesToHex, randomBytes } from './bytes';
import { fromSymbols, isSymbols, plainSymbols, toSymbols } from './crockford';
import { toWrappingKey, type WrappingKey } from './wrapping-key';

/**
 * A recovery code is 128 random bits, written as 28 symbols in 7 groups of 4: 26 symbols for the
 * number (its first one is never above 7) and two for its remainder by 1021, the greatest prime
 * below 32 × 32, as Crockford's own check symbol is the remainder by 37.
 *
 * Why the check finds each wrong symbol and each swap of two: a code is right where the sum of its
 * symbols times their weights is 0 modulo 1021. The weights are 32^25 … 32^0 in the number and
 * −32^1, −32^0 in the check. Symbols differ by less than 32, so that no difference times a weight,
 * or times the difference of two weights, is 0 modulo that prime as long as all weights differ; and
 * they do: 32 has order 68, and −1 is 32^34. Anything else passes once in 1021 times, and then
 * opens nothing.
 */
const codeLength = 16;
const numberSymbols = 26;
const checkSymbols = 2;
const groupLength = 4;
const modulus = 1021n;

/** @returns 16 random bytes. */
export function newRecoveryCode(): Bytes {
  return randomBytes(codeLength);
}

/** @returns `XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX`. @throws RangeError unless there are 16 bytes. */
export function showRecoveryCode(code: Bytes): string {
  if (code.length !== codeLength) throw new RangeError('a recovery code has 16 bytes');
  const value = BigInt(`0x${bytesToHex(code)}`);
  const text = toSymbols(value, numberSymbols) + toSymbols(value % modulus, checkSymbols);
  return recoveryGroups(text).join('-');
}

/** A code that was typed, or why it can't be one. */
export type RecoveryReading =
  | { readonly kind: 'valid'; readonly bytes: Bytes }
  | { readonly kind: 'invalid'; readonly reason: 'length' | 'symbol' | 'check' };

/** Takes any case, spaces and dashes, O for 0, and I and L for 1. */
export function readRecoveryCode(text: string): RecoveryReading {
  const plain = plainSymbols(text);
  if (!isSymbols(plain)) return { kind: 'invalid', reason: 'symbol' };
  if (plain.length !== numberSymbols + checkSymbols) return { kind: 'invalid', reason: 'length' };
  const value = fromSymbols(plain.slice(0, numberSymbols));
  const check = fromSymbols(plain.slice(numberSymbols));
  if (value >> 128n !== 0n || value % modulus !== check) {
    return { kind: 'invalid', reason: 'check' };
  }
  return { kind: 'valid', bytes: toBytes(value) };
}

/** The seven groups of a code as it is shown. */
export function recoveryGroups(code: string): readonly string[] {
  const groups = code.replaceAll('-', '').matchAll(new RegExp(`.{1,${groupLength}}`, 'gu'));
  return Array.from(groups, ([group]) => group);
}

/** Needs no Argon2id: 128 random bits are beyond guessing as they are. */
export function recoveryCodeToKey(code: Bytes): Promise<WrappingKey> {
  return toWrappingKey(code, 'recovery');
}

function toBytes(value: bigint): Bytes {
  const shift = (index: number) => BigInt(8 * (codeLength - 1 - index));
  return Uint8Array.from({ length: codeLength }, (_, index) =>
    Number(BigInt.asUintN(8, value >> shift(index))),
  );
}
