import type { VaultHeader } from './header';
import { type Compartment, type CompartmentKeys, deriveKeys } from './keys';
import { keysAtHand, type VaultKeys } from './vault-keys';

/** The vault as far as it is open: the keys of each compartment that can be read now. */
export interface Vault {
  readonly epoch: number;
  readonly isOpen: (compartment: Compartment) => boolean;
  /** @throws CompartmentClosed */
  readonly keysOf: (compartment: Compartment) => CompartmentKeys;
}

/** What was asked for is locked now. */
export class CompartmentClosed extends Error {
  override readonly name = 'CompartmentClosed';
}

/**
 * Takes the keys that lie open in a header, and those that were unlocked. None of them can be
 * exported again.
 * @param unlocked keys of this header's epoch.
 */
export async function openVault(header: VaultHeader, unlocked: VaultKeys = {}): Promise<Vault> {
  const atHand = keysAtHand(header, unlocked);
  const keys = await Promise.all(
    Object.entries(atHand).map(([name, key]) => deriveKeys(name as Compartment, key)),
  );
  return vaultOf(header.epoch, keys);
}

/** The vault once the keys of what is locked were taken away, but for those still unlocked. */
export function closeLocked(vault: Vault, header: VaultHeader, unlocked: VaultKeys): Vault {
  const left = Object.keys(keysAtHand(header, unlocked)).map((name) => name as Compartment);
  return vaultOf(vault.epoch, left.filter(vault.isOpen).map(vault.keysOf));
}

function vaultOf(epoch: number, keys: readonly CompartmentKeys[]): Vault {
  const byName = new Map(keys.map((each) => [each.compartment, each]));
  return {
    epoch,
    isOpen: (compartment) => byName.has(compartment),
    keysOf: (compartment) => {
      const found = byName.get(compartment);
      if (!found) throw new CompartmentClosed(compartment);
      return found;
    },
  };
}
