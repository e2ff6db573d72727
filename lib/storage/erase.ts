import Dexie from 'dexie';
import type { Shelf } from '../vault/shelf';
import { databaseName } from './database';
import { forgetErasing, isErasingBegun, noteErasing } from './erasing-mark';
import { alone } from './snapshot-list';

/** What is emptied beside the database. */
export interface Places {
  readonly localShelf: Pick<Shelf, 'get' | 'set' | 'remove' | 'clear'>;
  readonly clearSession: () => Promise<void>;
  readonly clearMirror: () => void;
}

const patience = 10_000;

/**
 * Erases everything that was kept, in every place. Pages that hold the database open let go of
 * it by themselves. The shelf comes after it, since other pages begin again when that is empty;
 * it is cleared as a whole, which alone takes the bytes out of Chromium's files at once. If this
 * page is gone before that, whoever opens next finds the mark and calls `finishErasing`; where the
 * browser refuses to delete the database, the mark is taken away again and nothing was erased.
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
  const begin = async () => {
    // A full disk keeps nobody from erasing.
    await noteErasing(places.localShelf).catch(() => undefined);
    return true;
  };
  await whereWanted(begin, places, wait, onHeldUp, name);
}

/**
 * Finishes what another page has begun, once that is gone.
 * @returns whether there was anything to finish: not where that page was still there and has done
 * it, or had to give it up.
 */
export async function finishErasing(
  places: Places,
  wait: (milliseconds: number) => Promise<void>,
  onHeldUp: () => void,
  name: string = databaseName,
): Promise<boolean> {
  const isBegun = () => isErasingBegun(places.localShelf);
  return await whereWanted(isBegun, places, wait, onHeldUp, name);
}

async function whereWanted(
  isWanted: () => Promise<boolean>,
  places: Places,
  wait: (milliseconds: number) => Promise<void>,
  onHeldUp: () => void,
  name: string,
): Promise<boolean> {
  let mayBeHeldUp = true;
  const isThrough = () => {
    mayBeHeldUp = false;
  };
  wait(patience).then(
    () => {
      if (mayBeHeldUp) onHeldUp();
    },
    () => undefined,
  );
  // A snapshot that is just being taken ends first: it would outlive what it is of.
  const work = alone(async () => {
    if (!(await isWanted())) return false;
    await removeOrGiveUp(name, places).finally(isThrough);
    await places.clearSession();
    places.clearMirror();
    await places.localShelf.clear();
    return true;
  });
  return await work.finally(isThrough);
}

async function removeOrGiveUp(name: string, { localShelf }: Places): Promise<void> {
  try {
    await Dexie.delete(name);
  } catch (error) {
    await forgetErasing(localShelf).catch(() => undefined);
    throw error;
  }
}
