import type { VaultHeader } from '../vault/header';
import { compartmentNames, keysAtHand, type VaultKeys } from '../vault/vault-keys';

/**
 * Whatever changes keys is done by one page at a time, on one Web Lock: a page that goes gives it
 * back, and the next one finishes what was begun.
 */
export async function whileNobodyReSeals<Result>(
  databaseName: string,
  work: () => Promise<Result>,
): Promise<Result> {
  return await navigator.locks.request(`re-seal ${databaseName}`, work);
}

/** Whether rows wait to be sealed again, and the keys for it are there. */
export function isUnfinished(header: VaultHeader, unlocked: VaultKeys): boolean {
  const atHand = keysAtHand(header, unlocked);
  return compartmentNames.some((name) => header.retiring?.[name] && atHand[name]);
}
