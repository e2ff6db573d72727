import { createDecipheriv, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { base64ToBytes, bytesToBase64, randomBytes } from '../../../lib/vault/bytes';
import { unwrapKey, type Wrapped, WrongKey, wrapKey } from '../../../lib/vault/wrap';
import { toWrappingKey } from '../../../lib/vault/wrapping-key';

const secret = randomBytes(32);
const wrapping = await toWrappingKey(secret, 'passphrase');
const argon = { memoryKiB: 65_536, passes: 3, lanes: 1, salt: 'AAECAwQFBgcICQoLDA0ODw==' };
const bound = { format: 1, compartment: 'private', purpose: 'passphrase', argon };

const keys = fc.uint8Array({ minLength: 1, maxLength: 64 }).map((bytes) => new Uint8Array(bytes));

function flip(base64: string, bit: number): string {
  const bytes = base64ToBytes(base64);
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return bytesToBase64(bytes);
}

describe('a wrapped key', () => {
  test('comes out as it was', async () => {
    await fc.assert(
      fc.asyncProperty(keys, fc.dictionary(fc.string(), fc.jsonValue()), async (key, to) => {
        expect(await unwrapKey(wrapping, to, await wrapKey(wrapping, to, key))).toEqual(key);
      }),
    );
  });

  test('is AES-256-GCM with the JSON of what it is bound to, keys in order', async () => {
    const key = randomBytes(32);
    const { nonce, cipher } = await wrapKey(wrapping, bound, key);
    const bytes = base64ToBytes(cipher);
    const info = 'yarrow 1 wrap passphrase';
    const raw = Buffer.from(hkdfSync('sha256', secret, new Uint8Array(), info, 32));
    const decipher = createDecipheriv('aes-256-gcm', raw, base64ToBytes(nonce));
    decipher.setAAD(
      Buffer.from(
        '{"argon":{"lanes":1,"memoryKiB":65536,"passes":3,"salt":"AAECAwQFBgcICQoLDA0ODw=="},' +
          '"compartment":"private","format":1,"purpose":"passphrase"}',
      ),
    );
    decipher.setAuthTag(bytes.subarray(-16));
    const plain = Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]);
    expect(new Uint8Array(plain)).toEqual(key);
  });

  test('comes out in whatever order the keys of what it is bound to come back', async () => {
    const key = randomBytes(32);
    const wrapped = await wrapKey(wrapping, bound, key);
    const turned = {
      argon: Object.fromEntries(Object.entries(argon).toReversed()),
      purpose: 'passphrase',
      compartment: 'private',
      format: 1,
    };
    expect(await unwrapKey(wrapping, turned, wrapped)).toEqual(key);
  });

  test.each<readonly [string, object]>([
    ['format', { ...bound, format: 2 }],
    ['compartment', { ...bound, compartment: 'daily' }],
    ['purpose', { ...bound, purpose: 'recovery' }],
    ['memory', { ...bound, argon: { ...argon, memoryKiB: 19_456 } }],
    ['number of passes', { ...bound, argon: { ...argon, passes: 1 } }],
    ['number of lanes', { ...bound, argon: { ...argon, lanes: 2 } }],
    ['salt', { ...bound, argon: { ...argon, salt: 'BAECAwQFBgcICQoLDA0ODw==' } }],
    ['set of fields: one more', { ...bound, more: null }],
    ['set of fields: none', {}],
  ])('stays shut with another %s', async (_name, changed) => {
    const wrapped = await wrapKey(wrapping, bound, randomBytes(32));
    await expect(unwrapKey(wrapping, changed, wrapped)).rejects.toThrow(WrongKey);
  });

  test('stays shut with any bit flipped, and with what is no wrap', async () => {
    const wrapped = await wrapKey(wrapping, bound, randomBytes(32));
    const broken: Wrapped[] = [
      ...Array.from({ length: 96 }, (_, bit) => ({ ...wrapped, nonce: flip(wrapped.nonce, bit) })),
      ...Array.from({ length: 384 }, (_, bit) => ({
        ...wrapped,
        cipher: flip(wrapped.cipher, bit),
      })),
      { ...wrapped, cipher: wrapped.cipher.slice(0, -4) },
      { ...wrapped, cipher: '' },
      { ...wrapped, cipher: '*' },
      { ...wrapped, nonce: '' },
      { ...wrapped, nonce: '*' },
    ];
    for (const each of broken) {
      await expect(unwrapKey(wrapping, bound, each)).rejects.toThrow(WrongKey);
    }
  });

  test('stays shut for another key, and for the same secret with another purpose', async () => {
    const wrapped = await wrapKey(wrapping, bound, randomBytes(32));
    const others = [
      await toWrappingKey(randomBytes(32), 'passphrase'),
      await toWrappingKey(secret, 'recovery'),
    ];
    for (const other of others) {
      await expect(unwrapKey(other, bound, wrapped)).rejects.toThrow(WrongKey);
    }
  });

  test('is another one each time, since its nonce is', async () => {
    const key = randomBytes(32);
    const nonces = await Promise.all(
      Array.from({ length: 50 }, async () => (await wrapKey(wrapping, bound, key)).nonce),
    );
    expect(new Set(nonces).size).toBe(50);
    expect(nonces.every((nonce) => base64ToBytes(nonce).length === 12)).toBe(true);
  });
});

describe('a wrapping key', () => {
  test('can be exported by nobody, and used for nothing else', async () => {
    expect(wrapping.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', wrapping)).rejects.toThrow();
    expect(wrapping.algorithm).toMatchObject({ name: 'AES-GCM', length: 256 });
    expect(wrapping.usages.toSorted()).toEqual(['decrypt', 'encrypt']);
  });
});
