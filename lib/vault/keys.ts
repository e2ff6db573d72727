import { type Bytes, bytesToHex, textToBytes } from './bytes';

/** What a vault key opens: `daily` has check-ins and prompts, `private` has amends and letters. */
export type Compartment = 'daily' | 'private';

export const vaultKeyLength = 32;
export const keyIdLength = 4;

/** The keys of one compartment, made from its vault key by HKDF-SHA-256. None can be exported. */
export interface CompartmentKeys {
  readonly compartment: Compartment;
  /** Eight hex digits that name the vault key, and tell nothing about it. */
  readonly keyId: string;
  /** AES-256-GCM: seals and opens records. */
  readonly records: CryptoKey;
  /** HMAC-SHA-256: blind month buckets and blind names. */
  readonly index: CryptoKey;
  /** HMAC-SHA-256: the set hash over all rows. */
  readonly ledger: CryptoKey;
}

const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 } as const;

/** @param vaultKey 32 random bytes. */
export async function deriveKeys(
  compartment: Compartment,
  vaultKey: Bytes,
): Promise<CompartmentKeys> {
  const root = await crypto.subtle.importKey('raw', vaultKey, 'HKDF', false, [
    'deriveKey',
    'deriveBits',
  ]);
  const expand = (purpose: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: textToBytes(`yarrow 1 ${compartment} ${purpose}`),
  });
  const [records, index, ledger, keyId] = await Promise.all([
    crypto.subtle.deriveKey(expand('records'), root, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]),
    crypto.subtle.deriveKey(expand('index'), root, hmac, false, ['sign']),
    crypto.subtle.deriveKey(expand('ledger'), root, hmac, false, ['sign']),
    crypto.subtle.deriveBits(expand('id'), root, keyIdLength * 8),
  ]);
  return { compartment, keyId: bytesToHex(new Uint8Array(keyId)), records, index, ledger };
}
