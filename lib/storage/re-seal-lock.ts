import type { VaultHeader } from '../vault/header';
import { compartmentNames, keysAtHand, type VaultKeys } from '../vault/vault-keys';

let asked = 0;

/** Whether this page changes keys because a person asked for it here, where it says how far it is. */
export function isReSealingHere(): boolean {
  return asked > 0;
}

/**
 * Whatever changes keys is done by one page at a time, on one Web Lock: a page that goes gives it
 * back, and the next one finishes what was begun.
 * @param reason `asked` where a person in this page waits for it, and sees that.
 */
export async function whileNobodyReSeals<Result>(
  databaseName: string,
  work: () => Promise<Result>,
  reason: 'asked' | 'left-over' = 'asked',
): Promise<Result> {
  const mine = reason === 'asked' ? 1 : 0;
  return await navigator.locks.request(`re-seal ${databaseName}`, async () => {
    asked += mine;
    try {
      return await work();
    } finally {
      asked -= mine;
    }
  });
}

/** Whether rows wait to be sealed again, and the keys for it are there. */
export function isUnfinished(header: VaultHeader, unlocked: VaultKeys): boolean {
  const atHand = keysAtHand(header, unlocked);
  return compartmentNames.some((name) => header.retiring?.[name] && atHand[name]);
}
