import { deviceClock } from '../../lib/platform/clock';
import { clearMirror } from '../../lib/platform/first-frame-mirror';
import { newShelf } from '../../lib/platform/shelves';
import { looksName } from '../../lib/storage/looks';
import { StoreTrouble } from '../../lib/storage/trouble';
import type { ErasingStore } from './erasing-store';

/**
 * Erases everything; then this page, like every other that is open, begins again as new.
 * @param hold keeps this page from beginning anew before that, as the keys go too. Where erasing
 * fails or is held up it is let go of, and the page locks as before.
 * @param letGoOfStore to be called before the database can go.
 * @param beginAnew loads the page again.
 * @throws StoreTrouble `erasing` where another page holds it up: it goes on once that has let go,
 * as long as this page is there. Else what `eraseEverything` throws; then the store is open again.
 */
export async function eraseAndBeginAgain(
  hold: () => () => void,
  letGoOfStore: () => ErasingStore,
  beginAnew: () => void,
): Promise<void> {
  const { eraseEverything } = await import('../../lib/storage/erase');
  const letGo = hold();
  const store = letGoOfStore();
  let isDeleted = false;
  const places = {
    clearLocal: newShelf('local').clear,
    clearSession: async () => {
      isDeleted = true;
      hold();
      store.close();
      await newShelf('session').clear();
    },
    clearMirror,
  };
  const held = Promise.withResolvers<never>();
  const onHeldUp = () => {
    letGo();
    store.heldUp();
    held.reject(new StoreTrouble('erasing'));
  };
  const erasing = eraseEverything(places, deviceClock.wait, onHeldUp).catch((error: unknown) => {
    letGo();
    if (!isDeleted) store.reopen();
    throw error;
  });
  await Promise.race([erasing.then(beginAnew), held.promise]);
}

/**
 * The open settings are the last thing to be erased: when they are gone, all is. Turning a lock on
 * clears the shelf too, and has them back before anyone else may change them.
 */
export function beginAgainWhenErased(): void {
  const shelf = newShelf('local');
  const look = async () => {
    const looks = await navigator.locks.request(looksName, () => shelf.get(looksName));
    if (looks === undefined) location.reload();
  };
  shelf.onChange((name, value) => {
    if (name === looksName && value === undefined) look().catch(() => undefined);
  });
}
