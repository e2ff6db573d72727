import * as v from 'valibot';
import type { Shelf } from '../vault/shelf';

/** Where the list of snapshots lies on the local shelf, in the open: sizes, counts and hashes only. */
export const listName = 'snapshots';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const chunkNote = v.object({
  /** Where its text lies on the shelf: `chunk-` and the SHA-256 of the text. */
  name: v.pipe(v.string(), v.regex(/^chunk-[\da-f]{64}$/u)),
  table: v.string(),
  rows: count,
  /** In characters. */
  size: count,
  /** How many of its rows did not open; nothing where no key was at hand yet. */
  unreadable: v.optional(count),
});

const snapshot = v.object({
  /** Counts up, and tells no day. */
  sequence: count,
  /**
   * `daily`: one a day of use. `upgrade`: from before the form of the database changed.
   * `aside`: what lay there before something else was brought back, or before beginning again.
   */
  kind: v.picklist(['daily', 'upgrade', 'aside']),
  /** Which keys its rows are sealed with: counts up where a new header had to be made. */
  keys: count,
  /** The database's version, as the browser counts it. */
  version: count,
  chunks: v.array(chunkNote),
  /** How many rows the browser did not hand out when it was taken; nothing where it had all. */
  lost: v.optional(count),
  /** When it was taken, sealed with the key of `daily`, in base64; not where that was locked. */
  takenAt: v.optional(v.string()),
});

const list = v.object({
  format: v.literal(1),
  /** The sequence of the next one. */
  next: count,
  keys: count,
  snapshots: v.array(snapshot),
  /** Chunks that may lie there and belong to none: a browser that was killed left them. */
  loose: v.array(v.string()),
});

export type ChunkNote = Readonly<v.InferOutput<typeof chunkNote>>;
export type SnapshotKind = Snapshot['kind'];
export type Snapshot = Readonly<Omit<v.InferOutput<typeof snapshot>, 'chunks'>> & {
  readonly chunks: readonly ChunkNote[];
};

export interface SnapshotList {
  readonly format: 1;
  readonly next: number;
  /** Counts up where a new header had to be made: what was taken before opens with it no more. */
  readonly keys: number;
  /** Oldest first. */
  readonly snapshots: readonly Snapshot[];
  readonly loose: readonly string[];
}

export const noSnapshots: SnapshotList = { format: 1, next: 1, keys: 1, snapshots: [], loose: [] };

/** A list that can't be read counts as none: the chunks are named by what they hold. */
export async function readList(shelf: Shelf): Promise<SnapshotList> {
  const result = v.safeParse(list, await shelf.get(listName));
  return result.success ? result.output : noSnapshots;
}

export function chunkNames(snapshots: readonly Snapshot[]): ReadonlySet<string> {
  return new Set(snapshots.flatMap(({ chunks }) => chunks.map(({ name }) => name)));
}

export function sizeOf(snapshots: readonly Snapshot[]): number {
  const sizes = new Map(
    snapshots.flatMap(({ chunks }) => chunks.map(({ name, size }) => [name, size] as const)),
  );
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

/** Whoever takes, brings back or forgets snapshots does it alone, over all pages. */
export async function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  return await navigator.locks.request(listName, work);
}
