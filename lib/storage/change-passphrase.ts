import { type Argon, newArgonParameters } from '../vault/argon';
import type { Bytes } from '../vault/bytes';
import type { VaultHeader } from '../vault/header';
import { passphraseToKey } from '../vault/passphrase';
import { compartmentNames, type VaultKeys } from '../vault/vault-keys';
import { reviveHeader } from './find-header';
import { newDropBox, newLocks } from './new-locks';
import { presentKeys } from './present-keys';
import { putHeader, putReWrapped } from './put-header';
import { whileNobodyReSeals } from './re-seal-lock';
import { withPassphrase } from './re-wrap';
import { type Since, sinceNow } from './session-keys';
import type { Changing, OnProgress } from './set-lock';
import type { Store } from './store';
import { keysByNewCode, keysByNewPassphrase, takeUp } from './take-up';
import { type Secret, trySecret } from './try-secret';

export interface NewPassphrase {
  readonly argon: Argon;
  /** The present passphrase, or the recovery code of who has forgotten it. */
  readonly old: Secret;
  readonly next: string;
  /** Whether anyone else knows the old one: then every key changes. */
  readonly othersKnow: boolean;
  /** 16 new bytes, written down by the person before; needed where others know. */
  readonly recoveryCode?: Bytes;
  /** Whether it has failed before, and the new one may count already: then that is tried first. */
  readonly isAgain?: boolean;
}

/**
 * Changes the passphrase. Where nobody else knows the old one, only the wraps in the header change.
 * Where someone does, everything that is locked gets new keys and is sealed again, and older
 * backups still open with the old one. Safety 2.2. One that failed half way is gone on with.
 */
export async function changePassphrase(
  store: Store,
  change: NewPassphrase,
  onProgress?: OnProgress,
): Promise<Changing> {
  const { argon, old, next, othersKnow } = change;
  const since = await sinceNow(store.sessionShelf);
  const outcome = await whileNobodyReSeals(store.database.name, async (): Promise<Changing> => {
    const header = await reviveHeader(store);
    const taken = await keysOfBefore(header, change);
    if (taken) {
      await takeUp(store, header, taken, since, onProgress);
      return { kind: 'done' };
    }
    const tried = await trySecret(store, header, old, argon);
    if (tried.kind !== 'right') return tried;
    if (othersKnow) {
      await replaceKeys(store, tried.keys, change, since, onProgress);
    } else {
      const parameters = newArgonParameters();
      const key = await passphraseToKey(argon, next, parameters);
      await putReWrapped(store, await withPassphrase(header, tried.keys, key, parameters));
    }
    return { kind: 'done' };
  });
  await store.renewVault();
  return outcome;
}

/** What the new secrets open, where this very change has been there before. */
async function keysOfBefore(
  header: VaultHeader,
  { argon, old, next, recoveryCode, isAgain = false }: NewPassphrase,
): Promise<VaultKeys | undefined> {
  if (recoveryCode) return await keysByNewCode(header, recoveryCode);
  // The recovery code that stays opens it before and after.
  if (!isAgain || old.kind === 'recovery-code') return undefined;
  return await keysByNewPassphrase(header, argon, next);
}

async function replaceKeys(
  store: Store,
  unlocked: VaultKeys,
  { argon, next, recoveryCode }: NewPassphrase,
  since: Since,
  onProgress?: OnProgress,
): Promise<void> {
  if (!recoveryCode) throw new RangeError('recovery code');
  const present = await presentKeys(store, since, unlocked);
  const { compartments } = present.header;
  const names = compartmentNames.filter((name) => compartments[name].kind === 'locked');
  const { fresh, locked, lock } = await newLocks(store, names, argon, next, recoveryCode);
  const hasDropBox = present.header.lock?.dropBox !== undefined;
  const outcome = {
    compartments: { ...compartments, ...locked },
    lock: hasDropBox ? { ...lock, dropBox: await newDropBox(store, present) } : lock,
  };
  await putHeader(store, present, outcome, fresh, onProgress);
}
