import { hasClosed } from '../domain/access';
import { type Argon, isWeaker, newArgonParameters } from '../vault/argon';
import { lockOf, type VaultHeader } from '../vault/header';
import { passphraseToKey } from '../vault/passphrase';
import type { VaultKeys } from '../vault/vault-keys';
import { emptyDropBox } from './drop-box';
import { reviveHeader } from './find-header';
import { finishReSealing } from './finish-re-sealing';
import { lockIn } from './header-store';
import { putReWrapped } from './put-header';
import { whileNobodyReSeals } from './re-seal-lock';
import { withPassphrase } from './re-wrap';
import { sinceNow, writeSessionKeys } from './session-keys';
import type { OnProgress } from './set-lock';
import type { Store } from './store';
import { type Refusal, type Secret, trySecret } from './try-secret';
import { noteUnlocking } from './unlockings';
import { forgetTries } from './wrong-tries';

export type Unlocking =
  | { readonly kind: 'open' }
  /** It was the right one, and someone locked while it was being tried: so it stays. */
  | { readonly kind: 'locked-meanwhile' }
  | Refusal;

/**
 * Unlocks all that is locked, in every page. What was being sealed again when a browser ended is
 * finished first.
 * @throws StoreTrouble `damaged-header` where the header can be read in neither place: that is no
 * wrong passphrase.
 */
export async function unlock(
  store: Store,
  secret: Secret,
  argon: Argon,
  onProgress?: OnProgress,
): Promise<Unlocking> {
  // Trying takes a second, in which someone may leave.
  const since = await sinceNow(store.sessionShelf);
  const result = await whileNobodyReSeals(store.database.name, async () => {
    const header = await reviveHeader(store);
    if (lockOf(header) === 'nothing') return undefined;
    const tried = await trySecret(store, header, secret, argon);
    if (tried.kind !== 'right') return tried;
    await writeSessionKeys(store.sessionShelf, header.epoch, tried.keys, since);
    const finished = await finishReSealing(store, header, tried.keys, onProgress);
    const again = () => strengthen(store, finished, secret.text, tried.keys, argon);
    // It is open already, and the next unlocking does it where it fails.
    if (secret.kind === 'passphrase') await again().catch(() => undefined);
    return undefined;
  });
  if (result) return result;
  await store.renewVault();
  if (hasClosed(store.access())) return { kind: 'locked-meanwhile' };
  await noteQuietly(store);
  // What was written meanwhile joins the rest; where that fails it stays, and joins at the next time.
  await emptyDropBox(store).catch(() => undefined);
  return { kind: 'open' };
}

/** Wraps again with more work for who guesses, where the header asks for less than is usual now. */
async function strengthen(
  store: Store,
  header: VaultHeader,
  passphrase: string,
  keys: VaultKeys,
  argon: Argon,
): Promise<void> {
  if (!isWeaker(lockIn(header).argon)) return;
  const parameters = newArgonParameters();
  const key = await passphraseToKey(argon, passphrase, parameters);
  const next = await withPassphrase(header, keys, key, parameters);
  await putReWrapped(store, next);
}

/** A full disk keeps nobody from reading. */
async function noteQuietly(store: Store): Promise<void> {
  if (store.access().lock === 'nothing') return;
  const wrongBefore = await forgetTries(store).catch(() => 0);
  await noteUnlocking(store, wrongBefore).catch(() => undefined);
}
