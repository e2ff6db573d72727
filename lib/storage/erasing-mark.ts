import type { Shelf } from '../vault/shelf';

/**
 * Where it lies on the local shelf that everything is to be erased, from before the first deletion
 * until all is gone: whoever opens next finishes it, since the person has asked for it. It tells
 * nothing else. Where the shelf is written anew it does not stay: who turns a lock on goes on.
 */
export const erasingName = 'erasing';

const begun = 'begun';

export async function isErasingBegun(shelf: Pick<Shelf, 'get'>): Promise<boolean> {
  return (await shelf.get(erasingName)) === begun;
}

export async function noteErasing(shelf: Pick<Shelf, 'set'>): Promise<void> {
  await shelf.set(erasingName, begun);
}

/** For who had to give it up: everything is as before, and is used again. */
export async function forgetErasing(shelf: Pick<Shelf, 'remove'>): Promise<void> {
  await shelf.remove(erasingName);
}
