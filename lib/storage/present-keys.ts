import type { VaultHeader } from '../vault/header';
import type { Compartment } from '../vault/keys';
import { CompartmentClosed, openVault } from '../vault/vault';
import { keysAtHand, type VaultKeys } from '../vault/vault-keys';
import { reviveHeader } from './find-header';
import { finishReSealing } from './finish-re-sealing';
import { readSessionKeys, type Since } from './session-keys';
import type { Store } from './store';
import { StaleEpoch } from './trouble';

/** The header, and every vault key that is at hand: open, or unlocked. */
export interface Present {
  readonly header: VaultHeader;
  readonly keys: VaultKeys;
  /** When the change was asked for. */
  readonly since: Since;
}

/**
 * What a change of keys begins with; a re-sealing that was cut short is finished first. Only for
 * who holds the lock of `whileNobodyReSeals`.
 * @param since when the change was asked for.
 * @param unlocked keys that were just opened; those of the session where none are given.
 */
export async function presentKeys(
  store: Store,
  since: Since,
  unlocked?: VaultKeys,
): Promise<Present> {
  const before = await reviveHeader(store);
  const found = unlocked ?? (await readSessionKeys(store.sessionShelf, before.epoch));
  const header = await finishReSealing(store, before, found);
  return { header, keys: keysAtHand(header, found), since };
}

/** @throws CompartmentClosed where one of them is not at hand. */
export function needKeys<Name extends Compartment>(
  { keys }: Present,
  names: readonly Name[],
): { readonly [One in Name]: NonNullable<VaultKeys[One]> } {
  for (const name of names) if (!keys[name]) throw new CompartmentClosed(name);
  return keys as { readonly [One in Name]: NonNullable<VaultKeys[One]> };
}

/**
 * The store as it is for the page that changes keys: with all that is at hand open, and without
 * waiting for itself where something has changed meanwhile.
 */
export async function storeAtWork(
  store: Store,
  { header, keys }: Omit<Present, 'since'>,
): Promise<Store> {
  const vault = await openVault(header, keys);
  const renewVault = () => Promise.reject(new StaleEpoch());
  return { ...store, vault: () => vault, renewVault };
}
