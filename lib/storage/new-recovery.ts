import type { Argon } from '../vault/argon';
import type { Bytes } from '../vault/bytes';
import { recoveryCodeToKey } from '../vault/recovery-code';
import { reviveHeader } from './header-store';
import { today } from './new-locks';
import { putReWrapped } from './put-header';
import { whileNobodyReSeals } from './re-seal-lock';
import { withRecoveryCode } from './re-wrap';
import type { Changing } from './set-lock';
import type { Store } from './store';
import { keysByNewCode } from './take-up';
import { trySecret } from './try-secret';

export interface NewRecovery {
  readonly argon: Argon;
  /** The present one. */
  readonly passphrase: string;
  /** 16 new bytes, written down by the person before. */
  readonly recoveryCode: Bytes;
}

/** Takes a new recovery code; the old one opens this no more, and older backups still. */
export async function newRecovery(
  store: Store,
  { argon, passphrase, recoveryCode }: NewRecovery,
): Promise<Changing> {
  return await whileNobodyReSeals(store.database.name, async () => {
    const header = await reviveHeader(store);
    // One that failed once its header was there: the code was drawn for it alone.
    if (await keysByNewCode(header, recoveryCode)) return { kind: 'done' };
    const tried = await trySecret(store, header, { kind: 'passphrase', text: passphrase }, argon);
    if (tried.kind !== 'right') return tried;
    const key = await recoveryCodeToKey(recoveryCode);
    await putReWrapped(store, await withRecoveryCode(header, tried.keys, key, today(store)));
    return { kind: 'done' };
  });
}
