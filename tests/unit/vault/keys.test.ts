import { createHmac, hkdfSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { bytesToHex, randomBytes, textToBytes } from '../../../lib/vault/bytes';
import { type Compartment, deriveKeys } from '../../../lib/vault/keys';
import { newVaultKey } from '../../../lib/vault/vault-keys';

const vaultKey = Uint8Array.from({ length: 32 }, (_, index) => index);
const text = textToBytes('the same words');

/** What Node's own HKDF makes of a vault key. */
function expand(compartment: Compartment, purpose: string, length: number): Buffer {
  const info = `yarrow 1 ${compartment} ${purpose}`;
  return Buffer.from(hkdfSync('sha256', vaultKey, new Uint8Array(), info, length));
}

async function signWith(key: CryptoKey): Promise<string> {
  return bytesToHex(new Uint8Array(await crypto.subtle.sign('HMAC', key, text)));
}

test('a new vault key is 32 bytes, others each time', () => {
  const keys = Array.from({ length: 20 }, newVaultKey);
  expect(keys.every((key) => key.length === 32)).toBe(true);
  expect(new Set(keys.map(bytesToHex)).size).toBe(20);
});

describe('the keys of a compartment', () => {
  test.each(['daily', 'private'] as const)('are those of HKDF: %s', async (compartment) => {
    const keys = await deriveKeys(compartment, vaultKey);
    expect(keys.compartment).toBe(compartment);
    expect(keys.keyId).toBe(expand(compartment, 'id', 4).toString('hex'));
    for (const purpose of ['index', 'ledger'] as const) {
      const hmac = createHmac('sha256', expand(compartment, purpose, 32));
      expect(await signWith(keys[purpose])).toBe(hmac.update(text).digest('hex'));
    }
    const mine = await crypto.subtle.importKey(
      'raw',
      new Uint8Array(expand(compartment, 'records', 32)),
      'AES-GCM',
      false,
      ['decrypt'],
    );
    const iv = new Uint8Array(12);
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, keys.records, text);
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, mine, sealed);
    expect(new Uint8Array(opened)).toEqual(text);
  });

  /** These lie in people's browsers: a change here locks them out. */
  test('stay what they were in the first release', async () => {
    const daily = await deriveKeys('daily', vaultKey);
    expect(daily.keyId).toBe('c3711d21');
    expect(await signWith(daily.index)).toBe(
      '5a8e6205feadfb81a4b37a395cfd1b5689640cc831fca4296effbfe5c7ed83d2',
    );
  });

  test('are the same each time, and others for another vault key', async () => {
    const [one, two] = [await deriveKeys('daily', vaultKey), await deriveKeys('daily', vaultKey)];
    const other = await deriveKeys('daily', randomBytes(32));
    expect(one.keyId).toBe(two.keyId);
    expect(await signWith(one.index)).toBe(await signWith(two.index));
    expect(await signWith(one.index)).not.toBe(await signWith(other.index));
    expect(one.keyId).not.toBe(other.keyId);
  });

  test('differ from purpose to purpose and from compartment to compartment', async () => {
    const [daily, secret] = [
      await deriveKeys('daily', vaultKey),
      await deriveKeys('private', vaultKey),
    ];
    const signs = [daily.index, daily.ledger, secret.index, secret.ledger].map(signWith);
    expect(new Set(await Promise.all(signs)).size).toBe(4);
    expect(daily.keyId).not.toBe(secret.keyId);
  });

  test('can be exported by nobody, and used for nothing else', async () => {
    const { records, index, ledger } = await deriveKeys('daily', vaultKey);
    for (const key of [records, index, ledger]) {
      expect(key.extractable).toBe(false);
      await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
    }
    expect(records.usages.toSorted()).toEqual(['decrypt', 'encrypt']);
    expect(records.algorithm).toMatchObject({ name: 'AES-GCM', length: 256 });
    expect(index.usages).toEqual(['sign']);
    expect(ledger.usages).toEqual(['sign']);
  });
});
