import { deviceClock } from '../../lib/platform/clock';
import { clearMirror } from '../../lib/platform/first-frame-mirror';
import { newShelf } from '../../lib/platform/shelves';
import { looksName } from '../../lib/storage/looks';

/**
 * Erases everything; then this page, like every other that is open, begins again as new.
 * @param hold keeps this page from beginning anew before that, as the keys go too. Where erasing
 * fails it is let go of, and the page locks as before.
 * @throws what `eraseEverything` throws.
 */
export async function eraseAndBeginAgain(hold: () => () => void, close: () => void): Promise<void> {
  const { eraseEverything } = await import('../../lib/storage/erase');
  const letGo = hold();
  const places = {
    clearLocal: newShelf('local').clear,
    clearSession: newShelf('session').clear,
    clearMirror,
  };
  try {
    close();
    await eraseEverything(places, deviceClock.wait);
  } catch (error) {
    letGo();
    throw error;
  }
  location.reload();
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
