import { newerHeader, readHeader, type VaultHeader } from '../vault/header';
import type { Shelf } from '../vault/shelf';
import { readList, type Snapshot } from './snapshot-list';
import { type ChunkRows, joinChunks, openChunk, type Tables } from './snapshot-rows';

/** What a snapshot holds; rows that were not handed out then, or lie in chunks that are lost or changed, are counted. */
export interface OpenedSnapshot {
  readonly tables: Tables;
  readonly missing: number;
}

export async function openSnapshot(
  shelf: Shelf,
  { chunks, lost = 0 }: Snapshot,
): Promise<OpenedSnapshot> {
  const found: ChunkRows[] = [];
  let missing = lost;
  for (const { name, rows } of chunks) {
    const chunk = await openChunk(name, await shelf.get(name));
    if (chunk) found.push(chunk);
    else missing += rows;
  }
  return { tables: joinChunks(found), missing };
}

/** The header as it lay when the snapshot was taken; nothing where it was damaged then, or is now. */
export async function headerOf(
  shelf: Shelf,
  { chunks }: Snapshot,
): Promise<VaultHeader | undefined> {
  const note = chunks.find(({ table }) => table === 'header');
  const chunk = note && (await openChunk(note.name, await shelf.get(note.name)));
  const rows = (chunk?.rows ?? []) as readonly {
    readonly id?: unknown;
    readonly stored?: unknown;
  }[];
  const reading = await readHeader(rows.find(({ id }) => id === 'header')?.stored);
  return reading.kind === 'valid' ? reading.header : undefined;
}

/**
 * The third copy of the header: where both others are damaged, the newest that lies in a snapshot
 * under the same keys opens all that is in the database (safety 2.15).
 */
export async function headerInSnapshots(shelf: Shelf): Promise<VaultHeader | undefined> {
  const { snapshots, keys } = await readList(shelf);
  let newest: VaultHeader | undefined;
  for (const snapshot of snapshots.filter((one) => one.keys === keys)) {
    const header = await headerOf(shelf, snapshot);
    if (header) newest = newerHeader(toReading(newest), toReading(header));
  }
  return newest;
}

function toReading(header: VaultHeader | undefined) {
  return header ? ({ kind: 'valid', header } as const) : ({ kind: 'missing' } as const);
}

/** How many rows of a snapshot lie in chunks that are lost or changed. */
export async function missingIn(shelf: Shelf, { chunks }: Snapshot): Promise<number> {
  let missing = 0;
  for (const { name, rows } of chunks) {
    if (!(await openChunk(name, await shelf.get(name)))) missing += rows;
  }
  return missing;
}
