import type { Access } from '../domain/access';
import type { VaultHeader } from '../vault/header';
import { closeLocked, type Vault } from '../vault/vault';
import { accessOf, isSameAccess } from './access';
import { isOfEpoch, toVaultKeys } from './session-keys';
import { StoreTrouble } from './trouble';

/** The header and the vault of one page, as they are now, and who wants to hear of a change. */
export interface HeldVault {
  /** @throws StoreTrouble before anything was taken. */
  readonly header: () => VaultHeader;
  readonly vault: () => Vault;
  readonly access: () => Access;
  readonly onAccess: (listener: (access: Access) => void) => () => void;
  readonly take: (header: VaultHeader, vault: Vault) => void;
  /**
   * What is not among the keys any more is closed at once.
   * @param keys as they lie on the session shelf now; nothing where all is locked.
   */
  readonly close: (keys: unknown) => void;
  /** Counts what was closed, so that nothing read before comes back after it. */
  readonly closings: () => number;
  readonly forgetListeners: () => void;
}

interface Held {
  readonly header: VaultHeader;
  readonly vault: Vault;
  readonly access: Access;
}

export function newHeldVault(): HeldVault {
  const listeners = new Set<(access: Access) => void>();
  let held: Held | undefined;
  let closings = 0;
  const current = () => {
    if (!held) throw new StoreTrouble('failed');
    return held;
  };
  const take = (header: VaultHeader, vault: Vault) => {
    const before = held;
    const access = accessOf(header, vault);
    const isSame = before !== undefined && isSameAccess(before.access, access);
    held = { header, vault, access: isSame ? before.access : access };
    if (before && !isSame) for (const listener of listeners) listener(access);
  };
  return {
    header: () => current().header,
    vault: () => current().vault,
    access: () => current().access,
    onAccess: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    take,
    close: (keys) => {
      closings += 1;
      if (!held) return;
      const { header, vault } = held;
      // Keys of another epoch are of another header, which is still to be read.
      const isHeard = keys === undefined || isOfEpoch(keys, vault.epoch);
      if (isHeard) take(header, closeLocked(vault, header, toVaultKeys(keys, vault.epoch)));
    },
    closings: () => closings,
    forgetListeners: () => listeners.clear(),
  };
}
