import {
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
} from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  type Bytes,
  base64ToBytes,
  bytesToBase64,
  joinBytes,
  randomBytes,
  textToBytes,
} from '../../../lib/vault/bytes';
import {
  type DropBoxKeys,
  isDropBoxSealed,
  newDropBoxKeys,
  openDropBox,
  sealToDropBox,
} from '../../../lib/vault/drop-box';
import { deriveKeys } from '../../../lib/vault/keys';
import { open, type Place, seal, UnreadableRecord } from '../../../lib/vault/seal';

const box = await newDropBoxKeys();
const place: Place = { table: 'checkIns', id: '00000000-0000-4000-8000-000000000001', rev: 1 };
const headLength = 33;
const tagLength = 16;

const plains = fc.uint8Array({ maxLength: 3000 }).map((bytes) => new Uint8Array(bytes) as Bytes);
const places: fc.Arbitrary<Place> = fc.record({
  table: fc.string({ unit: 'binary' }),
  id: fc.string({ unit: 'binary' }),
  rev: fc.nat(),
});

async function opens(sealed: Bytes, at = place, keys: DropBoxKeys = box): Promise<boolean> {
  try {
    await openDropBox(keys, at, sealed);
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

afterEach(() => vi.restoreAllMocks());

/** The SPKI form of an X25519 public key is these bytes and the key: RFC 8410. */
const spkiHead = Buffer.from('302a300506032b656e032100', 'hex');

/** What Node makes of a sealed one, with the private key of the box. */
function openByNode(sealed: Bytes, { publicKey, privateKey }: DropBoxKeys, bound: string): Buffer {
  const from = sealed.subarray(1, headLength);
  const theirs = createPublicKey({
    key: Buffer.concat([spkiHead, from]),
    format: 'der',
    type: 'spki',
  });
  const own = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' });
  const shared = diffieHellman({ privateKey: own, publicKey: theirs });
  const salt = joinBytes(from, base64ToBytes(publicKey));
  const key = Buffer.from(hkdfSync('sha256', shared, salt, 'yarrow 1 drop box', 32));
  const decipher = createDecipheriv('aes-256-gcm', key, new Uint8Array(12));
  decipher.setAAD(Buffer.from(bound));
  decipher.setAuthTag(sealed.subarray(-tagLength));
  const cipher = sealed.subarray(headLength, -tagLength);
  return Buffer.concat([decipher.update(cipher), decipher.final()]);
}

describe('a record in the drop box', () => {
  test('is X25519, HKDF over both public keys, and AES-256-GCM with its place bound in', async () => {
    const plain = textToBytes('A quiet morning.');
    const sealed = await sealToDropBox(box.publicKey, place, plain);
    const padded = openByNode(sealed, box, `[68,"checkIns","${place.id}",1]`);
    expect(padded.readUInt32BE(0)).toBe(plain.length);
    expect(padded.subarray(4, 4 + plain.length).toString()).toBe('A quiet morning.');
    expect(padded.subarray(4 + plain.length).every((byte) => byte === 0)).toBe(true);
  });

  test('is sealed and opened with keys that nobody can export', async () => {
    const made: CryptoKey[] = [];
    for (const way of ['generateKey', 'importKey', 'deriveKey'] as const) {
      const work = crypto.subtle[way].bind(crypto.subtle) as (...given: unknown[]) => unknown;
      vi.spyOn(crypto.subtle, way).mockImplementation((async (...given: unknown[]) => {
        const key = (await work(...given)) as CryptoKey | CryptoKeyPair;
        made.push(...('privateKey' in key ? [key.privateKey] : [key]));
        return key;
      }) as never);
    }
    await openDropBox(box, place, await sealToDropBox(box.publicKey, place, randomBytes(8)));
    const types = made.map(({ type }) => type);
    expect(types.filter((type) => type === 'private')).toHaveLength(2);
    expect(types.filter((type) => type === 'secret').length).toBeGreaterThanOrEqual(4);
    expect(made.filter(({ type, extractable }) => type !== 'public' && extractable)).toEqual([]);
  });

  test('opens to what it was', async () => {
    await fc.assert(
      fc.asyncProperty(plains, places, async (plain, at) => {
        const sealed = await sealToDropBox(box.publicKey, at, plain);
        expect(await openDropBox(box, at, sealed)).toEqual(plain);
      }),
    );
  });

  test('is what its format says, and tells nothing of its size below a step', async () => {
    const sizes = [0, 1, 100, 252].map(async (length) => {
      const sealed = await sealToDropBox(box.publicKey, place, randomBytes(length));
      expect(sealed[0]).toBe(0x44);
      return sealed.length;
    });
    expect(new Set(await Promise.all(sizes))).toEqual(new Set([headLength + 256 + tagLength]));
  });

  test('is made with a pair of its own each time', async () => {
    const plain = textToBytes('the same');
    const sealed = await Promise.all(
      Array.from({ length: 30 }, () => sealToDropBox(box.publicKey, place, plain)),
    );
    const heads = sealed.map((each) => bytesToBase64(each.subarray(1, headLength)));
    const ciphers = sealed.map((each) => bytesToBase64(each.subarray(headLength)));
    expect(new Set(heads).size).toBe(30);
    expect(new Set(ciphers).size).toBe(30);
  });

  test('does not open with any one bit flipped', async () => {
    const sealed = await sealToDropBox(box.publicKey, place, randomBytes(40));
    const bits = Array.from({ length: sealed.length * 8 }, (_, bit) => bit);
    const opened: number[] = [];
    for (const bit of bits) if (await opens(flip(sealed, bit))) opened.push(bit);
    // X25519 takes no notice of the last bit of a public key, but the key made of it does.
    expect(opened).toEqual([]);
    expect(await opens(sealed)).toBe(true);
  });

  test('does not open cut short, or with something behind it', async () => {
    const sealed = await sealToDropBox(box.publicKey, place, randomBytes(20));
    for (let length = 0; length < sealed.length; length += 1) {
      expect(await opens(sealed.slice(0, length))).toBe(false);
    }
    expect(await opens(joinBytes(sealed, Uint8Array.of(0)))).toBe(false);
  });

  test('does not open in any other place', async () => {
    await fc.assert(
      fc.asyncProperty(places, places, async (from, to) => {
        fc.pre(JSON.stringify(from) !== JSON.stringify(to));
        const sealed = await sealToDropBox(box.publicKey, from, randomBytes(8));
        expect(await opens(sealed, to)).toBe(false);
      }),
    );
    const sealed = await sealToDropBox(box.publicKey, place, randomBytes(8));
    expect(await opens(sealed, { ...place, rev: 2 })).toBe(false);
    expect(await opens(sealed, { ...place, table: 'drafts' })).toBe(false);
  });

  test('does not open with another private key, nor with another public key beside it', async () => {
    const sealed = await sealToDropBox(box.publicKey, place, randomBytes(8));
    const other = await newDropBoxKeys();
    expect(await opens(sealed, place, other)).toBe(false);
    expect(await opens(sealed, place, { ...box, publicKey: other.publicKey })).toBe(false);
    expect(await opens(sealed, place, { ...box, privateKey: other.privateKey })).toBe(false);
    expect(await opens(sealed, place, { ...box, privateKey: randomBytes(48) })).toBe(false);
  });

  test.each(['00', '01'])(
    'does not open where its public key leads to a secret of zeros: %s',
    async (first) => {
      const point = new Uint8Array(32);
      point[0] = Number.parseInt(first, 16);
      expect(await opens(joinBytes(Uint8Array.of(0x44), point, randomBytes(272)))).toBe(false);
      await expect(sealToDropBox(bytesToBase64(point), place, randomBytes(8))).rejects.toThrow();
    },
  );

  test.each(['', '*', 'AAAA'])('is not sealed to what is no public key: %j', async (publicKey) => {
    await expect(sealToDropBox(publicKey, place, randomBytes(8))).rejects.toThrow(DOMException);
  });

  test('and a record of the vault are told apart, and neither opens as the other', async () => {
    const daily = await deriveKeys('daily', randomBytes(32));
    const dropped = await sealToDropBox(box.publicKey, place, randomBytes(8));
    const sealed = await seal(daily, place, randomBytes(8));
    expect([isDropBoxSealed(dropped), isDropBoxSealed(sealed)]).toEqual([true, false]);
    expect(await opens(sealed)).toBe(false);
    await expect(open(daily, place, dropped)).rejects.toThrow(UnreadableRecord);
  });
});

describe('the keys of a drop box', () => {
  test('are 32 bytes and PKCS #8, others each time', async () => {
    expect(base64ToBytes(box.publicKey)).toHaveLength(32);
    expect(box.privateKey).toHaveLength(48);
    const other = await newDropBoxKeys();
    expect(other.publicKey).not.toBe(box.publicKey);
    expect(other.privateKey).not.toEqual(box.privateKey);
  });
});
