import Dexie from 'dexie';
import { readHeader } from '../vault/header';
import { headerName } from './header-store';
import { forgetMarker } from './marker';
import { alone, listName, readList } from './snapshot-list';
import { headerInSnapshots } from './snapshot-open';
import { readRows, type SnapshotPlaces, takeSnapshot } from './snapshot-take';
import { StoreTrouble } from './trouble';

const patience = 10_000;

/**
 * Makes room for a beginning with nothing, once the person has asked for it by typing a word. Rows
 * that can still be read are put aside in a snapshot first; where there are none, the newest
 * snapshot there is becomes what is put aside, so that days of new use do not push it out. A header
 * that is valid stays, and with it the passphrase; one that is not goes, and the snapshots of
 * before are kept, as ones that no new key opens.
 * @throws StoreTrouble where rows could not be put aside; then nothing was removed. Where it is
 * `blocked` they were, and the database may still go.
 */
export async function makeRoom(
  places: SnapshotPlaces,
  wait: (milliseconds: number) => Promise<void>,
): Promise<void> {
  await alone(async () => {
    const { name, shelf } = places;
    const canBeRead = await readRows(name, 'aside').then(
      () => true,
      () => false,
    );
    const aside = canBeRead ? await takeSnapshot(places, 'aside') : undefined;
    const onShelf = await readHeader(await shelf.get(headerName));
    const hasKeys = onShelf.kind === 'valid' || (await headerInSnapshots(shelf)) !== undefined;
    const list = await readList(shelf);
    const newest = list.snapshots.at(-1);
    await shelf.set(listName, {
      ...list,
      keys: hasKeys ? list.keys : list.keys + 1,
      snapshots: list.snapshots.map((one) =>
        one === newest && !aside ? { ...one, kind: 'aside' as const } : one,
      ),
    });
    await removeDatabase(name, wait);
    await forgetMarker(shelf);
    if (onShelf.kind === 'damaged') await shelf.remove(headerName);
  });
}

/**
 * @throws StoreTrouble `blocked` where another page does not let go, and the browser deletes it as
 * soon as that has; else what the browser said.
 */
export async function removeDatabase(
  name: string,
  wait: (milliseconds: number) => Promise<void>,
): Promise<void> {
  const late = wait(patience).then(() => {
    throw new StoreTrouble('blocked');
  });
  late.catch(() => undefined);
  await Promise.race([Dexie.delete(name), late]);
}
