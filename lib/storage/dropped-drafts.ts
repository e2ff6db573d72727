import type { CompartmentKeys } from '../vault/keys';
import { open, seal } from '../vault/seal';
import type { DropBoxRow } from './database';
import { findDraftKeys, takeDraftKeys } from './draft-key';
import type { Draft } from './drafts';
import { draftOfBytes, droppedToBytes, sealDropped } from './dropped';
import type { Kept } from './sealed-table';
import type { Since } from './session-keys';
import type { Store } from './store';
import type { Step } from './write';

/**
 * A draft while everything is locked, sealed twice: to the drop box, so that it is there after
 * unlocking whatever happens to this session, and with a key of this session, so that it can be
 * gone on with until then. Safety 2.10.
 * @param since when it was typed; nothing where it was begun before it was locked. Of that, and of
 * what was typed before it was locked again, nobody sees a word until it is unlocked.
 */
export async function toDroppedDraft(
  store: Store,
  { id, rev, value }: Kept<Draft>,
  over: number,
  since: Since | undefined,
): Promise<Step> {
  const plain = droppedToBytes({ kind: 'draft', value });
  const row = await sealDropped(store, id, rev, plain);
  const keys = since && (await takeDraftKeys(store.sessionShelf, since));
  if (!keys) return { kind: 'put', table: 'dropBox', row, over };
  const inSession = await seal(keys, { table: 'dropBox', id, rev }, plain);
  return { kind: 'put', table: 'dropBox', row: { ...row, inSession }, over };
}

/** Those of this session. All others wait in silence until they can be opened. */
export async function readDroppedDrafts(store: Store): Promise<readonly Kept<Draft>[]> {
  const rows = await store.database.dropBox.toArray();
  const keys = await Promise.resolve(findDraftKeys(store.sessionShelf));
  if (!keys) return [];
  const opened = await Promise.resolve(
    Promise.allSettled(rows.map((row) => openInSession(keys, row))),
  );
  return opened.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
}

async function openInSession(
  keys: CompartmentKeys,
  { id, rev, inSession }: DropBoxRow,
): Promise<readonly Kept<Draft>[]> {
  if (!inSession) return [];
  const plain = await open(keys, { table: 'dropBox', id, rev }, inSession);
  return [{ id, rev, value: draftOfBytes(plain) }];
}

/** The step that takes a draft away, where it lies while everything is locked. */
export function inDropBox(step: Step): Step {
  return step.kind === 'remove' ? { ...step, table: 'dropBox' } : step;
}
