import type { Closable } from '../../lib/domain/auto-lock';
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
  /** Where unlocked keys lie. */
  readonly sessionShelf: ReturnType<typeof newKeysShelf>;
  /** Resolves when none lies there any more that is past its deadline. */
  readonly checked: Promise<void>;
  /**
   * Until it is let go of, this page does not begin anew: it has something to finish. What was
   * locked meanwhile is locked then.
   * @returns lets go of it.
   */
  readonly hold: () => () => void;
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
  let isHeld = false;
  let isDue = false;
  const lock = () => {
    if (isHeld) isDue = true;
    else lockBy(whenQuiet, beginAnew);
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
      // What was begun while it was locked is shown only while it is: after that, no page needs its key.
      const shows = (what: Closable) =>
        what === 'begun' ? store?.access().daily !== 'open' : locked.includes(what);
      if (closed.some(shows)) lock();
    },
  });
  let store: Store | undefined;
  whenOpen.then((opened) => {
    store = opened;
    followStore(opened, lock);
  }, ignore);
  return {
    sessionShelf: newKeysShelf(deviceClock.now),
    checked: watch.checked,
    hold: () => {
      isHeld = true;
      return () => {
        isHeld = false;
        if (isDue) lock();
      };
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
