import { type Bytes, bytesToHex, joinBytes, randomBytes, textToBytes } from './bytes';
import { type CompartmentKeys, keyIdLength } from './keys';
import { pad, unpad } from './padding';

/**
 * A sealed record, byte by byte: format version (1), key id (4), nonce (12), AES-256-GCM
 * ciphertext with its tag. The record's place is bound in as additional data, so that a row
 * moved to another table, id or revision does not open.
 */
export interface Place {
  readonly table: string;
  readonly id: string;
  /** Counts up with every write of the record. */
  readonly rev: number;
}

/** A record that does not open: damaged, moved, or sealed with another key. */
export class UnreadableRecord extends Error {
  override readonly name = 'UnreadableRecord';
}

const format = 1;
const nonceLength = 12;
const headLength = 1 + keyIdLength + nonceLength;

export async function seal(keys: CompartmentKeys, place: Place, plain: Bytes): Promise<Bytes> {
  const nonce = randomBytes(nonceLength);
  const cipher = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: bind(keys, place) },
    keys.records,
    pad(plain),
  );
  return joinBytes(Uint8Array.of(format), keyIdBytes(keys), nonce, new Uint8Array(cipher));
}

/** @throws UnreadableRecord */
export async function open(
  keys: CompartmentKeys,
  place: Place,
  sealed: Bytes,
): Promise<Uint8Array> {
  if (sealed[0] !== format) throw new UnreadableRecord('format');
  if (!isSealedWith(keys, sealed)) throw new UnreadableRecord('key');
  const iv = sealed.subarray(1 + keyIdLength, headLength);
  try {
    const padded = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: bind(keys, place) },
      keys.records,
      sealed.subarray(headLength),
    );
    return unpad(new Uint8Array(padded));
  } catch (cause) {
    throw new UnreadableRecord('seal', { cause });
  }
}

/** Names the vault key a record was sealed with. */
export function keyIdOf(sealed: Uint8Array): string {
  return bytesToHex(sealed.subarray(1, 1 + keyIdLength));
}

/** Compared as they lie: a month has hundreds of rows, and each asks. */
function isSealedWith(keys: CompartmentKeys, sealed: Uint8Array): boolean {
  return keyIdBytes(keys).every((byte, index) => sealed[1 + index] === byte);
}

const knownIds = new WeakMap<CompartmentKeys, Bytes>();

function keyIdBytes(keys: CompartmentKeys): Bytes {
  const known = knownIds.get(keys) ?? hexToBytes(keys.keyId);
  knownIds.set(keys, known);
  return known;
}

function hexToBytes(hex: string): Bytes {
  return Uint8Array.from(hex.matchAll(/../gu), ([pair]) => Number.parseInt(pair, 16));
}

function bind(keys: CompartmentKeys, { table, id, rev }: Place): Bytes {
  return textToBytes(JSON.stringify([format, keys.compartment, table, id, rev, keys.keyId]));
}
