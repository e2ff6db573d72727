import { type Closable, dueOf } from '../domain/auto-lock';
import type { Looks } from '../domain/looks';
import { closedBetween } from '../domain/unlocked';
import { type AutoLock, closeWhatIsDue } from './auto-lock';
import { hideUntil } from './leave';
import { noteUse, onSessionKeys, openNow, readSession } from './session-keys';
import { onShownAgain, onUse } from './use-of-page';

export interface LockWatch {
  /** Resolves when whatever is past its deadline has been closed: the keys may be read then. */
  readonly checked: Promise<void>;
  readonly stop: () => void;
}

export interface WatchedPage extends AutoLock {
  readonly chosen: () => Looks['lockAfter'];
  /** Told, in the task in which it is heard, what has no key any more. */
  readonly onClosed: (closed: readonly Closable[]) => void;
}

const nothingOpen = { keys: undefined, draftKey: undefined };

/** Use is told at most so often. */
const noteEvery = 5_000;

/** Keeps the deadline while this page is used, and tells when something is locked. Safety 2.10. */
export function watchLock(page: WatchedPage): LockWatch {
  let session: { readonly keys: unknown; readonly draftKey: unknown } = nothingOpen;
  let used: number | undefined;
  let isOver = false;

  const hear = (next: typeof session) => {
    const isGone = session.draftKey !== undefined && next.draftKey === undefined;
    const closed: readonly Closable[] = [
      ...closedBetween(session.keys, next.keys),
      ...(isGone ? (['begun'] as const) : []),
    ];
    session = next;
    if (closed.length > 0 && !isOver) page.onClosed(closed);
  };
  const check = async () => {
    try {
      await closeWhatIsDue(page);
      const { used: at, ...keys } = await readSession();
      used = at;
      hear(keys);
    } catch {
      // Who can't tell whether it is locked takes it as locked.
      hear(nothingOpen);
    }
  };
  const isUnlocked = () => openNow(session).length > 0;
  const isDue = () => dueOf(openNow(session), used, page.now(), page.chosen()).length > 0;

  const stopHearing = onSessionKeys(({ used: at, ...change }) => {
    if (at !== undefined) used = at;
    if ('keys' in change || 'draftKey' in change) hear({ ...session, ...change });
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
