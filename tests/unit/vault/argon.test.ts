import { argon2Sync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ArgonParameters,
  ArgonRefused,
  checkArgon,
  isWeaker,
  newArgonParameters,
  standardArgon,
} from '../../../lib/vault/argon';
import { argonHere, argonOfAnyCost } from '../../../lib/vault/argon-here';
import { base64ToBytes, bytesToBase64, bytesToHex, textToBytes } from '../../../lib/vault/bytes';

const salt = bytesToBase64(Uint8Array.from({ length: 16 }, (_, index) => index));
const standard: ArgonParameters = { ...standardArgon, salt };
const least: ArgonParameters = { memoryKiB: 19 * 1024, passes: 1, lanes: 1, salt };

/** What Node's own Argon2id makes of it. */
function byNode(passphrase: Uint8Array, { memoryKiB, passes, lanes }: ArgonParameters): string {
  const output = argon2Sync('argon2id', {
    message: passphrase,
    nonce: base64ToBytes(salt),
    parallelism: lanes,
    memory: memoryKiB,
    passes,
    tagLength: 32,
  });
  return output.toString('hex');
}

describe('the window around what a guess may cost', () => {
  test.each<readonly [string, Partial<ArgonParameters>]>([
    ['the standard', {}],
    ['the least', least],
    ['the most', { memoryKiB: 256 * 1024, passes: 10, lanes: 4 }],
  ])('has %s in it', (_name, changed) => {
    expect(() => checkArgon({ ...standard, ...changed })).not.toThrow();
  });

  test.each([
    ['memoryKiB', 19 * 1024 - 1],
    ['memoryKiB', 256 * 1024 + 1],
    ['memoryKiB', 2 ** 32],
    ['memoryKiB', 65_536.5],
    ['memoryKiB', '65536'],
    ['memoryKiB', Number.NaN],
    ['memoryKiB', Number.POSITIVE_INFINITY],
    ['memoryKiB', null],
    ['memoryKiB', undefined],
    ['passes', 0],
    ['passes', 11],
    ['passes', -3],
    ['passes', 1.5],
    ['passes', [3]],
    ['lanes', 0],
    ['lanes', 5],
    ['lanes', true],
    ['salt', ''],
    ['salt', 'AAECAwQFBgcICQoLDA0O'],
    ['salt', 'AAECAwQFBgcICQoLDA0ODxA='],
    ['salt', 'AAECAwQFBgcICQoLDA0OD=='],
    ['salt', 'AAECAwQFBgcICQoLDA0ODx=='],
    ['salt', ' AAECAwQFBgcICQoLDA0ODw=='],
    ['salt', `${salt}\n`],
    ['salt', new Uint8Array(16)],
  ])('leaves out a %s of %s, and says which', async (name, value) => {
    const parameters = { ...standard, [name]: value } as ArgonParameters;
    expect(() => checkArgon(parameters)).toThrow(new ArgonRefused(name));
    await expect(argonHere(textToBytes('x'), parameters)).rejects.toThrow(ArgonRefused);
  });

  test.each([[undefined], [null], ['argon'], [3], [[]], [{}], [Object.create(standard)]])(
    'leaves out what is no set of parameters: %s',
    (given) => {
      expect(() => checkArgon(given)).toThrow(ArgonRefused);
    },
  );

  test('has new parameters in it, with a salt of their own each time', () => {
    const salts = Array.from({ length: 20 }, () => {
      const parameters = newArgonParameters();
      checkArgon(parameters);
      expect(parameters).toMatchObject({ memoryKiB: 65_536, passes: 3, lanes: 1 });
      return parameters.salt;
    });
    expect(new Set(salts).size).toBe(20);
  });
});

describe('parameters', () => {
  test.each([
    [65_536, 3, 1, false],
    [65_535, 3, 1, true],
    [65_536, 2, 1, true],
    [262_144, 1, 1, true],
    [262_144, 10, 4, false],
    [65_536, 3, 4, false],
  ])('m=%d t=%d p=%d: weaker than the standard is %s', (memoryKiB, passes, lanes, weaker) => {
    expect(isWeaker({ memoryKiB, passes, lanes })).toBe(weaker);
  });
});

describe('Argon2id', () => {
  /** RFC 9106, 5.3: with a secret and associated data, which Node takes and hash-wasm does not. */
  test('of Node is that of the RFC', () => {
    const output = argon2Sync('argon2id', {
      message: Buffer.alloc(32, 1),
      nonce: Buffer.alloc(16, 2),
      secret: Buffer.alloc(8, 3),
      associatedData: Buffer.alloc(12, 4),
      parallelism: 4,
      memory: 32,
      passes: 3,
      tagLength: 32,
    });
    expect(output.toString('hex')).toBe(
      '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659',
    );
  });

  const costs = fc
    .record({ lanes: fc.integer({ min: 1, max: 4 }), passes: fc.integer({ min: 1, max: 4 }) })
    .chain((cost) =>
      fc.integer({ min: 8 * cost.lanes, max: 96 }).map((memoryKiB) => ({ ...cost, memoryKiB })),
    );

  test('here is that of Node, whatever it is asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1 }), costs, async (passphrase, cost) => {
        const given = new Uint8Array(passphrase);
        const output = await argonOfAnyCost(given, cost, base64ToBytes(salt));
        expect(bytesToHex(output)).toBe(byNode(given, { ...cost, salt }));
      }),
    );
  });

  test('here is that of Node with the least parameters it takes', async () => {
    const passphrase = textToBytes('five words of a list');
    const output = await argonHere(passphrase, least);
    expect(output).toHaveLength(32);
    expect(bytesToHex(output)).toBe(byNode(passphrase, least));
  });
});
