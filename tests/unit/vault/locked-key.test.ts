import { describe, expect, test } from 'vitest';
import { newArgonParameters } from '../../../lib/vault/argon';
import { type Bytes, randomBytes } from '../../../lib/vault/bytes';
import { type LockedKey, newHeader, type VaultHeader } from '../../../lib/vault/header';
import {
  unlockByPassphrase,
  unlockByRecoveryCode,
  unwrapRetiring,
  wrapByPassphrase,
  wrapByRecoveryCode,
  wrapRetiring,
  wrapThroughPrivate,
} from '../../../lib/vault/locked-key';
import { passphraseToKey } from '../../../lib/vault/passphrase';
import { recoveryCodeToKey } from '../../../lib/vault/recovery-code';
import { newVaultKey } from '../../../lib/vault/vault-keys';
import { type Wrapped, WrongKey } from '../../../lib/vault/wrap';
import type { WrappingKey } from '../../../lib/vault/wrapping-key';
import { cheapArgon, passphrase, recoveryCode } from '../../fixtures/locks';

const argon = newArgonParameters();
const [daily, ofPrivate] = [newVaultKey(), newVaultKey()];
const byPassphrase = await passphraseToKey(cheapArgon, passphrase, argon);
const byCode = await recoveryCodeToKey(recoveryCode);
const lock = { argon, recoverySavedOn: '2026-05-13' };

async function lockUp(name: 'daily' | 'private', vaultKey: Bytes): Promise<LockedKey> {
  return {
    kind: 'locked',
    byPassphrase: await wrapByPassphrase(byPassphrase, argon, name, vaultKey),
    byRecoveryCode: await wrapByRecoveryCode(byCode, name, vaultKey),
  };
}

const bothLocked = {
  daily: await lockUp('daily', daily),
  private: await lockUp('private', ofPrivate),
};
const plain = newHeader({ daily, private: ofPrivate });
const locked: VaultHeader = { ...plain, compartments: bothLocked, lock };
const chained: VaultHeader = {
  ...locked,
  compartments: {
    ...bothLocked,
    daily: {
      ...bothLocked.daily,
      byRecoveryCode: await wrapThroughPrivate(ofPrivate, daily),
      recoveredThrough: 'private',
    },
  },
};
const half: VaultHeader = {
  ...locked,
  compartments: { ...plain.compartments, private: bothLocked.private },
};

const unlockers = [
  ['the passphrase', unlockByPassphrase, byPassphrase],
  ['the recovery code', unlockByRecoveryCode, byCode],
] as const;

describe.each(unlockers)('%s', (_name, unlock, key) => {
  test('opens what is locked, and nothing else is asked', async () => {
    expect(await unlock(locked, key)).toEqual({ daily, private: ofPrivate });
    expect(await unlock(chained, key)).toEqual({ daily, private: ofPrivate });
    expect(await unlock(half, key)).toEqual({ private: ofPrivate });
    expect(await unlock(plain, key)).toEqual({});
  });

  test('that is another one opens nothing', async () => {
    for (const other of [
      await passphraseToKey(cheapArgon, `${passphrase}!`, argon),
      await recoveryCodeToKey(randomBytes(16)),
    ]) {
      await expect(unlock(locked, other)).rejects.toThrow(WrongKey);
      await expect(unlock(chained, other)).rejects.toThrow(WrongKey);
    }
  });
});

test('a wrap opens in no other place', async () => {
  const { compartments } = locked;
  const swapped = { daily: compartments.private, private: compartments.daily };
  const crossed = (key: LockedKey): LockedKey => ({
    ...key,
    byPassphrase: key.byRecoveryCode,
    byRecoveryCode: key.byPassphrase,
  });
  const same: WrappingKey = byPassphrase;
  for (const header of [
    { ...locked, compartments: swapped },
    { ...locked, compartments: { ...compartments, daily: crossed(bothLocked.daily) } },
    { ...locked, lock: { ...lock, argon: { ...argon, passes: 4 } } },
  ]) {
    await expect(unlockByPassphrase(header, same)).rejects.toThrow(WrongKey);
  }
  await expect(unlockByRecoveryCode({ ...locked, compartments: swapped }, byCode)).rejects.toThrow(
    WrongKey,
  );
});

test('a code does not open daily by a wrap that says it goes through private, and does not', async () => {
  const daily: LockedKey = { ...bothLocked.daily, recoveredThrough: 'private' };
  const header = { ...locked, compartments: { ...bothLocked, daily } };
  await expect(unlockByRecoveryCode(header, byCode)).rejects.toThrow(WrongKey);
});

test('through private, where private is open, is a wrap by the code itself', async () => {
  const daily: LockedKey = { ...bothLocked.daily, recoveredThrough: 'private' };
  const compartments = { daily, private: plain.compartments.private };
  expect(await unlockByRecoveryCode({ ...locked, compartments }, byCode)).toHaveProperty('daily');
});

test('a retiring key opens by its successor, in its own compartment', async () => {
  const successor = newVaultKey();
  const wrapped: Wrapped = await wrapRetiring('daily', successor, daily);
  expect(await unwrapRetiring('daily', successor, wrapped)).toEqual(daily);
  await expect(unwrapRetiring('private', successor, wrapped)).rejects.toThrow(WrongKey);
  await expect(unwrapRetiring('daily', daily, wrapped)).rejects.toThrow(WrongKey);
});
