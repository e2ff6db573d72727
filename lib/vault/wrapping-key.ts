import { type Bytes, textToBytes } from './bytes';

/** AES-256-GCM: wraps and unwraps vault keys, and seals nothing else. It cannot be exported. */
export type WrappingKey = CryptoKey;

/**
 * HKDF-SHA-256 (RFC 5869) over a secret that is already hard to guess: what Argon2id gave, or a
 * recovery code or a vault key. Each purpose has its own key.
 */
export async function toWrappingKey(
  secret: Bytes,
  purpose: 'passphrase' | 'recovery' | 'vault key',
): Promise<WrappingKey> {
  const root = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const expand = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: textToBytes(`yarrow 1 wrap ${purpose}`),
  };
  return await crypto.subtle.deriveKey(expand, root, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}
