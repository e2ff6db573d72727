import { createHmac, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blindBucket, blindId } from '../../../lib/vault/blind';
import { randomBytes } from '../../../lib/vault/bytes';
import { deriveKeys } from '../../../lib/vault/keys';

const vaultKey = Uint8Array.from({ length: 32 }, (_, index) => index * 3);
const daily = await deriveKeys('daily', vaultKey);
const secret = await deriveKeys('private', vaultKey);
const other = await deriveKeys('daily', randomBytes(32));
const indexKey = Buffer.from(
  hkdfSync('sha256', vaultKey, new Uint8Array(), 'yarrow 1 daily index', 32),
);

function hmac16(text: string): Buffer {
  return createHmac('sha256', indexKey).update(text).digest().subarray(0, 16);
}

const uuid4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;

describe('a blind bucket', () => {
  test('is the first 16 bytes of an HMAC of table and month', async () => {
    const expected = hmac16('bucket|checkIns|2026-05').toString('base64');
    expect(await blindBucket(daily, 'checkIns', '2026-05')).toBe(expected);
  });

  test('is the same for the same month, and another for each other month, table and key', async () => {
    const buckets = await Promise.all([
      blindBucket(daily, 'checkIns', '2026-05'),
      blindBucket(daily, 'checkIns', '2026-06'),
      blindBucket(daily, 'checkIns', ''),
      blindBucket(daily, 'drafts', '2026-05'),
      blindBucket(secret, 'checkIns', '2026-05'),
      blindBucket(other, 'checkIns', '2026-05'),
    ]);
    expect(new Set(buckets).size).toBe(buckets.length);
    expect(await blindBucket(daily, 'checkIns', '2026-05')).toBe(buckets[0]);
  });
});

describe('a blind id', () => {
  test('looks like any random id, whatever it is the name of', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), async (table, name) => {
        expect(await blindId(daily, table, name)).toMatch(uuid4);
      }),
    );
  });

  test('is made of an HMAC of table and name, all but the six bits that every such id has', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (name) => {
        const bytes = hmac16(`id|settings|${name}`);
        bytes.writeUInt8((bytes.readUInt8(6) % 0x10) + 0x40, 6);
        bytes.writeUInt8((bytes.readUInt8(8) % 0x40) + 0x80, 8);
        const id = await blindId(daily, 'settings', name);
        expect(id.replaceAll('-', '')).toBe(bytes.toString('hex'));
      }),
    );
  });

  test('is another for each name, table and key, and never a bucket', async () => {
    const ids = await Promise.all([
      blindId(daily, 'settings', 'newest'),
      blindId(daily, 'settings', 'openings'),
      blindId(daily, 'prompts', 'newest'),
      blindId(secret, 'settings', 'newest'),
      blindId(other, 'settings', 'newest'),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    const bucket = Buffer.from(await blindBucket(daily, 'settings', 'newest'), 'base64');
    expect(ids[0]?.replaceAll('-', '').slice(0, 8)).not.toBe(bucket.toString('hex').slice(0, 8));
  });
});
