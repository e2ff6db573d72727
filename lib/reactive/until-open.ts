import type { LoadState } from '../domain/load-state';
import type { Store } from '../storage/store';
import { StoreTrouble, type Trouble } from '../storage/trouble';
import type { Source } from './source';

/**
 * The store, once it is open.
 * @throws StoreTrouble as soon as opening it fails, so that nobody waits for nothing.
 */
export function untilOpen(store: Source<LoadState<Store, Trouble>>): Promise<Store> {
  return new Promise((resolve, reject) => {
    let stop = () => {};
    const look = (state: LoadState<Store, Trouble>) => {
      if (state.kind === 'loading') return;
      // It opens once that is done.
      if (state.kind === 'failed' && state.trouble === 're-sealing') return;
      stop();
      if (state.kind === 'ready') resolve(state.value);
      else reject(new StoreTrouble(state.trouble));
    };
    stop = store.subscribe(look);
    look(store.current());
  });
}
