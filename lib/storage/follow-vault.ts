import { lockOf, type VaultHeader } from '../vault/header';
import type { Shelf } from '../vault/shelf';
import { openVault } from '../vault/vault';
import { headerName } from './header-store';
import { type HeldVault, newHeldVault } from './held-vault';
import { isUnfinished } from './re-seal-lock';
import { keysName, readSessionKeys } from './session-keys';

/** The vault of one page, as it is opened, locked and given new keys by this page or another. */
export interface FollowedVault extends Pick<HeldVault, 'vault' | 'header' | 'access' | 'onAccess'> {
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

type ReadHeader = VaultSource['readHeader'];

/** @param first the header as it was found when the store was opened. */
export async function followVault(source: VaultSource, first: VaultHeader): Promise<FollowedVault> {
  const held = newHeldVault();
  let hasFailed = false;
  let turn = Promise.resolve();
  const renew = (readHeader: ReadHeader = source.readHeader) => {
    const run = () => readAndTake(source, held, readHeader);
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
  // Before anything is read, so that nothing is missed.
  const stop = listen(source, held, () => {
    renew().catch(() => undefined);
  });
  await renew(() => Promise.resolve(first)).catch((error: unknown) => {
    stop();
    throw error;
  });
  return {
    vault: held.vault,
    header: held.header,
    access: held.access,
    onAccess: held.onAccess,
    renew: () => renew(),
    settled: () => (hasFailed ? renew() : turn),
    stop: () => {
      stop();
      held.forgetListeners();
    },
  };
}

/** Again where something was closed meanwhile: what was read before that is not taken any more. */
async function readAndTake(
  source: VaultSource,
  held: HeldVault,
  readHeader: ReadHeader,
): Promise<void> {
  for (let header = await readHeader(); ; header = await source.readHeader()) {
    const before = held.closings();
    const isLocked = lockOf(header) !== 'nothing';
    const unlocked = isLocked ? await readSessionKeys(source.sessionShelf, header.epoch) : {};
    if (isUnfinished(header, unlocked)) {
      await source.finish();
      continue;
    }
    const vault = await openVault(header, unlocked);
    if (before === held.closings()) return held.take(header, vault);
  }
}

/** What is closed is closed in the task in which it is heard; all else is read again. */
function listen(
  { sessionShelf, localShelf }: VaultSource,
  held: HeldVault,
  onNews: () => void,
): () => void {
  const stops = [
    sessionShelf.onChange((name, keys) => {
      if (name !== keysName) return;
      held.close(keys);
      onNews();
    }),
    localShelf.onChange((name, stored) => {
      if (name === headerName && stored !== undefined) onNews();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
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
