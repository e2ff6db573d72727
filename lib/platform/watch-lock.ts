import { dueOf, type Lockable } from '../domain/auto-lock';
import type { Looks } from '../domain/looks';
import { openIn } from '../domain/unlocked';
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
  /** Told, in the task in which it is heard, what was open and has no key any more. */
  readonly onClosed: (closed: readonly Lockable[]) => void;
}

/** Use is told at most so often. */
const noteEvery = 5_000;

/** Keeps the deadline while this page is used, and tells when something is locked. Safety 2.10. */
export function watchLock(page: WatchedPage): LockWatch {
  let open: readonly Lockable[] = [];
  let used: number | undefined;
  let isOver = false;

  const hear = (next: readonly Lockable[]) => {
    const closed = open.filter((what) => !next.includes(what));
    open = next;
    if (closed.length > 0 && !isOver) page.onClosed(closed);
  };
  const check = async () => {
    try {
      hear(await closeWhatIsDue(page));
    } catch {
      // Who can't tell whether it is locked takes it as locked.
      hear([]);
    }
  };
  const isDue = () => dueOf(open, used, page.now(), page.chosen()).length > 0;
  const begin = async () => {
    await check();
    ({ used } = await readSession());
  };

  const stopHearing = onSessionKeys(({ used: at, ...change }) => {
    if (at !== undefined) used = at;
    if ('keys' in change) hear(openIn(change.keys));
  });
  const stopNoting = onUse(() => {
    if (open.length === 0) return;
    if (isDue()) return hideUntil(check());
    const now = page.now();
    if (now - (used ?? 0) < noteEvery) return;
    used = now;
    noteUse(now).catch(ignore);
  });
  onShownAgain((stoodStill) => {
    if (open.length === 0 || isOver) return;
    const checking = check();
    if (stoodStill || isDue()) hideUntil(checking);
  });
  return {
    checked: begin().catch(ignore),
    stop: () => {
      isOver = true;
      stopHearing();
      stopNoting();
    },
  };
}

function ignore(): void {}
