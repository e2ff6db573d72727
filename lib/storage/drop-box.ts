import type { Moment } from '../domain/calendar';
import { checkCheckIn } from './check-in-schema';
import { joinCheckIn, type NewCheckIn } from './check-ins';
import type { DropBoxRow } from './database';
import { joinDraft } from './drafts';
import { readDropBoxKeys } from './drop-box-keys';
import { type Dropped, droppedToBytes, openDropped, sealDropped } from './dropped';
import { inDropBox } from './dropped-drafts';
import { withFreshConnections } from './fresh-connections';
import { addOwnWords } from './own-words';
import type { Store } from './store';
import { Conflict } from './trouble';
import { type Step, write } from './write';

/**
 * Keeps a check-in while everything is locked: it is written and can't be read, and joins the
 * others once they can. Safety 2.14.
 * @param also steps that take its draft away; where another page has it by now, it is left there.
 * @throws InvalidRecord, StoreTrouble
 */
export async function dropCheckIn(
  store: Store,
  said: NewCheckIn,
  also: readonly Step[] = [],
  { at, zone }: Moment = { at: store.now(), zone: store.zone() },
): Promise<void> {
  const id = store.newId();
  const plain = droppedToBytes({
    kind: 'check-in',
    value: checkCheckIn({ ...said, id, at, zone }),
  });
  const put = (steps: readonly Step[]) =>
    write(store, async () => {
      const row = await sealDropped(store, id, 1, plain);
      return [{ kind: 'put', table: 'dropBox', row, over: 0 }, ...steps];
    });
  await put(also.map(inDropBox)).catch((error: unknown) => {
    if (!(error instanceof Conflict)) throw error;
    return put([]);
  });
  await emptyWhereUnlocked(store).catch(() => undefined);
}

/**
 * Whoever unlocked it in this very moment may have emptied the drop box before this was in it, and
 * may never lock it again.
 */
async function emptyWhereUnlocked(store: Store): Promise<void> {
  await store.renewVault();
  if (store.access().daily === 'open') await emptyDropBox(store);
}

/** What became of the rows in the drop box. */
export interface Emptied {
  readonly joined: number;
  /** Rows that open with no key of ours, or hold something else; they stay as they lie. */
  readonly unreadable: number;
}

/**
 * Moves what was written while everything was locked to where it belongs, each in a transaction of
 * its own. Several pages may do it at once, and one may end in the middle of it.
 * @throws CompartmentClosed, StoreTrouble
 */
export async function emptyDropBox(store: Store): Promise<Emptied> {
  const { dropBox } = store.database;
  const ids = await withFreshConnections(store.reconnect, () =>
    dropBox.toCollection().primaryKeys(),
  );
  if (ids.length === 0) return { joined: 0, unreadable: 0 };
  const pairs = await withFreshConnections(store.reconnect, () => readDropBoxKeys(store));
  let [joined, unreadable] = [0, 0];
  for (const id of ids) {
    const row = await withFreshConnections(store.reconnect, () => dropBox.get(id));
    const dropped = row && (await openDropped(pairs, row));
    if (dropped) joined += await join(store, row, dropped);
    else if (row) unreadable += 1;
  }
  return { joined, unreadable };
}

/** @returns how many joined: none where another page has seen to it. */
async function join(store: Store, { id, rev }: DropBoxRow, dropped: Dropped): Promise<0 | 1> {
  const take: Step = { kind: 'remove', table: 'dropBox', id, over: rev };
  try {
    if (dropped.kind === 'draft') {
      // Its revision stays, so that a page that is writing on it can go on.
      await joinDraft(store, { id, rev, value: dropped.value }, [take]);
    } else {
      await joinCheckIn(store, dropped.value, [take]);
      await addOwnWords(store, dropped.value.ownWords).catch(() => undefined);
    }
    return 1;
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    // Taken by another page, or joined before and put back: then it is there already.
    await write(store, () => Promise.resolve([take])).catch((again: unknown) => {
      if (!(again instanceof Conflict)) throw again;
    });
    return 0;
  }
}
