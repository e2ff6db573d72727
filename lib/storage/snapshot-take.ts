import type { Shelf } from '../vault/shelf';
import { type RawDatabase, readDatabase, readWhatCanBeRead } from './recover-read';
import {
  type ChunkNote,
  chunkNames,
  listName,
  readList,
  type Snapshot,
  type SnapshotKind,
  type SnapshotList,
} from './snapshot-list';
import { prune } from './snapshot-prune';
import { type Chunk, openChunk, type Tables, toChunks } from './snapshot-rows';
import { StoreTrouble, toTrouble } from './trouble';

/** Where the rows are and where the snapshots go. */
export interface SnapshotPlaces {
  /** Of the database. */
  readonly name: string;
  readonly shelf: Shelf;
  /** The sequence of a snapshot that is just being brought back: it is not forgotten meanwhile. */
  readonly inUse?: number | undefined;
}

/**
 * Copies the rows of the database, as they lie, to other files than its own. Each chunk is read
 * back and compared with its hash before the snapshot counts. Rows that the browser does not hand
 * out are left out and counted, but not before an upgrade. To be called `alone`.
 * @param sealTime says when this is, sealed; nothing where the key for it is not at hand.
 * @returns nothing where there is nothing but a header.
 * @throws StoreTrouble and leaves the older snapshots as they are.
 */
export async function takeSnapshot(
  places: SnapshotPlaces,
  kind: SnapshotKind,
  sealTime: (sequence: number) => Promise<string | undefined> = () => Promise.resolve(undefined),
): Promise<Snapshot | undefined> {
  const { shelf, name, inUse } = places;
  const found = await readRows(name, kind);
  if (!found || !hasRows(found.tables)) return undefined;
  const list = await sweep(shelf, await readList(shelf));
  const known = new Map(
    list.snapshots.flatMap(({ chunks }) => chunks).map((one) => [one.name, one]),
  );
  const chunks: ChunkNote[] = [];
  const fresh: Chunk[] = [];
  for await (const chunk of toChunks(found.tables)) {
    const { name: chunkName, table, rows, text } = chunk;
    const earlier = known.get(chunkName);
    const isThere = earlier !== undefined && (await shelf.get(chunkName)) === text;
    chunks.push(isThere ? earlier : { name: chunkName, table, rows, size: text.length });
    if (!isThere) fresh.push(chunk);
  }
  await putChunks(shelf, list, fresh);
  const takenAt = await sealTime(list.next);
  const snapshot: Snapshot = {
    sequence: list.next,
    kind,
    keys: list.keys,
    version: found.version,
    chunks,
    ...(found.unreadable > 0 ? { lost: found.unreadable } : {}),
    ...(takenAt === undefined ? {} : { takenAt }),
  };
  const snapshots = [...list.snapshots, snapshot];
  await putList(shelf, { ...list, next: list.next + 1, snapshots }, inUse);
  return snapshot;
}

/**
 * All rows at one moment, or else what can still be read of them: one that the browser does not
 * hand out keeps no other from being copied. Before an upgrade it is all or nothing (safety 3.6).
 * @throws what the browser said, where it hands out none.
 */
export async function readRows(name: string, kind: SnapshotKind): Promise<RawDatabase | undefined> {
  try {
    return await readDatabase(name);
  } catch (error) {
    const found = kind === 'upgrade' ? undefined : await readWhatCanBeRead(name);
    if (!found || !hasRows(found.tables)) throw error;
    return found;
  }
}

/** Writes a list, less what has had its time, and takes away the chunks that nothing needs then. */
async function putList(shelf: Shelf, list: SnapshotList, inUse: number | undefined): Promise<void> {
  const snapshots = prune(list.snapshots, inUse);
  const needed = chunkNames(snapshots);
  const before = chunkNames([...(await readList(shelf)).snapshots, ...list.snapshots]);
  const loose = [...before].filter((name) => !needed.has(name));
  await shelf.set(listName, { ...list, snapshots, loose });
  for (const name of loose) await shelf.remove(name);
}

export function hasRows(tables: Tables): boolean {
  return Object.entries(tables).some(([table, rows]) => table !== 'header' && rows.length > 0);
}

/** Takes away what a browser that was killed has left behind. */
async function sweep(shelf: Shelf, list: SnapshotList): Promise<SnapshotList> {
  const needed = chunkNames(list.snapshots);
  for (const name of list.loose) if (!needed.has(name)) await shelf.remove(name);
  return { ...list, loose: [] };
}

async function putChunks(shelf: Shelf, list: SnapshotList, fresh: readonly Chunk[]): Promise<void> {
  const needed = chunkNames(list.snapshots);
  const names = fresh.map(({ name }) => name);
  try {
    // Noted before they are there, so that they are found again if this is cut short.
    await shelf.set(listName, { ...list, loose: names.filter((name) => !needed.has(name)) });
    for (const { name, text } of fresh) {
      await shelf.set(name, text);
      if (!(await openChunk(name, await shelf.get(name)))) throw new StoreTrouble('failed');
    }
  } catch (error) {
    await sweep(shelf, await readList(shelf)).catch(() => undefined);
    throw error instanceof StoreTrouble
      ? error
      : new StoreTrouble(toTrouble(error), { cause: error });
  }
}
