import Dexie from 'dexie';
import { readHeader } from '../vault/header';
import { headerName } from './header-store';
import { forgetMarker } from './marker';
import { alone, listName, readList } from './snapshot-list';
import { headerInSnapshots } from './snapshot-open';
import { readRows, type SnapshotPlaces, takeSnapshot } from './snapshot-take';

const patience = 10_000;

/** What a deletion needs that other pages may hold up. */
export interface Removal {
  /** So many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Asks every other page to let go of the database. */
  readonly askOthers: () => void;
  /** Told where a page does not let go; it goes on once that has. */
  readonly onHeldUp: () => void;
}

/**
 * Makes room for a beginning with nothing, once the person has asked for it by typing a word. Rows
 * that can still be read are put aside in a snapshot first; where there are none, the newest
 * snapshot there is becomes what is put aside, so that days of new use do not push it out. A header
 * that is valid stays, and with it the passphrase; one that is not goes, and the snapshots of
 * before are kept, as ones that no new key opens.
 * @throws StoreTrouble where rows could not be put aside; then nothing was removed.
 */
export async function makeRoom(places: SnapshotPlaces, removal: Removal): Promise<void> {
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
    await removeDatabase(name, removal);
    await forgetMarker(shelf);
    if (onShelf.kind === 'damaged') await shelf.remove(headerName);
  });
}

/** Lasts until every page has let go. @throws what the browser said. */
export async function removeDatabase(
  name: string,
  { wait, askOthers, onHeldUp }: Removal,
): Promise<void> {
  let isOver = false;
  wait(patience).then(
    () => {
      if (!isOver) onHeldUp();
    },
    () => undefined,
  );
  askOthers();
  await Dexie.delete(name).finally(() => {
    isOver = true;
  });
}
