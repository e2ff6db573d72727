import { type LoadState, loading } from '../../lib/domain/load-state';
import { deviceClock } from '../../lib/platform/clock';
import { newLetGo } from '../../lib/platform/let-go';
import { newShelf } from '../../lib/platform/shelves';
import { newSource, type Source } from '../../lib/reactive/source';
import { isErasingBegun } from '../../lib/storage/erasing-mark';
import type { Store } from '../../lib/storage/store';
import { type Trouble, toTrouble } from '../../lib/storage/trouble';
import { finishBegunErasing } from './erase';
import { type ErasingStore, letGoToErase } from './erasing-store';
import type { PageLock } from './page-lock';
import { watchErasing } from './watch-erasing';

export interface StoreSource {
  readonly store: Source<LoadState<Store, Trouble>>;
  readonly whenOpen: Promise<Store>;
  readonly tryAgain: () => void;
  readonly beginEmpty: () => void;
  readonly letGoToErase: () => ErasingStore;
  /** Asks every other page to let go of the database. */
  readonly askOthers: () => void;
}

const timeToLetGo = 1000;

/**
 * Opens the store after the first frame; its code, Dexie's and the vault's are loaded then too.
 * @param lock closes what is past its deadline before any key is read.
 * @param drawn resolves after that frame.
 * @param beginAnew loads the page again.
 */
export function newStoreSource(
  lock: Promise<PageLock>,
  drawn: Promise<void>,
  beginAnew: () => void,
): StoreSource {
  const store = newSource<LoadState<Store, Trouble>>(loading);
  const { promise: whenOpen, resolve } = Promise.withResolvers<Store>();
  const letGoHere = () => {
    const state = store.current();
    if (state.kind !== 'ready') return;
    state.value.close();
    store.set({ kind: 'failed', trouble: 'reload' });
  };
  const letGo = newLetGo(letGoHere);
  const erasing = watchErasing(letGoHere);
  /** A page that lets go at once is not worth a sentence that is gone before it is read. */
  const askToLetGo = () => {
    letGo.askOthers();
    deviceClock.wait(timeToLetGo).then(() => {
      if (store.current().kind === 'loading') store.set({ kind: 'failed', trouble: 'blocked' });
    }, ignore);
  };
  const open = async (acceptEmpty: boolean) => {
    try {
      const localShelf = newShelf('local');
      const [{ openStore }, { sessionShelf, checked, hold }, isBegun] = await Promise.all([
        import('../../lib/storage/store'),
        lock,
        isErasingBegun(localShelf),
      ]);
      const onHeldUp = () => store.set({ kind: 'failed', trouble: 'erasing' });
      if (isBegun && (await finishBegunErasing(hold, onHeldUp))) return beginAnew();
      const opened = await openStore({
        ...deviceClock,
        localShelf,
        sessionShelf,
        checked,
        onTrouble: (trouble) => {
          if (trouble === 'blocked') askToLetGo();
          else store.set({ kind: 'failed', trouble });
        },
        acceptEmpty,
      });
      resolve(opened);
      store.set({ kind: 'ready', value: opened });
      erasing.look().catch(ignore);
    } catch (error) {
      store.set({ kind: 'failed', trouble: toTrouble(error) });
    }
  };
  const begin = (acceptEmpty: boolean) => {
    const state = store.current();
    if (state.kind === 'ready') state.value.reconnect().catch(() => undefined);
    else open(acceptEmpty).catch(() => store.set({ kind: 'failed', trouble: 'failed' }));
  };
  drawn.then(() => begin(false), ignore);
  return {
    store,
    whenOpen,
    tryAgain: () => {
      if (store.current().kind === 'failed') store.set(loading);
      begin(false);
    },
    beginEmpty: () => begin(true),
    askOthers: letGo.askOthers,
    letGoToErase: () => {
      erasing.isHere = true;
      const mine = letGoToErase(store);
      const reopen = () => {
        erasing.isHere = false;
        mine.reopen();
      };
      return { ...mine, reopen };
    },
  };
}

function ignore(): void {}
