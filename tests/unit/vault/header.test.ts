import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomBytes } from '../../../lib/vault/bytes';
import {
  type HeaderReading,
  type LockedKey,
  lockOf,
  newerHeader,
  newHeader,
  readHeader,
  toStored,
  type VaultHeader,
} from '../../../lib/vault/header';
import { CompartmentClosed, closeLocked, openVault } from '../../../lib/vault/vault';
import { compartmentNames } from '../../../lib/vault/vault-keys';

const header = newHeader({
  daily: Uint8Array.from({ length: 32 }, (_, index) => index),
  private: new Uint8Array(32),
});

const wrapped = { nonce: 'AAAA', cipher: 'AAAA' };
const locked: LockedKey = { kind: 'locked', byPassphrase: wrapped, byRecoveryCode: wrapped };

/** The same object with its keys the other way round, at every depth. */
function turnKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).toReversed();
  return Object.fromEntries(entries.map(([key, part]) => [key, turnKeys(part)]));
}

describe('a header', () => {
  test('is new with a vault key of its own, at the first epoch', () => {
    expect(header).toEqual({
      format: 1,
      sequence: 1,
      epoch: 1,
      compartments: {
        daily: { kind: 'open', vaultKey: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=' },
        private: { kind: 'open', vaultKey: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=' },
      },
    });
  });

  test('is read again as it was stored, in whatever order its keys come back', async () => {
    const stored = await toStored(header);
    expect(await readHeader(stored)).toEqual({ kind: 'valid', header });
    expect(await readHeader(turnKeys(stored))).toEqual({ kind: 'valid', header });
    expect(await readHeader(structuredClone(stored))).toEqual({ kind: 'valid', header });
    expect(await readHeader(JSON.parse(JSON.stringify(stored)))).toEqual({ kind: 'valid', header });
  });

  test('carries the SHA-256 of its JSON, keys in order', async () => {
    const json =
      '{"compartments":{"daily":{"kind":"open",' +
      '"vaultKey":"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="},"private":{"kind":"open",' +
      '"vaultKey":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="}},"epoch":1,"format":1,"sequence":1}';
    const { hash } = await toStored(header);
    expect(hash).toBe(createHash('sha256').update(json).digest('hex'));
  });

  test.each([
    ['format', { ...header, format: 2 }],
    ['sequence', { ...header, sequence: 2 }],
    ['epoch', { ...header, epoch: 2 }],
    ['no compartments', { ...header, compartments: {} }],
    ['a key', { ...header, compartments: { daily: { kind: 'open', vaultKey: 'AAAA' } } }],
    ['one more field', { ...header, more: 1 }],
    ['one field less', { format: 1, sequence: 1, epoch: 1 }],
    ['nothing', null],
    ['a text', 'header'],
    ['a list', [header]],
  ])('is damaged where it holds another %s', async (_name, changed) => {
    const { hash } = await toStored(header);
    expect(await readHeader({ header: changed, hash })).toEqual({ kind: 'damaged' });
  });

  test('is damaged where its hash is another, or any letter of it', async () => {
    const { hash } = await toStored(header);
    for (const wrong of [undefined, null, '', 7, hash.toUpperCase(), `${hash} `]) {
      expect(await readHeader({ header, hash: wrong })).toEqual({ kind: 'damaged' });
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(63), async (at) => {
        const other = hash[at] === '0' ? '1' : '0';
        const wrong = hash.slice(0, at) + other + hash.slice(at + 1);
        expect(await readHeader({ header, hash: wrong })).toEqual({ kind: 'damaged' });
      }),
    );
  });

  test('is damaged where something else lies, and missing only where nothing does', async () => {
    const ofNothing = createHash('sha256').digest('hex');
    for (const raw of [0, '', 'x', true, {}, [], { header }, { hash: 'x' }, { hash: ofNothing }]) {
      expect(await readHeader(raw)).toEqual({ kind: 'damaged' });
    }
    expect(await readHeader(undefined)).toEqual({ kind: 'missing' });
    expect(await readHeader(null)).toEqual({ kind: 'missing' });
  });
});

describe('what is locked', () => {
  const open = header.compartments.daily;

  test.each([
    ['nothing', { daily: open, private: open }],
    ['private', { daily: open, private: locked }],
    ['everything', { daily: locked, private: locked }],
  ] as const)('is %s', (lock, compartments) => {
    expect(lockOf({ ...header, compartments })).toBe(lock);
  });
});

describe('the copy to go by', () => {
  const of = (sequence: number): VaultHeader => ({ ...header, sequence });
  const valid = (sequence: number): HeaderReading => ({ kind: 'valid', header: of(sequence) });
  const missing: HeaderReading = { kind: 'missing' };
  const damaged: HeaderReading = { kind: 'damaged' };

  test.each<readonly [string, HeaderReading, HeaderReading, number | undefined]>([
    ['both missing', missing, missing, undefined],
    ['both damaged', damaged, damaged, undefined],
    ['one damaged, one missing', damaged, missing, undefined],
    ['one missing, one damaged', missing, damaged, undefined],
    ['only the first', valid(3), missing, 3],
    ['only the second', missing, valid(4), 4],
    ['the second damaged', valid(3), damaged, 3],
    ['the first damaged', damaged, valid(4), 4],
    ['the first newer', valid(5), valid(4), 5],
    ['the second newer', valid(5), valid(6), 6],
    ['both as new', valid(5), valid(5), 5],
  ])('%s', (_name, a, b, sequence) => {
    expect(newerHeader(a, b)).toEqual(sequence === undefined ? undefined : of(sequence));
  });

  test('is the first of two as new', () => {
    const [a, b] = [valid(5), valid(5)];
    expect(newerHeader(a, b)).toBe(a.kind === 'valid' && a.header);
  });
});

describe('a vault', () => {
  test('has the keys that lie open in its header', async () => {
    const vault = await openVault({ ...header, epoch: 7 });
    expect(vault.epoch).toBe(7);
    for (const name of compartmentNames) {
      expect(vault.isOpen(name)).toBe(true);
      expect(vault.keysOf(name).compartment).toBe(name);
    }
  });

  test('has no key of what is locked until it is unlocked', async () => {
    const compartments = { ...header.compartments, private: locked };
    const vault = await openVault({ ...header, compartments });
    expect(vault.isOpen('private')).toBe(false);
    expect(() => vault.keysOf('private')).toThrow(CompartmentClosed);
    const unlocked = await openVault({ ...header, compartments }, { private: randomBytes(32) });
    expect(unlocked.isOpen('private')).toBe(true);
    expect(unlocked.keysOf('daily').keyId).toBe(vault.keysOf('daily').keyId);
  });

  test('takes no unlocked key in the place of one that lies open', async () => {
    const plain = await openVault(header);
    const vault = await openVault(header, { daily: randomBytes(32), private: randomBytes(32) });
    for (const name of compartmentNames) {
      expect(vault.keysOf(name).keyId).toBe(plain.keysOf(name).keyId);
    }
  });

  test('that is closed keeps what has no lock, and what is still unlocked', async () => {
    const compartments = { daily: locked, private: locked };
    const [daily, ofPrivate] = [randomBytes(32), randomBytes(32)];
    const all = { ...header, compartments };
    const vault = await openVault(all, { daily, private: ofPrivate });
    const half = closeLocked(vault, all, { daily });
    expect([half.isOpen('daily'), half.isOpen('private')]).toEqual([true, false]);
    expect(half.keysOf('daily')).toBe(vault.keysOf('daily'));
    const closed = closeLocked(half, all, { private: ofPrivate });
    expect([closed.isOpen('daily'), closed.isOpen('private')]).toEqual([false, false]);
    expect(closeLocked(await openVault(header), header, {}).isOpen('private')).toBe(true);
    // One that was taken before stays as it is.
    expect(vault.isOpen('private')).toBe(true);
  });

  test('opens the same keys from the same header', async () => {
    const [one, two] = [await openVault(header), await openVault(header)];
    expect(one.keysOf('daily').keyId).toBe(two.keysOf('daily').keyId);
  });
});
