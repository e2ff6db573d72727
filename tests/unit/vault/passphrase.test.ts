import { describe, expect, test, vi } from 'vitest';
import { type Argon, ArgonRefused, newArgonParameters } from '../../../lib/vault/argon';
import {
  type Bytes,
  bytesToText,
  joinBytes,
  randomBytes,
  textToBytes,
} from '../../../lib/vault/bytes';
import { passphraseToKey } from '../../../lib/vault/passphrase';
import { unwrapKey, WrongKey, wrapKey } from '../../../lib/vault/wrap';

const parameters = newArgonParameters();

/** Stands in for Argon2id: as quick as a hash, and as sensitive to each byte and to the salt. */
const quick: Argon = async (passphrase, { salt }) => {
  const given = joinBytes(textToBytes(salt), passphrase);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', given));
};

async function isSame(one: string, other: string): Promise<boolean> {
  const wrapped = await wrapKey(await passphraseToKey(quick, one, parameters), {}, randomBytes(32));
  try {
    await unwrapKey(await passphraseToKey(quick, other, parameters), {}, wrapped);
    return true;
  } catch (error) {
    if (error instanceof WrongKey) return false;
    throw error;
  }
}

describe('a passphrase', () => {
  test('goes to Argon2id as UTF-8 of its NFKC, with the parameters as they are', async () => {
    const argon = vi.fn<Argon>(quick);
    await passphraseToKey(argon, ' Zoe\u0308 \ufb01ve ', parameters);
    const [bytes, given] = argon.mock.calls[0] ?? [new Uint8Array() as Bytes, undefined];
    expect(bytesToText(bytes)).toBe(' Zo\u00eb five ');
    expect(given).toBe(parameters);
  });

  test.each([
    ['a letter with its accent apart', 'caf\u00e9 caf\u00e9', 'cafe\u0301 cafe\u0301'],
    ['letters of full width', 'quiet harbor', '\uff51\uff55\uff49\uff45\uff54 harbor'],
    ['a no-break space', 'quiet harbor', 'quiet\u00a0harbor'],
    ['a ligature', 'five', '\ufb01ve'],
  ])('is the same with %s', async (_name, one, other) => {
    expect(await isSame(one, other)).toBe(true);
  });

  test.each([
    ['a space before it', 'quiet harbor', ' quiet harbor'],
    ['a space behind it', 'quiet harbor', 'quiet harbor '],
    ['two spaces in it', 'quiet harbor', 'quiet  harbor'],
    ['another case', 'quiet harbor', 'Quiet harbor'],
    ['one letter less', 'quiet harbor', 'quiet harbo'],
  ])('is another with %s', async (_name, one, other) => {
    expect(await isSame(one, other)).toBe(false);
  });

  test('is another with another salt', async () => {
    const wrapped = await wrapKey(
      await passphraseToKey(quick, 'quiet harbor', parameters),
      {},
      randomBytes(32),
    );
    const other = await passphraseToKey(quick, 'quiet harbor', newArgonParameters());
    await expect(unwrapKey(other, {}, wrapped)).rejects.toThrow(WrongKey);
  });

  test('costs nothing where the parameters are refused', async () => {
    const argon = vi.fn<Argon>(quick);
    const dear = { ...parameters, memoryKiB: 1024 * 1024 };
    await expect(passphraseToKey(argon, 'quiet harbor', dear)).rejects.toThrow(ArgonRefused);
    expect(argon).not.toHaveBeenCalled();
  });
});
