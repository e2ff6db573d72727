import Dexie from 'dexie';
import { databaseName } from './database';
import { alone } from './snapshot-list';

/** What is emptied beside the database. */
export interface Places {
  readonly clearLocal: () => Promise<void>;
  readonly clearSession: () => Promise<void>;
  readonly clearMirror: () => void;
}

const patience = 10_000;

/**
 * Erases everything that was kept, in every place. Pages that hold the database open let go of
 * it by themselves. The shelf comes after it, since other pages begin again when that is empty;
 * it is cleared as a whole, which alone takes the bytes out of Chromium's files at once.
 * @param wait so many milliseconds.
 * @param onHeldUp told where a page does not let go; nothing is erased until it has, and then this
 * goes on.
 */
export async function eraseEverything(
  places: Places,
  wait: (milliseconds: number) => Promise<void>,
  onHeldUp: () => void,
  name: string = databaseName,
): Promise<void> {
  let mayBeHeldUp = true;
  wait(patience).then(
    () => {
      if (mayBeHeldUp) onHeldUp();
    },
    () => undefined,
  );
  const remove = () =>
    Dexie.delete(name).finally(() => {
      mayBeHeldUp = false;
    });
  // A snapshot that is just being taken ends first: it would outlive what it is of.
  await alone(async () => {
    await remove();
    await places.clearSession();
    places.clearMirror();
    await places.clearLocal();
  });
}
