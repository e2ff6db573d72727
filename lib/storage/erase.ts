import Dexie from 'dexie';
import { databaseName } from './database';
import { alone } from './snapshot-list';
import { StoreTrouble } from './trouble';

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
 * @throws StoreTrouble `blocked` where a page does not let go; then nothing else was erased. The
 * browser still deletes the database as soon as that page has let go.
 */
export async function eraseEverything(
  places: Places,
  wait: (milliseconds: number) => Promise<void>,
  name: string = databaseName,
): Promise<void> {
  // A snapshot that is just being taken ends first: it would outlive what it is of.
  await alone(async () => {
    const late = wait(patience).then(() => {
      throw new StoreTrouble('blocked');
    });
    late.catch(() => undefined);
    await Promise.race([Dexie.delete(name), late]);
    await places.clearSession();
    places.clearMirror();
    await places.clearLocal();
  });
}
