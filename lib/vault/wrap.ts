import { type Bytes, base64ToBytes, bytesToBase64, randomBytes, textToBytes } from './bytes';
import { canonical } from './canonical';
import type { WrappingKey } from './wrapping-key';

/** A key under another key: AES-256-GCM with its tag, both parts in base64. */
export interface Wrapped {
  /** 12 random bytes. */
  readonly nonce: string;
  readonly cipher: string;
}

/**
 * A wrap that does not open: another key, or not what it was bound to. Whether the header is
 * damaged is told by its own hash, and asked before.
 */
export class WrongKey extends Error {
  override readonly name = 'WrongKey';
}

const nonceLength = 12;

/**
 * @param bound what the wrap belongs to (format, compartment, purpose, Argon2id parameters), in
 * JSON. None of it is hidden; with any of it changed the wrap does not open.
 */
export async function wrapKey(wrapping: WrappingKey, bound: object, key: Bytes): Promise<Wrapped> {
  const nonce = randomBytes(nonceLength);
  const cipher = await crypto.subtle.encrypt(bind(nonce, bound), wrapping, key);
  return { nonce: bytesToBase64(nonce), cipher: bytesToBase64(new Uint8Array(cipher)) };
}

/** @throws WrongKey */
export async function unwrapKey(
  wrapping: WrappingKey,
  bound: object,
  { nonce, cipher }: Wrapped,
): Promise<Bytes> {
  try {
    const algorithm = bind(base64ToBytes(nonce), bound);
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, wrapping, base64ToBytes(cipher)));
  } catch (cause) {
    throw new WrongKey('wrap', { cause });
  }
}

function bind(iv: Bytes, bound: object): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: textToBytes(canonical(bound)) };
}
