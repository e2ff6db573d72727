import { type Bytes, base64ToBytes, bytesToBase64, randomBytes } from './bytes';
import type { OpenKey, VaultHeader } from './header';
import { type Compartment, vaultKeyLength } from './keys';

/** Vault keys that are at hand: 32 bytes each. */
export type VaultKeys = { readonly [Name in Compartment]?: Bytes };

export const compartmentNames: readonly Compartment[] = ['daily', 'private'];

export function newVaultKey(): Bytes {
  return randomBytes(vaultKeyLength);
}

export function toOpenKey(vaultKey: Bytes): OpenKey {
  return { kind: 'open', vaultKey: bytesToBase64(vaultKey) };
}

/** The keys that lie open in a header, and those of locked compartments that were unlocked. */
export function keysAtHand({ compartments }: VaultHeader, unlocked: VaultKeys): VaultKeys {
  const found = compartmentNames.map((name) => {
    const key = compartments[name];
    const bytes = key.kind === 'open' ? base64ToBytes(key.vaultKey) : unlocked[name];
    return bytes ? { [name]: bytes } : {};
  });
  return Object.assign({}, ...found);
}
