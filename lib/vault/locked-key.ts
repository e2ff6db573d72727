import type { ArgonParameters } from './argon';
import type { Bytes } from './bytes';
import type { LockedKey, VaultHeader } from './header';
import type { Compartment } from './keys';
import { compartmentNames, type VaultKeys } from './vault-keys';
import { unwrapKey, type Wrapped, wrapKey } from './wrap';
import { toWrappingKey, type WrappingKey } from './wrapping-key';

/** What a wrap belongs to is bound into it, so that none opens in another one's place. */
const format = 1;

/** @param key made from the passphrase with just these parameters. */
export async function wrapByPassphrase(
  key: WrappingKey,
  argon: ArgonParameters,
  compartment: Compartment,
  vaultKey: Bytes,
): Promise<Wrapped> {
  return await wrapKey(key, { format, compartment, by: 'passphrase', argon }, vaultKey);
}

export async function wrapByRecoveryCode(
  key: WrappingKey,
  compartment: Compartment,
  vaultKey: Bytes,
): Promise<Wrapped> {
  return await wrapKey(key, { format, compartment, by: 'recovery code' }, vaultKey);
}

/** Wraps the key of `daily` by that of `private`, where there is no recovery code at hand. */
export async function wrapThroughPrivate(privateKey: Bytes, dailyKey: Bytes): Promise<Wrapped> {
  const key = await toWrappingKey(privateKey, 'vault key');
  return await wrapKey(key, { format, compartment: 'daily', by: 'private' }, dailyKey);
}

/** Wraps an old vault key by the one that replaces it. */
export async function wrapRetiring(
  compartment: Compartment,
  replacing: Bytes,
  old: Bytes,
): Promise<Wrapped> {
  const key = await toWrappingKey(replacing, 'vault key');
  return await wrapKey(key, { format, compartment, by: 'its successor' }, old);
}

/** @throws WrongKey */
export async function unwrapRetiring(
  compartment: Compartment,
  replacing: Bytes,
  wrapped: Wrapped,
): Promise<Bytes> {
  const key = await toWrappingKey(replacing, 'vault key');
  return await unwrapKey(key, { format, compartment, by: 'its successor' }, wrapped);
}

/** The keys of all that is locked. @throws WrongKey where the passphrase is another. */
export async function unlockByPassphrase(
  { compartments, lock }: VaultHeader,
  key: WrappingKey,
): Promise<VaultKeys> {
  const argon = lock?.argon;
  return await ofLocked(compartments, ({ byPassphrase }, compartment) =>
    unwrapKey(key, { format, compartment, by: 'passphrase', argon }, byPassphrase),
  );
}

/** The keys of all that is locked. @throws WrongKey where the recovery code is another. */
export async function unlockByRecoveryCode(
  { compartments }: VaultHeader,
  key: WrappingKey,
): Promise<VaultKeys> {
  const byCode = (wrapped: Wrapped, compartment: Compartment) =>
    unwrapKey(key, { format, compartment, by: 'recovery code' }, wrapped);
  return await ofLocked(compartments, async ({ byRecoveryCode, recoveredThrough }, compartment) => {
    const between = recoveredThrough && compartments[recoveredThrough];
    if (between?.kind !== 'locked') return await byCode(byRecoveryCode, compartment);
    const privateKey = await byCode(between.byRecoveryCode, 'private');
    const through = await toWrappingKey(privateKey, 'vault key');
    return await unwrapKey(through, { format, compartment, by: 'private' }, byRecoveryCode);
  });
}

async function ofLocked(
  compartments: VaultHeader['compartments'],
  open: (key: LockedKey, compartment: Compartment) => Promise<Bytes>,
): Promise<VaultKeys> {
  const found = compartmentNames.map(async (name) => {
    const key = compartments[name];
    return key.kind === 'locked' ? { [name]: await open(key, name) } : {};
  });
  return Object.assign({}, ...(await Promise.all(found)));
}
