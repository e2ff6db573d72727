import { type Bytes, bytesToText } from '../vault/bytes';
import type { CompartmentKeys } from '../vault/keys';
import { keyIdOf, open } from '../vault/seal';
import { type RawDatabase, readWhatCanBeRead } from './recover-read';
import { isSealedRow } from './snapshot-check';
import { readList } from './snapshot-list';
import { openSnapshot } from './snapshot-open';
import { rowsToText, type Tables } from './snapshot-rows';
import { hasRows, type SnapshotPlaces } from './snapshot-take';

/** What could still be read, as the text of a file. */
export interface SavedRows {
  readonly text: string;
  /** How many rows are in it. */
  readonly rows: number;
  /** How many there are besides, that could not be read. */
  readonly unreadable: number;
}

/**
 * Every row that the browser still hands out, sealed as it lies, with the copy of the header from
 * the shelf: what a later Yarrow, or someone with the key, can open. Where it hands out none, those
 * of the newest snapshot. Nothing is written.
 */
export async function saveRows(places: SnapshotPlaces, headerOnShelf: unknown): Promise<SavedRows> {
  const { version, tables, unreadable } = await readSomewhere(places);
  const rows = countRows(tables);
  const text = rowsToText({ format: 1, version, unreadable, headerOnShelf, tables });
  return { text, rows, unreadable };
}

/** The same for reading: what opens with the keys at hand, and no seal around it any more. */
export async function saveReadable(
  places: SnapshotPlaces,
  keys: readonly CompartmentKeys[],
): Promise<SavedRows> {
  const { tables } = await readSomewhere(places);
  const byId = new Map(keys.map((one) => [one.keyId, one]));
  const blocks: string[] = [];
  let unreadable = 0;
  const { ledgers: _counts, ...records } = tables;
  for (const [table, rows] of Object.entries(records)) {
    for (const row of rows.filter(isSealedRow)) {
      const own = byId.get(keyIdOf(row.sealed));
      const place = { table, id: row.id, rev: row.rev };
      const value = own && (await readValue(own, place, row.sealed));
      if (value === undefined) unreadable += 1;
      else blocks.push(`${table}\n${toLines(value)}`);
    }
  }
  return { text: `${blocks.join('\n\n')}\n`, rows: blocks.length, unreadable };
}

async function readValue(
  keys: CompartmentKeys,
  place: { readonly table: string; readonly id: string; readonly rev: number },
  sealed: Bytes,
): Promise<unknown> {
  try {
    const plain = JSON.parse(bytesToText(await open(keys, place, sealed))) as { value?: unknown };
    return plain.value;
  } catch {
    return undefined;
  }
}

/** One part to a line; a time in its own zone, for someone who reads it. */
function toLines(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return toWords(value);
  const { zone } = value as { readonly zone?: unknown };
  return Object.entries(value)
    .map(([name, part]) => `${name}: ${name === 'at' ? toTime(part, zone) : toWords(part)}`)
    .join('\n');
}

function toTime(at: unknown, zone: unknown): string {
  try {
    const moment = Temporal.Instant.fromEpochMilliseconds(Number(at));
    return moment.toZonedDateTimeISO(String(zone ?? 'UTC')).toString({ smallestUnit: 'minute' });
  } catch {
    return String(at);
  }
}

function toWords(part: unknown): string {
  return typeof part === 'string' ? part : JSON.stringify(part);
}

function countRows(tables: Tables): number {
  return Object.values(tables).reduce((sum, rows) => sum + rows.length, 0);
}

async function readSomewhere({ name, shelf }: SnapshotPlaces): Promise<RawDatabase> {
  const [found, reason] = await readWhatCanBeRead(name).then(
    (read) => [read, undefined] as const,
    (error: unknown) => [undefined, error] as const,
  );
  if (found && hasRows(found.tables)) return found;
  const snapshot = (await readList(shelf)).snapshots.at(-1);
  if (snapshot) {
    const { tables, missing } = await openSnapshot(shelf, snapshot);
    return { version: snapshot.version, tables, unreadable: missing };
  }
  if (reason !== undefined) throw reason;
  return found ?? { version: 0, tables: {}, unreadable: 0 };
}
