import { quietMoment } from '../../lib/platform/quiet-moment';
import type { Surroundings } from '../../lib/reactive/surroundings';
import type { Store } from '../../lib/storage/store';
import { whenQuiet } from '../../lib/storage/under-way';

/**
 * Takes the copy of the day at a quiet moment, and opens what was taken before as far as there are
 * keys: when the page is opened, after each unlocking, and when the page is looked at again. For
 * home and the popup; never for the worker or a new tab (safety 3.6).
 */
export async function layCopiesAside({ whenOpen }: Surroundings): Promise<void> {
  const store = await whenOpen;
  let isBusy = false;
  const done = () => {
    isBusy = false;
  };
  const begin = () => {
    if (isBusy) return;
    isBusy = true;
    // What did not work is tried again at the next occasion.
    whileQuiet(store).then(done, done);
  };
  begin();
  store.onAccess(begin);
  addEventListener('visibilitychange', () => {
    if (!document.hidden) begin();
  });
}

async function whileQuiet(store: Store): Promise<void> {
  await quietMoment();
  await whenQuiet();
  const [{ takeDailySnapshot }, { checkSnapshots }] = await Promise.all([
    import('../../lib/storage/snapshot-daily'),
    import('../../lib/storage/snapshot-check'),
  ]);
  await takeDailySnapshot(store);
  await checkSnapshots(store);
}
