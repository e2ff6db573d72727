import { type Looks, toLooks } from '../domain/looks';
import type { Shelf } from '../vault/shelf';

/** Where the open settings lie on the local shelf. */
export const looksName = 'looks';

/** Reads the open settings; draws the order of prompts where there is none yet. */
export async function readLooks(shelf: Shelf, newSeed: () => number): Promise<Looks> {
  const raw = await shelf.get(looksName);
  if (raw !== undefined) return toLooks(raw);
  return await changeLooks(shelf, { promptSeed: newSeed() });
}

/** Changes some of the open settings, one page at a time. @returns all of them, as they are then. */
export async function changeLooks(shelf: Shelf, change: Partial<Looks>): Promise<Looks> {
  return await navigator.locks.request(looksName, async () => {
    const looks = toLooks({ ...toLooks(await shelf.get(looksName)), ...change });
    await shelf.set(looksName, looks);
    return looks;
  });
}

/** @returns how to stop. */
export function watchLooks(shelf: Shelf, onLooks: (looks: Looks) => void): () => void {
  return shelf.onChange((name, value) => {
    if (name === looksName && value !== undefined) onLooks(toLooks(value));
  });
}
