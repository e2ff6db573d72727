import type { Argon } from '../vault/argon';
import { lockOf } from '../vault/header';
import { reviveHeader } from './find-header';
import { whileNobodyReSeals } from './re-seal-lock';
import type { Store } from './store';
import { trySecret } from './try-secret';
import type { Unlocking } from './unlock';

/**
 * Asks for the passphrase again, before something that someone else at this device is not to do.
 * Changes nothing and unlocks nothing; what is wrong is counted.
 * @throws StoreTrouble
 */
export async function tryPassphrase(store: Store, argon: Argon, text: string): Promise<Unlocking> {
  return await whileNobodyReSeals(store.database.name, async () => {
    const header = await reviveHeader(store);
    if (lockOf(header) === 'nothing') return { kind: 'open' };
    const tried = await trySecret(store, header, { kind: 'passphrase', text }, argon);
    return tried.kind === 'right' ? { kind: 'open' } : tried;
  });
}
