import type { Access } from '../../lib/domain/access';
import { lockedBy } from '../../lib/domain/unlocked';
import { deviceClock } from '../../lib/platform/clock';
import { lockBy } from '../../lib/platform/leave';
import { whenQuiet } from '../../lib/storage/under-way';
import { afterPaint } from './after-paint';
import type { LooksSource } from './looks-source';

export interface PageLock {
  /** Resolves when whatever is past its deadline has been closed: the keys may be read then. */
  readonly checked: Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * Locks this page together with all others, and by itself after a while. Safety 2.10.
 * @param access what is locked, as far as it is known.
 * @param beginAnew loads the page again, or closes the popup.
 */
export function newPageLock(
  { looks, settled }: Pick<LooksSource, 'looks' | 'settled'>,
  access: () => Access | undefined,
  beginAnew: () => void,
): PageLock {
  const chosen = () => looks.current().lockAfter;
  const watching = afterPaint().then(async () => {
    const { watchLock } = await import('../../lib/platform/watch-lock');
    return watchLock({
      now: deviceClock.now,
      chosen,
      lockAfter: async () => {
        await settled;
        return chosen();
      },
      onClosed: (closed) => {
        // Where a lock was turned off, its key goes too, and nothing is locked.
        const locked = lockedBy(access()?.lock ?? 'everything');
        if (closed.some((what) => locked.includes(what))) lockBy(whenQuiet, beginAnew);
      },
    });
  });
  return {
    checked: watching.then(({ checked }) => checked),
    stop: async () => (await watching).stop(),
  };
}
