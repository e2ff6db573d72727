import { dayOf } from '../domain/calendar';
import { type Argon, newArgonParameters } from '../vault/argon';
import type { Bytes } from '../vault/bytes';
import { newDropBoxKeys } from '../vault/drop-box';
import type { LockedKey, LockHeader } from '../vault/header';
import type { Compartment } from '../vault/keys';
import { wrapByPassphrase, wrapByRecoveryCode } from '../vault/locked-key';
import { passphraseToKey } from '../vault/passphrase';
import { recoveryCodeToKey } from '../vault/recovery-code';
import { newVaultKey, type VaultKeys } from '../vault/vault-keys';
import { addDropBoxKeys } from './drop-box-keys';
import { type Present, storeAtWork } from './present-keys';
import type { Store } from './store';

/** New vault keys with new locks on them. */
export interface NewLocks {
  readonly fresh: VaultKeys;
  readonly locked: { readonly [Name in Compartment]?: LockedKey };
  /** Without its drop box. */
  readonly lock: LockHeader;
}

/** @param recoveryCode 16 new bytes, written down by the person. */
export async function newLocks(
  { now, zone }: Store,
  names: readonly Compartment[],
  argon: Argon,
  passphrase: string,
  recoveryCode: Bytes,
): Promise<NewLocks> {
  const parameters = newArgonParameters();
  const byPassphrase = await passphraseToKey(argon, passphrase, parameters);
  const byCode = await recoveryCodeToKey(recoveryCode);
  const made = names.map(async (name) => {
    const vaultKey = newVaultKey();
    const locked: LockedKey = {
      kind: 'locked',
      byPassphrase: await wrapByPassphrase(byPassphrase, parameters, name, vaultKey),
      byRecoveryCode: await wrapByRecoveryCode(byCode, name, vaultKey),
    };
    return { fresh: { [name]: vaultKey }, locked: { [name]: locked } };
  });
  const all = await Promise.all(made);
  return {
    fresh: Object.assign({}, ...all.map(({ fresh }) => fresh)),
    locked: Object.assign({}, ...all.map(({ locked }) => locked)),
    lock: { argon: parameters, recoverySavedOn: today({ now, zone }) },
  };
}

/**
 * The public key of a new drop box. The private one lies among the daily records from now on, and
 * is sealed again with them; where no header comes to name it, it does no harm.
 */
export async function newDropBox(store: Store, present: Present): Promise<string> {
  const keys = await newDropBoxKeys();
  await addDropBoxKeys(await storeAtWork(store, present), keys);
  return keys.publicKey;
}

/** ISO day, where the person is. */
export function today({ now, zone }: Pick<Store, 'now' | 'zone'>): string {
  return dayOf({ at: now(), zone: zone() });
}
