import { type Argon, ArgonRefused } from '../vault/argon';
import type { VaultHeader } from '../vault/header';
import { unlockByPassphrase, unlockByRecoveryCode } from '../vault/locked-key';
import { passphraseToKey } from '../vault/passphrase';
import { type RecoveryReading, readRecoveryCode, recoveryCodeToKey } from '../vault/recovery-code';
import type { VaultKeys } from '../vault/vault-keys';
import { WrongKey } from '../vault/wrap';
import type { WrappingKey } from '../vault/wrapping-key';
import { lockIn } from './header-store';
import type { Store } from './store';
import { StoreTrouble } from './trouble';
import { noteWrongTry, readWait } from './wrong-tries';

/** What someone has typed to unlock. */
export interface Secret {
  readonly kind: 'passphrase' | 'recovery-code';
  readonly text: string;
}

/** Why a secret has not opened anything. */
export type Refusal =
  /** It is not the right one; the next try may have to wait. */
  | { readonly kind: 'wrong'; readonly waitMs: number }
  /** There were too many wrong ones; this one was not tried. */
  | { readonly kind: 'wait'; readonly waitMs: number }
  /** It can't be a recovery code: mistyped. This is not counted. */
  | { readonly kind: 'unreadable-code'; readonly reason: Misreading };

type Misreading = Extract<RecoveryReading, { readonly kind: 'invalid' }>['reason'];

/** The right one, and what it opened. */
export interface RightSecret {
  readonly kind: 'right';
  /** The keys of all that is locked. */
  readonly keys: VaultKeys;
  /** Made from the secret, to wrap with it again. */
  readonly wrapping: WrappingKey;
}

/**
 * Tries a passphrase or a recovery code on a header with a lock, and counts what is wrong.
 * @throws StoreTrouble `damaged-header` where the header asks for what it never holds.
 */
export async function trySecret(
  store: Pick<Store, 'localShelf' | 'now'>,
  header: VaultHeader,
  { kind, text }: Secret,
  argon: Argon,
): Promise<RightSecret | Refusal> {
  const lock = lockIn(header);
  const waitMs = await readWait(store);
  if (waitMs > 0) return { kind: 'wait', waitMs };
  const code = kind === 'recovery-code' ? readRecoveryCode(text) : undefined;
  if (code?.kind === 'invalid') return { kind: 'unreadable-code', reason: code.reason };
  try {
    return code
      ? await open(await recoveryCodeToKey(code.bytes), header, unlockByRecoveryCode)
      : await open(await passphraseToKey(argon, text, lock.argon), header, unlockByPassphrase);
  } catch (error) {
    if (error instanceof WrongKey) return { kind: 'wrong', waitMs: await noteWrongTry(store) };
    if (error instanceof ArgonRefused) throw new StoreTrouble('damaged-header', { cause: error });
    throw error;
  }
}

async function open(
  wrapping: WrappingKey,
  header: VaultHeader,
  unlock: (header: VaultHeader, key: WrappingKey) => Promise<VaultKeys>,
): Promise<RightSecret> {
  return { kind: 'right', keys: await unlock(header, wrapping), wrapping };
}
