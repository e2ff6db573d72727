import { dueOf, type Lockable } from '../domain/auto-lock';
import type { Looks } from '../domain/looks';
import { closedBetween, openIn } from '../domain/unlocked';
import { type AutoLock, closeWhatIsDue } from './auto-lock';
import { hideUntil } from './leave';
import { noteUse, onSessionKeys, readSession } from './session-keys';
import { onShownAgain, onUse } from './use-of-page';

export interface LockWatch {
  /** Resolves when whatever is past its deadline has been closed: the keys may be read then. */
  readonly checked: Promise<void>;
  readonly stop: () => void;
}

export interface WatchedPage extends AutoLock {
  readonly chosen: () => Looks['lockAfter'];
  /** Told, in the task in which it is heard, what has no key any more. */
  readonly onClosed: (closed: readonly Lockable[]) => void;
}

/** Use is told at most so often. */
const noteEvery = 5_000;

/** Keeps the deadline while this page is used, and tells when something is locked. Safety 2.10. */
export function watchLock(page: WatchedPage): LockWatch {
  let keys: unknown;
  let used: number | undefined;
  let isOver = false;

  const hear = (next: unknown) => {
    const closed = closedBetween(keys, next);
    keys = next;
    if (closed.length > 0 && !isOver) page.onClosed(closed);
  };
  const check = async () => {
    try {
      await closeWhatIsDue(page);
      const session = await readSession();
      used = session.used;
      hear(session.keys);
    } catch {
      // Who can't tell whether it is locked takes it as locked.
      hear(undefined);
    }
  };
  const isUnlocked = () => openIn(keys).length > 0;
  const isDue = () => dueOf(openIn(keys), used, page.now(), page.chosen()).length > 0;

  const stopHearing = onSessionKeys(({ used: at, ...change }) => {
    if (at !== undefined) used = at;
    if ('keys' in change) hear(change.keys);
  });
  const stopNoting = onUse(() => {
    if (!isUnlocked()) return;
    if (isDue()) return hideUntil(check());
    const now = page.now();
    if (now - (used ?? 0) < noteEvery) return;
    used = now;
    noteUse(now).catch(ignore);
  });
  onShownAgain((stoodStill) => {
    if (!isUnlocked() || isOver) return;
    const checking = check();
    if (stoodStill || isDue()) hideUntil(checking);
  });
  return {
    checked: check(),
    stop: () => {
      isOver = true;
      stopHearing();
      stopNoting();
    },
  };
}

function ignore(): void {}
