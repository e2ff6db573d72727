import { createDecipheriv, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bytes, randomBytes, textToBytes } from '../../../lib/vault/bytes';
import { deriveKeys } from '../../../lib/vault/keys';
import { keyIdOf, open, type Place, seal, UnreadableRecord } from '../../../lib/vault/seal';

const vaultKey = Uint8Array.from({ length: 32 }, (_, index) => 255 - index);
const daily = await deriveKeys('daily', vaultKey);
const place: Place = { table: 'checkIns', id: '00000000-0000-4000-8000-000000000001', rev: 3 };
const tagLength = 16;
const headLength = 17;

const plains = fc.uint8Array({ maxLength: 3000 }).map((bytes) => new Uint8Array(bytes) as Bytes);
const places: fc.Arbitrary<Place> = fc.record({
  table: fc.string({ unit: 'binary' }),
  id: fc.string({ unit: 'binary' }),
  rev: fc.nat(),
});

async function opens(sealed: Bytes, at = place, keys = daily): Promise<boolean> {
  try {
    await open(keys, at, sealed);
    return true;
  } catch (error) {
    if (error instanceof UnreadableRecord) return false;
    throw error;
  }
}

function flip(sealed: Bytes, bit: number): Bytes {
  const flipped = Uint8Array.from(sealed);
  flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return flipped;
}

describe('a sealed record', () => {
  test('opens to what it was', async () => {
    await fc.assert(
      fc.asyncProperty(plains, places, async (plain, at) => {
        expect(await open(daily, at, await seal(daily, at, plain))).toEqual(plain);
      }),
    );
  });

  test('is what its format says: version, key id, nonce, AES-256-GCM with its place bound in', async () => {
    const plain = textToBytes('A quiet morning.');
    const sealed = await seal(daily, place, plain);
    expect(sealed[0]).toBe(1);
    expect(keyIdOf(sealed)).toBe(daily.keyId);
    expect(sealed).toHaveLength(headLength + 256 + tagLength);

    const info = 'yarrow 1 daily records';
    const key = Buffer.from(hkdfSync('sha256', vaultKey, new Uint8Array(), info, 32));
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(5, headLength));
    decipher.setAAD(
      Buffer.from(`[1,"daily","checkIns","${place.id}",${place.rev},"${daily.keyId}"]`),
    );
    decipher.setAuthTag(sealed.subarray(-tagLength));
    const padded = Buffer.concat([
      decipher.update(sealed.subarray(headLength, -tagLength)),
      decipher.final(),
    ]);
    expect(padded.readUInt32BE(0)).toBe(plain.length);
    expect(padded.subarray(4, 4 + plain.length).toString()).toBe('A quiet morning.');
    expect(padded.subarray(4 + plain.length).every((byte) => byte === 0)).toBe(true);
  });

  test('is another one each time, since its nonce is', async () => {
    const plain = textToBytes('the same');
    const sealed = await Promise.all(Array.from({ length: 50 }, () => seal(daily, place, plain)));
    const nonces = sealed.map((each) => each.subarray(5, headLength).toString());
    expect(new Set(nonces).size).toBe(50);
  });

  test.each([0, 40, 300])('of %d bytes does not open with any one bit flipped', async (length) => {
    const sealed = await seal(daily, place, randomBytes(length));
    const bits = Array.from({ length: sealed.length * 8 }, (_, bit) => bit);
    const opened = await Promise.all(bits.map((bit) => opens(flip(sealed, bit))));
    expect(bits.filter((bit) => opened[bit])).toEqual([]);
    expect(await opens(sealed)).toBe(true);
  });

  test('does not open cut short, or with something behind it', async () => {
    const sealed = await seal(daily, place, randomBytes(20));
    for (let length = 0; length < sealed.length; length += 1) {
      expect(await opens(sealed.slice(0, length))).toBe(false);
    }
    expect(await opens(Uint8Array.of(...sealed, 0))).toBe(false);
  });

  test('does not open in any other place', async () => {
    await fc.assert(
      fc.asyncProperty(places, places, async (from, to) => {
        fc.pre(JSON.stringify(from) !== JSON.stringify(to));
        expect(await opens(await seal(daily, from, randomBytes(8)), to)).toBe(false);
      }),
    );
    const sealed = await seal(daily, place, randomBytes(20));
    expect(await opens(sealed, { ...place, table: 'drafts' })).toBe(false);
    expect(await opens(sealed, { ...place, id: place.id.replace(/1$/u, '2') })).toBe(false);
    expect(await opens(sealed, { ...place, rev: 2 })).toBe(false);
    expect(await opens(sealed, { ...place, rev: 4 })).toBe(false);
  });

  test('does not open with another key, nor in another compartment', async () => {
    const sealed = await seal(daily, place, randomBytes(20));
    const other = await deriveKeys('daily', randomBytes(32));
    const secret = await deriveKeys('private', vaultKey);
    expect(await opens(sealed, place, other)).toBe(false);
    expect(await opens(sealed, place, secret)).toBe(false);
    // Nor where its key id was changed to fit, or the compartment's name alone differs.
    expect(await opens(sealed, place, { ...other, keyId: daily.keyId })).toBe(false);
    expect(await opens(sealed, place, { ...daily, compartment: 'private' })).toBe(false);
  });

  test('tells nothing of its size below a step', async () => {
    const sizes = await Promise.all(
      [0, 1, 100, 252].map(
        async (length) => (await seal(daily, place, randomBytes(length))).length,
      ),
    );
    expect(new Set(sizes).size).toBe(1);
  });
});
