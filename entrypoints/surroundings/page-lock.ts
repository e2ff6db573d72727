import { hasLost, lockedBy } from '../../lib/domain/unlocked';
import { deviceClock } from '../../lib/platform/clock';
import { newKeysShelf } from '../../lib/platform/keys-shelf';
import { lockBy } from '../../lib/platform/leave';
import { onShownAgain } from '../../lib/platform/use-of-page';
import { watchLock } from '../../lib/platform/watch-lock';
import type { Store } from '../../lib/storage/store';
import { whenQuiet } from '../../lib/storage/under-way';
import type { LooksSource } from './looks-source';

export interface PageLock {
  /** Where unlocked keys lie; resolves when none lies there any more that is past its deadline. */
  readonly sessionShelf: Promise<ReturnType<typeof newKeysShelf>>;
  readonly stop: () => void;
}

/**
 * Locks this page together with all others, and by itself after a while. Safety 2.10.
 * @param beginAnew loads the page again, or closes the popup.
 */
export function newPageLock(
  { looks, settled }: Pick<LooksSource, 'looks' | 'settled'>,
  whenOpen: Promise<Store>,
  beginAnew: () => void,
): PageLock {
  let isOver = false;
  const lock = () => {
    if (!isOver) lockBy(whenQuiet, beginAnew);
  };
  const chosen = () => looks.current().lockAfter;
  const watch = watchLock({
    now: deviceClock.now,
    chosen,
    lockAfter: async () => {
      await settled;
      return chosen();
    },
    onClosed: (closed) => {
      // Where a lock was turned off its key goes too, and nothing is locked.
      const locked = lockedBy(store?.access().lock ?? 'everything');
      if (closed.some((what) => locked.includes(what))) lock();
    },
  });
  let store: Store | undefined;
  whenOpen.then((opened) => {
    store = opened;
    followStore(opened, lock);
  }, ignore);
  return {
    sessionShelf: watch.checked.then(() => newKeysShelf(deviceClock.now)),
    stop: () => {
      isOver = true;
      watch.stop();
    },
  };
}

/** What the keys alone don't tell: another lock, of which a page that stood still has not heard. */
function followStore(store: Store, lock: () => void): void {
  let before = store.access();
  store.onAccess((access) => {
    if (hasLost(before, access)) lock();
    before = access;
  });
  onShownAgain((stoodStill) => {
    if (stoodStill) store.renewVault().catch(ignore);
  });
}

function ignore(): void {}
