import type { Argon } from '../vault/argon';
import type { Bytes } from '../vault/bytes';
import type { VaultHeader } from '../vault/header';
import { unlockByPassphrase, unlockByRecoveryCode } from '../vault/locked-key';
import { passphraseToKey } from '../vault/passphrase';
import { recoveryCodeToKey } from '../vault/recovery-code';
import type { VaultKeys } from '../vault/vault-keys';
import { WrongKey } from '../vault/wrap';
import { finishReSealing } from './finish-re-sealing';
import { lockIn } from './header-store';
import { type Since, writeSessionKeys } from './session-keys';
import type { OnProgress } from './set-lock';
import type { Store } from './store';

/*
 * A change of the lock may fail after its header was there, on a full disk for one: its new secrets
 * count by then, and the old ones do not. Who tries again with the same new ones goes on with it.
 */

/**
 * What a recovery code opens that was drawn for the change alone: it counts only where that change
 * has been there already.
 */
export async function keysByNewCode(
  header: VaultHeader,
  code: Bytes,
): Promise<VaultKeys | undefined> {
  return await unlessWrong(unlockByRecoveryCode(header, await recoveryCodeToKey(code)));
}

/** What a passphrase opens that was chosen for a change that has failed before. Not counted. */
export async function keysByNewPassphrase(
  header: VaultHeader,
  argon: Argon,
  text: string,
): Promise<VaultKeys | undefined> {
  const key = await passphraseToKey(argon, text, lockIn(header).argon);
  return await unlessWrong(unlockByPassphrase(header, key));
}

/** Does what is left of the change. Only for who holds the lock of `whileNobodyReSeals`. */
export async function takeUp(
  store: Store,
  header: VaultHeader,
  keys: VaultKeys,
  since: Since,
  onProgress?: OnProgress,
): Promise<void> {
  await writeSessionKeys(store.sessionShelf, header.epoch, keys, since);
  await finishReSealing(store, header, keys, onProgress);
}

async function unlessWrong(opening: Promise<VaultKeys>): Promise<VaultKeys | undefined> {
  try {
    return await opening;
  } catch (error) {
    if (error instanceof WrongKey) return undefined;
    throw error;
  }
}
