import { dayOf } from '../domain/calendar';
import { reloadHeader } from './find-header';
import { dayOfSnapshot, sealMoment } from './snapshot-day';
import { alone, readList } from './snapshot-list';
import { takeSnapshot } from './snapshot-take';
import type { Store } from './store';

/**
 * Takes the snapshot of this day, unless there is one. For home or the popup, at a quiet moment
 * (safety 3.6). The day is sealed with the key of `daily`: while that is locked none is taken,
 * and none while keys are being changed.
 * @throws StoreTrouble
 */
export async function takeDailySnapshot(store: Store): Promise<'taken' | 'there' | 'not-now'> {
  return await alone(async () => {
    const { retiring } = await reloadHeader(store);
    if (retiring || !store.vault().isOpen('daily')) return 'not-now';
    const keys = store.vault().keysOf('daily');
    const shelf = store.localShelf;
    const now = { at: store.now(), zone: store.zone() };
    const { snapshots } = await readList(shelf);
    const last = snapshots.findLast(({ kind }) => kind === 'daily');
    if (last && (await dayOfSnapshot(keys, last)) === dayOf(now)) return 'there';
    const places = { name: store.database.name, shelf };
    const taken = await takeSnapshot(places, 'daily', (sequence) =>
      sealMoment(keys, sequence, now),
    );
    return taken ? 'taken' : 'not-now';
  });
}
