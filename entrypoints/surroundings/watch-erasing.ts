import { newShelf } from '../../lib/platform/shelves';
import { onShownAgain } from '../../lib/platform/use-of-page';
import { erasingName, isErasingBegun } from '../../lib/storage/erasing-mark';

export interface ErasingWatch {
  /** Whether it is this page that erases. */
  isHere: boolean;
  /** Looks whether it has begun, too where this page may not have heard of it. */
  readonly look: () => Promise<void>;
}

/**
 * Lets go once another page has begun to erase everything, though that may be gone before it comes
 * to the database: nothing is written from then on that the next page would erase.
 */
export function watchErasing(letGo: () => void): ErasingWatch {
  const shelf = newShelf('local');
  const watch: ErasingWatch = {
    isHere: false,
    // By the time it is heard of, it may have been given up.
    look: async () => {
      if ((await isErasingBegun(shelf)) && !watch.isHere) letGo();
    },
  };
  const look = () => {
    watch.look().catch(() => undefined);
  };
  shelf.onChange((name, value) => {
    if (name === erasingName && value !== undefined) look();
  });
  onShownAgain((stoodStill) => {
    if (stoodStill) look();
  });
  return watch;
}
