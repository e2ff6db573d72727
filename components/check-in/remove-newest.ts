import type { CheckIn } from '../../lib/domain/check-in';
import { findCheckIn, removeCheckIn } from '../../lib/storage/check-ins';
import type { Kept } from '../../lib/storage/sealed-table';
import type { Store } from '../../lib/storage/store';
import { Conflict } from '../../lib/storage/trouble';

/** Removes a check-in as it is now, also where another page has changed or removed it meanwhile. */
export async function removeNewest(store: Store, kept: Kept<CheckIn>): Promise<void> {
  try {
    await removeCheckIn(store, kept);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    const newest = await findCheckIn(store, kept.id);
    if (newest) await removeCheckIn(store, newest);
  }
}
