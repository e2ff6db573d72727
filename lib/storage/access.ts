import type { Access, Openness } from '../domain/access';
import { lockOf, type VaultHeader } from '../vault/header';
import type { Compartment } from '../vault/keys';
import type { Vault } from '../vault/vault';

/** What is locked, and what this page can read now. */
export function accessOf(header: VaultHeader, vault: Vault): Access {
  const openness = (compartment: Compartment): Openness =>
    vault.isOpen(compartment) ? 'open' : 'closed';
  return { lock: lockOf(header), daily: openness('daily'), private: openness('private') };
}

export function isSameAccess(a: Access, b: Access): boolean {
  return a.lock === b.lock && a.daily === b.daily && a.private === b.private;
}
