import type { Shelf } from '../vault/shelf';
import { alone, chunkNames, listName, readList } from './snapshot-list';

/**
 * Takes the copies of earlier days away: each holds the header of its day, which a secret of that
 * day still opens. What was laid aside stays, and so does what is of other keys: it may hold words
 * that are nowhere else. What is cut short is swept by the next call, or when the next copy is taken.
 */
export async function forgetSnapshots(shelf: Shelf): Promise<void> {
  await alone(async () => {
    const list = await readList(shelf);
    const staying = list.snapshots.filter(
      ({ kind, keys }) => kind === 'aside' || keys !== list.keys,
    );
    if (staying.length === list.snapshots.length && list.loose.length === 0) return;
    const needed = chunkNames(staying);
    const all = [...chunkNames(list.snapshots), ...list.loose];
    const loose = [...new Set(all)].filter((name) => !needed.has(name));
    await shelf.set(listName, { ...list, snapshots: staying, loose });
    for (const name of loose) await shelf.remove(name);
    await shelf.set(listName, { ...list, snapshots: staying, loose: [] });
  });
}
