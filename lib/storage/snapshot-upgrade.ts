import { alone } from './snapshot-list';
import { type SnapshotPlaces, takeSnapshot } from './snapshot-take';

/**
 * Before the form of the database changes, every row is copied as it lies. Called by whoever opens
 * an older database; where this fails, it is not upgraded (safety 3.6).
 * @throws StoreTrouble
 */
export async function takeUpgradeSnapshot(places: SnapshotPlaces): Promise<void> {
  await alone(() => takeSnapshot(places, 'upgrade'));
}
