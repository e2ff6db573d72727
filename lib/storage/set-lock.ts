import type { Lock } from '../domain/access';
import type { Argon } from '../vault/argon';
import type { Bytes } from '../vault/bytes';
import { lockOf } from '../vault/header';
import { wrapByPassphrase, wrapThroughPrivate } from '../vault/locked-key';
import { CompartmentClosed } from '../vault/vault';
import { newVaultKey, toOpenKey } from '../vault/vault-keys';
import { reviveHeader } from './find-header';
import { lockIn } from './header-store';
import { newDropBox, newLocks } from './new-locks';
import { needKeys, type Present, presentKeys } from './present-keys';
import { dropSpareKeys, type Outcome, putHeader } from './put-header';
import { whileNobodyReSeals } from './re-seal-lock';
import { type Since, sinceNow, wasLockedSince } from './session-keys';
import type { Store } from './store';
import { keysByNewCode, takeUp } from './take-up';
import { type Refusal, trySecret } from './try-secret';

/** What turning a lock on is done with. */
export interface LockMeans {
  readonly argon: Argon;
  /** A new one where nothing has a lock yet; else the present one. */
  readonly passphrase: string;
  /** 16 new bytes, written down by the person before; only where nothing has a lock yet. */
  readonly recoveryCode?: Bytes;
}

/** Rows sealed again so far, and all there are. */
export type OnProgress = (done: number, total: number) => void;

/** Whether a change was made, or why not. */
export type Changing =
  | { readonly kind: 'done' }
  /** A first lock was to be set, and there is another one already. */
  | { readonly kind: 'taken' }
  | Refusal;

/**
 * Locks more or less than before. What becomes locked gets a new vault key, and its rows are
 * sealed again; what becomes open keeps its key, which then lies in the header as it is. Cut short
 * anywhere, it is finished at the next unlocking.
 * @param means not needed to lock less.
 * @throws CompartmentClosed where something is closed now that has to be open for it; RangeError
 * where means are missing.
 */
export async function setLock(
  store: Store,
  wanted: Lock,
  means?: LockMeans,
  onProgress?: OnProgress,
): Promise<Changing> {
  const since = await sinceNow(store.sessionShelf);
  const refusal = await whileNobodyReSeals(store.database.name, async () => {
    const earlier = await firstOfBefore(store, wanted, means, since, onProgress);
    if (earlier) return earlier;
    const present = await presentKeys(store, since);
    const now = lockOf(present.header);
    if (now === wanted) return undefined;
    if (wanted === 'nothing') return await lockLess(store, present, unlocked(present));
    if (now === 'everything') return await lockLess(store, present, withDailyOpen(present));
    if (!means) throw new RangeError('means');
    if (now === 'private') return await lockDaily(store, present, means, onProgress);
    return await lockFirst(store, present, wanted, means, onProgress);
  });
  await store.renewVault();
  await dropSpareKeys(store);
  return refusal ?? { kind: 'done' };
}

/**
 * What becomes of a first lock where there is one already: this very one is finished, and another
 * is never taken for it, or nobody would have the secrets that hold.
 */
async function firstOfBefore(
  store: Store,
  wanted: Lock,
  means: LockMeans | undefined,
  since: Since,
  onProgress?: OnProgress,
): Promise<Changing | undefined> {
  if (wanted === 'nothing' || !means?.recoveryCode) return undefined;
  const header = await reviveHeader(store);
  if (lockOf(header) === 'nothing') return undefined;
  const keys = await keysByNewCode(header, means.recoveryCode);
  if (!keys) return { kind: 'taken' };
  if (lockOf(header) !== wanted) return undefined;
  await takeUp(store, header, keys, since, onProgress);
  return { kind: 'done' };
}

function unlocked(present: Present): Outcome {
  const keys = needKeys(present, ['daily', 'private']);
  return { compartments: { daily: toOpenKey(keys.daily), private: toOpenKey(keys.private) } };
}

function withDailyOpen(present: Present): Outcome {
  const { daily } = needKeys(present, ['daily']);
  const { compartments } = present.header;
  const { argon, recoverySavedOn } = lockIn(present.header);
  return {
    compartments: { ...compartments, daily: toOpenKey(daily) },
    lock: { argon, recoverySavedOn },
  };
}

/** Nothing is laid open that someone has locked since. @throws CompartmentClosed */
async function lockLess(store: Store, present: Present, outcome: Outcome): Promise<void> {
  if (await wasLockedSince(store.sessionShelf, present.since))
    throw new CompartmentClosed('private');
  await putHeader(store, present, outcome, {});
}

async function lockFirst(
  store: Store,
  present: Present,
  wanted: Exclude<Lock, 'nothing'>,
  { argon, passphrase, recoveryCode }: LockMeans,
  onProgress?: OnProgress,
): Promise<void> {
  if (!recoveryCode) throw new RangeError('recovery code');
  const isAll = wanted === 'everything';
  const names = isAll ? (['daily', 'private'] as const) : (['private'] as const);
  needKeys(present, names);
  const { fresh, locked, lock } = await newLocks(store, names, argon, passphrase, recoveryCode);
  const outcome = {
    compartments: { ...present.header.compartments, ...locked },
    lock: isAll ? { ...lock, dropBox: await newDropBox(store, present) } : lock,
  };
  await putHeader(store, present, outcome, fresh, onProgress);
}

/** The recovery code is not at hand: it opens `private`, and that key opens `daily`. */
async function lockDaily(
  store: Store,
  present: Present,
  { argon, passphrase }: LockMeans,
  onProgress?: OnProgress,
): Promise<Refusal | undefined> {
  const keys = needKeys(present, ['daily', 'private']);
  const { compartments } = present.header;
  const lock = lockIn(present.header);
  const tried = await trySecret(
    store,
    present.header,
    { kind: 'passphrase', text: passphrase },
    argon,
  );
  if (tried.kind !== 'right') return tried;
  const daily = newVaultKey();
  const outcome = {
    compartments: {
      ...compartments,
      daily: {
        kind: 'locked',
        byPassphrase: await wrapByPassphrase(tried.wrapping, lock.argon, 'daily', daily),
        byRecoveryCode: await wrapThroughPrivate(keys.private, daily),
        recoveredThrough: 'private',
      },
    },
    lock: { ...lock, dropBox: await newDropBox(store, present) },
  } as const;
  await putHeader(store, present, outcome, { daily }, onProgress);
  return undefined;
}
