import { deviceClock } from '../../lib/platform/clock';
import { clearMirror } from '../../lib/platform/first-frame-mirror';
import { newShelf } from '../../lib/platform/shelves';
import type { Places } from '../../lib/storage/erase';
import { isErasingBegun } from '../../lib/storage/erasing-mark';
import { looksName } from '../../lib/storage/looks';
import { StoreTrouble } from '../../lib/storage/trouble';
import type { ErasingStore } from './erasing-store';

/**
 * Erases everything; then this page, like every other that is open, begins again as new. Where
 * another page holds it up, that is shown, and it goes on once that has let go, as long as this page
 * is there, and else by whichever opens next.
 * @param hold keeps this page from beginning anew before that, as the keys go too. Where erasing
 * fails or is held up it is let go of, and the page locks as before.
 * @param letGoOfStore to be called before the database can go.
 * @param beginAnew loads the page again.
 * @throws what `eraseEverything` throws; where nothing was erased, the store is open again.
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
  const places = placesHere(() => {
    isDeleted = true;
    hold();
    store.close();
  });
  const onHeldUp = () => {
    letGo();
    store.heldUp();
  };
  const giveUp = async (error: unknown) => {
    letGo();
    // Nothing is written that the next page would still erase.
    const isOver = !isDeleted && !(await isErasingBegun(places.localShelf).catch(() => true));
    if (isOver) store.reopen();
    else store.giveUp();
    throw error;
  };
  await eraseEverything(places, deviceClock.wait, onHeldUp).catch(giveUp);
  beginAnew();
}

/**
 * Finishes the erasing that a page began and was gone before its end; the person has asked for it
 * there, and is asked nothing here.
 * @param onHeldUp told where another page holds it up; it goes on once that has let go.
 * @returns whether all is erased now, and this page is to begin anew; else it goes on opening.
 * @throws StoreTrouble `not-erased`
 */
export async function finishBegunErasing(
  hold: () => () => void,
  onHeldUp: () => void,
): Promise<boolean> {
  let letGo = () => {};
  try {
    const { finishErasing } = await import('../../lib/storage/erase');
    const places = placesHere(() => {
      letGo = hold();
    });
    return await finishErasing(places, deviceClock.wait, onHeldUp);
  } catch (cause) {
    letGo();
    throw new StoreTrouble('not-erased', { cause });
  }
}

/** @param onDeleted told once the database is gone, before anything else goes. */
function placesHere(onDeleted: () => void): Places {
  return {
    localShelf: newShelf('local'),
    clearSession: async () => {
      onDeleted();
      await newShelf('session').clear();
    },
    clearMirror,
  };
}

/**
 * The open settings are the last thing to be erased: when they are gone, all is. Turning a lock on
 * clears the shelf too, and has them back before anyone else may change them.
 * @param beginAnew loads this page again.
 */
export function beginAgainWhenErased(beginAnew: () => void): void {
  const shelf = newShelf('local');
  const look = async () => {
    const looks = await navigator.locks.request(looksName, () => shelf.get(looksName));
    if (looks === undefined) beginAnew();
  };
  shelf.onChange((name, value) => {
    if (name === looksName && value === undefined) look().catch(() => undefined);
  });
}
