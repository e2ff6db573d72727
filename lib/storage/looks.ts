import { type Looks, toLooks } from '../domain/looks';
import type { Shelf } from '../vault/shelf';

/** Where the open settings lie on the local shelf. */
export const looksName = 'looks';

/**
 * Reads the open settings; draws the order of prompts where there are none yet.
 * @param found what is known of them elsewhere, where the shelf has lost them.
 */
export async function readLooks(
  shelf: Shelf,
  newSeed: () => number,
  found: () => Promise<Partial<Looks>> = () => Promise.resolve({}),
): Promise<Looks> {
  const raw = await shelf.get(looksName);
  if (raw !== undefined) return toLooks(raw);
  return await navigator.locks.request(looksName, async () => {
    // Another page may have been first.
    const there = await shelf.get(looksName);
    if (there !== undefined) return toLooks(there);
    const looks = toLooks({ promptSeed: newSeed(), ...(await found()) });
    await shelf.set(looksName, looks);
    return looks;
  });
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
