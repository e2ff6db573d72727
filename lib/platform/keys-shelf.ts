import { beginDeadline } from './auto-lock';
import { draftKeyName, keysName } from './session-keys';
import { newShelf } from './shelves';

/**
 * The session shelf, on which a deadline begins before any key is laid, so that none lies there
 * without one, even if the page is closed in the same moment.
 * @param now milliseconds since 1970 UTC.
 */
export function newKeysShelf(now: () => number): ReturnType<typeof newShelf> {
  const shelf = newShelf('session');
  return {
    ...shelf,
    set: async (name, value) => {
      if (name === keysName || name === draftKeyName) await beginDeadline(now());
      await shelf.set(name, value);
    },
  };
}
