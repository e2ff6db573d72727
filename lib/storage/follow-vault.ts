import type { Access } from '../domain/access';
import type { VaultHeader } from '../vault/header';
import type { Shelf } from '../vault/shelf';
import { closeLocked, openVault, type Vault } from '../vault/vault';
import { accessOf, isSameAccess } from './access';
import { headerName } from './header-store';
import { isUnfinished } from './re-seal-lock';
import { isOfEpoch, keysName, readSessionKeys, toVaultKeys } from './session-keys';

/** The vault of one page, as it is opened, locked and given new keys by this page or another. */
export interface FollowedVault {
  readonly vault: () => Vault;
  readonly header: () => VaultHeader;
  readonly access: () => Access;
  readonly onAccess: (listener: (access: Access) => void) => () => void;
  /** Takes the keys as they are now; first waits for re-sealing, or finishes it. */
  readonly renew: () => Promise<void>;
  /** Resolves when everything heard of so far has been taken up. */
  readonly settled: () => Promise<void>;
  readonly stop: () => void;
}

export interface VaultSource {
  readonly localShelf: Shelf;
  readonly sessionShelf: Shelf;
  /** The header as the database has it now. */
  readonly readHeader: () => Promise<VaultHeader>;
  /** Finishes a re-sealing whose keys are at hand, or waits for who does. */
  readonly finish: () => Promise<void>;
}

/**
 * Asks something of the rows while nobody is sealing them again, so that no view sees a part of it.
 * @param ask gives the epoch that the database was in once all was read.
 */
export async function askWithOneKey<Value>(
  { vault, settled, renew }: FollowedVault,
  ask: () => Promise<{ readonly value: Value; readonly epoch: number }>,
): Promise<Value> {
  for (await settled(); ; await renew()) {
    const { epoch: before } = vault();
    const { value, epoch } = await ask();
    if (epoch === before) return value;
  }
}

/** @param first the header as it was found when the store was opened. */
export async function followVault(source: VaultSource, first: VaultHeader): Promise<FollowedVault> {
  const { localShelf, sessionShelf } = source;
  const listeners = new Set<(access: Access) => void>();
  let header = first;
  let vault = await openVault(first);
  let told = accessOf(header, vault);
  /** Counts what was closed, so that nothing read before comes back after it. */
  let closings = 0;
  let hasFailed = false;

  const take = (nextHeader: VaultHeader, nextVault: Vault) => {
    header = nextHeader;
    vault = nextVault;
    const access = accessOf(header, vault);
    if (isSameAccess(access, told)) return;
    told = access;
    for (const listener of listeners) listener(access);
  };
  const renewFrom = async (readHeader: VaultSource['readHeader']) => {
    for (let read = await readHeader(); ; read = await source.readHeader()) {
      const before = closings;
      const unlocked = await readSessionKeys(sessionShelf, read.epoch);
      if (isUnfinished(read, unlocked)) {
        await source.finish();
        continue;
      }
      const next = await openVault(read, unlocked);
      if (before === closings) return take(read, next);
    }
  };
  let turn = Promise.resolve();
  const renew = () => {
    const run = () => renewFrom(source.readHeader);
    turn = turn.then(run, run);
    turn.then(
      () => {
        hasFailed = false;
      },
      () => {
        hasFailed = true;
      },
    );
    return turn;
  };
  /** At once, in the task in which it is heard: what is not among the keys any more is closed. */
  const close = (keys: unknown) => {
    closings += 1;
    take(header, closeLocked(vault, header, toVaultKeys(keys, vault.epoch)));
  };
  const follow = () => renew().catch(() => undefined);
  await renewFrom(() => Promise.resolve(first));
  const stops = [
    sessionShelf.onChange((name, keys) => {
      if (name !== keysName) return;
      if (keys === undefined || isOfEpoch(keys, vault.epoch)) close(keys);
      follow();
    }),
    localShelf.onChange((name, stored) => {
      if (name === headerName && stored !== undefined) follow();
    }),
  ];
  return {
    vault: () => vault,
    header: () => header,
    access: () => told,
    onAccess: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    renew,
    settled: () => (hasFailed ? renew() : turn),
    stop: () => {
      for (const stop of stops) stop();
      listeners.clear();
    },
  };
}
