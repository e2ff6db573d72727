import type { ArgonParameters } from '../vault/argon';
import type { Bytes } from '../vault/bytes';
import type { CompartmentKey, LockedKey, VaultHeader } from '../vault/header';
import type { Compartment } from '../vault/keys';
import { wrapByPassphrase, wrapByRecoveryCode } from '../vault/locked-key';
import type { VaultKeys } from '../vault/vault-keys';
import type { WrappingKey } from '../vault/wrapping-key';
import { lockIn } from './header-store';

/** The header with all that is locked wrapped by another passphrase: no key and no row changes. */
export async function withPassphrase(
  header: VaultHeader,
  keys: VaultKeys,
  wrapping: WrappingKey,
  argon: ArgonParameters,
): Promise<VaultHeader> {
  const again = await eachLocked(header, keys, async (locked, name, vaultKey) => ({
    ...locked,
    byPassphrase: await wrapByPassphrase(wrapping, argon, name, vaultKey),
  }));
  return { ...again, lock: { ...lockIn(header), argon } };
}

/** The header with all that is locked wrapped by another recovery code. @param savedOn ISO day. */
export async function withRecoveryCode(
  header: VaultHeader,
  keys: VaultKeys,
  wrapping: WrappingKey,
  savedOn: string,
): Promise<VaultHeader> {
  const again = await eachLocked(header, keys, async ({ kind, byPassphrase }, name, vaultKey) => ({
    kind,
    byPassphrase,
    byRecoveryCode: await wrapByRecoveryCode(wrapping, name, vaultKey),
  }));
  return { ...again, lock: { ...lockIn(header), recoverySavedOn: savedOn } };
}

async function eachLocked(
  header: VaultHeader,
  keys: VaultKeys,
  wrapAgain: (locked: LockedKey, name: Compartment, vaultKey: Bytes) => Promise<LockedKey>,
): Promise<VaultHeader> {
  const again = async (name: Compartment): Promise<CompartmentKey> => {
    const [key, vaultKey] = [header.compartments[name], keys[name]];
    return key.kind === 'locked' && vaultKey ? await wrapAgain(key, name, vaultKey) : key;
  };
  const [daily, ofPrivate] = [await again('daily'), await again('private')];
  const compartments = { daily, private: ofPrivate };
  return { ...header, sequence: header.sequence + 1, compartments };
}
