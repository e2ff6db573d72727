import type { Argon } from '../vault/argon';
import type { Bytes } from '../vault/bytes';
import type { VaultHeader } from '../vault/header';
import { recoveryCodeToKey } from '../vault/recovery-code';
import { reviveHeader } from './find-header';
import { today } from './new-locks';
import { putReWrapped } from './put-header';
import { whileNobodyReSeals } from './re-seal-lock';
import { withRecoveryCode } from './re-wrap';
import type { Changing } from './set-lock';
import { takeDailySnapshot } from './snapshot-daily';
import { forgetSnapshots } from './snapshot-forget';
import type { Store } from './store';
import { keysByNewCode } from './take-up';
import { type Refusal, trySecret } from './try-secret';

export interface NewRecovery {
  readonly argon: Argon;
  /** The present one. */
  readonly passphrase: string;
  /** 16 new bytes, written down by the person before. */
  readonly recoveryCode: Bytes;
}

/**
 * Takes a new recovery code, where nobody else has the old one; else `changePassphrase` makes new
 * keys too. The copies of earlier days go, which the old one opens, and one of today takes
 * their place. Older backups, and what was laid aside, still open with it.
 */
export async function newRecovery(store: Store, wanted: NewRecovery): Promise<Changing> {
  const outcome = await whileNobodyReSeals(store.database.name, async (): Promise<Changing> => {
    const header = await reviveHeader(store);
    // One that failed once its header was there: the code was drawn for it alone.
    const isThere = await keysByNewCode(header, wanted.recoveryCode);
    if (!isThere) {
      const refusal = await putCode(store, header, wanted);
      if (refusal) return refusal;
    }
    await forgetSnapshots(store.localShelf);
    return { kind: 'done' };
  });
  if (outcome.kind === 'done') await takeDailySnapshot(store).catch(() => undefined);
  return outcome;
}

async function putCode(
  store: Store,
  header: VaultHeader,
  { argon, passphrase, recoveryCode }: NewRecovery,
): Promise<Refusal | undefined> {
  const tried = await trySecret(store, header, { kind: 'passphrase', text: passphrase }, argon);
  if (tried.kind !== 'right') return tried;
  const key = await recoveryCodeToKey(recoveryCode);
  await putReWrapped(store, await withRecoveryCode(header, tried.keys, key, today(store)));
  return undefined;
}
