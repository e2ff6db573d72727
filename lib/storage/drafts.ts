import type { Affect } from '../domain/affect';
import type { CheckInWords } from '../domain/check-in';
import { inDropBox, readDroppedDrafts, toDroppedDraft } from './dropped-drafts';
import { type Kept, type Opened, readAll, type SealedTable, sealRow } from './sealed-table';
import { type Since, sinceNow } from './session-keys';
import type { Store } from './store';
import { Conflict } from './trouble';
import { type Step, write } from './write';

/** A check-in begun and not kept: whatever has been said of it so far. */
export interface Draft extends CheckInWords {
  readonly affect?: Affect;
  /** The check-in it changes; without one it is a new check-in. */
  readonly of?: string;
  /** The revision of it that was read when the change was begun. */
  readonly ofRev?: number;
  /** Letters typed into *my own word* and not added yet. */
  readonly ownWord?: string;
  /** When it was last written: milliseconds since 1970 UTC. */
  readonly at: number;
}

const table: SealedTable<Draft> = { name: 'drafts', compartment: 'daily', check: (draft) => draft };

/** Drafts that lie there, newest first; while they are locked, those begun in this session since. */
export async function readDrafts(store: Store): Promise<Opened<Draft>> {
  const { records, unreadable } = isLocked(store)
    ? { records: await readDroppedDrafts(store), unreadable: [] }
    : await readAll(store, table);
  return { records: [...records].sort((a, b) => b.value.at - a.value.at), unreadable };
}

/**
 * The moment at which something is typed while everything is locked; nothing where it could be
 * read before, in this page. What is locked after it stays locked.
 */
export async function sinceTyped(store: Store): Promise<Since | undefined> {
  const isBegunLocked = isLocked(store) && !wasOpen.has(store);
  return isBegunLocked ? await sinceNow(store.sessionShelf) : undefined;
}

/**
 * Writes a draft over its last revision; one that another page has taken meanwhile is left to
 * it, and this text goes on under a new id, so that neither is lost.
 * @param typed when that was; now where it is not told.
 */
export async function writeDraft(
  store: Store,
  draft: Draft,
  last: Kept<Draft> | undefined,
  typed: Promise<Since | undefined> = sinceTyped(store),
): Promise<Kept<Draft>> {
  const value = { ...draft, at: store.now() };
  // Who can't tell when it was shows it to nobody.
  const since = await typed.catch(() => undefined);
  try {
    return await put(store, { id: last?.id ?? store.newId(), rev: last?.rev ?? 0, value }, since);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return await put(store, { id: store.newId(), rev: 0, value }, since);
  }
}

export async function removeDraft(store: Store, draft: Kept<Draft>): Promise<void> {
  const step = draftRemoval(draft);
  const plan = () => Promise.resolve([isLocked(store) ? inDropBox(step) : step]);
  await write(store, plan).catch((error: unknown) => {
    if (!(error instanceof Conflict)) throw error;
  });
}

/** Takes in a draft that was made elsewhere, with its own id and revision. @throws Conflict */
export async function joinDraft(
  store: Store,
  kept: Kept<Draft>,
  also: readonly Step[],
): Promise<void> {
  await write(store, async () => [await toPut(store, kept, 0), ...also]);
}

/** Takes a draft away in the transaction that keeps what it held. */
export function draftRemoval(draft: Kept<Draft>): Step {
  return { kind: 'remove', table: 'drafts', id: draft.id, over: draft.rev };
}

/** @param next its text, under the revision that it goes over. */
async function put(
  store: Store,
  next: Kept<Draft>,
  since: Since | undefined,
): Promise<Kept<Draft>> {
  const [over, kept] = [next.rev, { ...next, rev: next.rev + 1 }];
  await write(store, async () => [
    isLocked(store)
      ? await toDroppedDraft(store, kept, over, wasOpen.has(store) ? undefined : since)
      : await toPut(store, kept, over),
  ]);
  return kept;
}

async function toPut(store: Store, kept: Kept<Draft>, over: number): Promise<Step> {
  return { kind: 'put', table: 'drafts', row: await sealRow(store, table, '', kept), over };
}

/** Pages in which drafts could be read: what they write after that was not begun while locked. */
const wasOpen = new WeakSet<Store>();

function isLocked(store: Store): boolean {
  const isClosed = store.access().daily === 'closed';
  if (!isClosed) wasOpen.add(store);
  return isClosed;
}
