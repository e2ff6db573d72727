import type { Shelf } from '../vault/shelf';
import { alone, chunkNames, listName, readList } from './snapshot-list';

/**
 * Takes all snapshots away: their rows are sealed with keys that have been changed. To be called
 * once the header with the new keys lies in the database, and before the shelf is cleared: a page
 * that was just taking one has then ended, and whoever begins later takes the new rows.
 */
export async function forgetSnapshots(shelf: Shelf): Promise<void> {
  await alone(async () => {
    const { snapshots, loose } = await readList(shelf);
    await shelf.remove(listName);
    for (const name of [...chunkNames(snapshots), ...loose]) await shelf.remove(name);
  });
}
