import type { Bytes } from '../vault/bytes';
import type { CompartmentKeys } from '../vault/keys';
import { open } from '../vault/seal';
import { compartmentOf, type TableName } from './database';
import { fromPlain, type PlainRecord } from './plain-record';
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

/** What someone wrote lies in these; the order in which they come. */
const readableTables = [
  'checkIns',
  'drafts',
  'prompts',
  'settings',
  'people',
  'privateDrafts',
] as const satisfies readonly TableName[];

/** Of records with a name, those in someone's own words. The others are keys, counts and times. */
const readableNames: ReadonlySet<unknown> = new Set([
  'own-words',
  'help-card',
  'prompt-draft',
  'person-draft',
]);

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

/**
 * The same for reading: what a person wrote, as far as the keys at hand open it, and no seal around
 * it any more. Of what is locked not even a number is told, and no key is in it.
 */
export async function saveReadable(
  places: SnapshotPlaces,
  keys: readonly CompartmentKeys[],
): Promise<SavedRows> {
  const { tables } = await readSomewhere(places);
  const blocks: string[] = [];
  let unreadable = 0;
  for (const table of readableTables) {
    const own = keys.find(({ compartment }) => compartment === compartmentOf(table));
    if (!own) continue;
    for (const row of (tables[table] ?? []).filter(isSealedRow)) {
      const place = { table, id: row.id, rev: row.rev };
      const plain = await readPlain(own, place, row.sealed);
      if (!plain) unreadable += 1;
      else if (isForReading(plain)) blocks.push(toBlock(table, plain));
    }
  }
  return { text: `${blocks.join('\n\n')}\n`, rows: blocks.length, unreadable };
}

async function readPlain(
  keys: CompartmentKeys,
  place: { readonly table: string; readonly id: string; readonly rev: number },
  sealed: Bytes,
): Promise<PlainRecord | undefined> {
  try {
    const plain = fromPlain(await open(keys, place, sealed));
    return plain.value === undefined ? undefined : plain;
  } catch {
    return undefined;
  }
}

/** A draft's name goes on with what it changes, after a space. */
function isForReading({ name, value }: PlainRecord): boolean {
  return (name === undefined || readableNames.has(name.split(' ')[0])) && value !== '';
}

function toBlock(table: TableName, { name, value }: PlainRecord): string {
  return `${name?.split(' ')[0] ?? table}\n${toLines(value)}`;
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
