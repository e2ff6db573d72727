import type { LoadState } from '../../lib/domain/load-state';
import type { WritableSource } from '../../lib/reactive/source';
import type { Store } from '../../lib/storage/store';
import type { Trouble } from '../../lib/storage/trouble';

/** What becomes of the store of the page that erases everything. */
export interface ErasingStore {
  /** Another page holds it up, and that is said as long as it lasts. */
  readonly heldUp: () => void;
  /** Nothing was erased: the store is as before. */
  readonly reopen: () => void;
  /** The database is gone. */
  readonly close: () => void;
  /** Something is left, which the next page erases: it is not said any more that this one does. */
  readonly giveUp: () => void;
}

/** Lets go of the database, so that this page does not hold up its own erasing. */
export function letGoToErase(store: WritableSource<LoadState<Store, Trouble>>): ErasingStore {
  const before = store.current();
  const opened = before.kind === 'ready' ? before.value : undefined;
  opened?.database.close({ disableAutoOpen: true });
  let isHeldUp = false;
  return {
    heldUp: () => {
      isHeldUp = true;
      store.set({ kind: 'failed', trouble: 'erasing' });
    },
    reopen: () => {
      store.set(before);
      opened?.reconnect().catch(() => undefined);
    },
    close: () => opened?.close(),
    giveUp: () => {
      opened?.close();
      if (isHeldUp) store.set({ kind: 'failed', trouble: 'not-erased' });
    },
  };
}
