import { base64ToBytes } from './bytes';
import type { VaultHeader } from './header';
import { type Compartment, type CompartmentKeys, deriveKeys } from './keys';

/** The open vault: the keys of each compartment that is open now. */
export interface Vault {
  readonly epoch: number;
  /** @throws CompartmentClosed */
  readonly keysOf: (compartment: Compartment) => CompartmentKeys;
}

export class CompartmentClosed extends Error {
  override readonly name = 'CompartmentClosed';
}

/** Takes the keys that lie open in a header. */
export async function openVault(header: VaultHeader): Promise<Vault> {
  const entries = await Promise.all(
    Object.entries(header.compartments).map(async ([name, key]) => {
      const compartment = name as Compartment;
      return [compartment, await deriveKeys(compartment, base64ToBytes(key.vaultKey))] as const;
    }),
  );
  const keys = new Map(entries);
  return {
    epoch: header.epoch,
    keysOf: (compartment) => {
      const found = keys.get(compartment);
      if (!found) throw new CompartmentClosed(compartment);
      return found;
    },
  };
}
