import { blindBucket, blindId } from '../vault/blind';
import type { Bytes } from '../vault/bytes';
import type { Compartment, CompartmentKeys } from '../vault/keys';
import { open, seal, UnreadableRecord } from '../vault/seal';
import type { SealedRow, TableName } from './database';
import { fromPlain, toPlain } from './plain-record';
import type { Store } from './store';

/** A table as feature modules name it. The type says what its records are. */
export interface SealedTable<Value> {
  readonly name: TableName;
  readonly compartment: Compartment;
  /** Checks a record at the border. @throws InvalidRecord */
  readonly check: (value: Value) => Value;
}

/** A record with its revision: what an edit hands back, so that no other edit is overwritten. */
export interface Kept<Value> {
  readonly id: string;
  readonly rev: number;
  readonly value: Value;
}

/** Records that opened, and the ids of those that did not. One bad row never hides the others. */
export interface Opened<Value> {
  readonly records: readonly Kept<Value>[];
  readonly unreadable: readonly string[];
}

/**
 * The one place that seals.
 * @param month ISO month, or '' for records that have none.
 * @param name of a record there is only one of.
 */
export async function sealRow<Value>(
  store: Store,
  table: SealedTable<Value>,
  month: string,
  { id, rev, value }: Kept<Value>,
  name?: string,
): Promise<SealedRow> {
  const keys = store.vault().keysOf(table.compartment);
  const plain = toPlain({ value: table.check(value), month, name });
  const [bucket, sealed] = await Promise.all([
    bucketOf(keys, table.name, month),
    seal(keys, { table: table.name, id, rev }, plain),
  ]);
  return { id, bucket, rev, sealed };
}

/** The one place that opens. @throws UnreadableRecord */
export async function openRow<Value>(
  store: Store,
  table: SealedTable<Value>,
  row: SealedRow,
): Promise<Kept<Value>> {
  const keys = store.vault().keysOf(table.compartment);
  const place = { table: table.name, id: row.id, rev: row.rev };
  // Promise.resolve keeps Dexie's live queries watching across work that is not Dexie's:
  // https://dexie.org/docs/liveQuery()
  const plain = await Promise.resolve(open(keys, place, row.sealed as Bytes));
  const { value, month } = fromPlain(plain);
  // The seal does not hold the bucket: a row put into another month would be missed in its own.
  const bucket = await Promise.resolve(bucketOf(keys, table.name, month));
  if (row.bucket !== bucket) throw new UnreadableRecord('bucket');
  return { id: row.id, rev: row.rev, value: value as Value };
}

export async function openRows<Value>(
  store: Store,
  table: SealedTable<Value>,
  rows: readonly SealedRow[],
): Promise<Opened<Value>> {
  // Of what is locked no row is called unreadable: none is looked at.
  store.vault().keysOf(table.compartment);
  const results = await Promise.resolve(
    Promise.allSettled(rows.map((row) => openRow(store, table, row))),
  );
  return {
    records: results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])),
    unreadable: rows
      .filter((_, index) => results[index]?.status === 'rejected')
      .map(({ id }) => id),
  };
}

export async function readAll<Value>(
  store: Store,
  table: SealedTable<Value>,
): Promise<Opened<Value>> {
  return await openRows(store, table, await store.database[table.name].toArray());
}

export async function readMonth<Value>(
  store: Store,
  table: SealedTable<Value>,
  month: string,
): Promise<Opened<Value>> {
  const keys = store.vault().keysOf(table.compartment);
  const bucket = await Promise.resolve(bucketOf(keys, table.name, month));
  const rows = await store.database[table.name].where('bucket').equals(bucket).toArray();
  return await openRows(store, table, rows);
}

/** Blind ids and buckets that were worked out already, for as long as the keys are the same. */
const known = new WeakMap<CompartmentKeys, Map<string, Promise<string>>>();

function remember(
  keys: CompartmentKeys,
  what: string,
  workOut: () => Promise<string>,
): Promise<string> {
  const texts = known.get(keys) ?? new Map<string, Promise<string>>();
  known.set(keys, texts);
  const text = texts.get(what) ?? workOut();
  texts.set(what, text);
  return text;
}

function bucketOf(keys: CompartmentKeys, table: TableName, month: string): Promise<string> {
  return remember(keys, `bucket ${table} ${month}`, () => blindBucket(keys, table, month));
}

/** The blind id of a record of which there is only one. */
function nameToId<Value>(
  store: Store,
  { name: table, compartment }: SealedTable<Value>,
  name: string,
): Promise<string> {
  const keys = store.vault().keysOf(compartment);
  return remember(keys, `id ${table} ${name}`, () => blindId(keys, table, name));
}

/** What lies in the place of a record there is only one of. */
export interface Slot<Value> {
  readonly id: string;
  readonly name: string;
  /** 0 where nothing lies there. */
  readonly rev: number;
  /** Nothing where nothing lies there, or where it does not open. */
  readonly value: Value | undefined;
  /** A row that does not open. */
  readonly unreadable: SealedRow | undefined;
}

export async function readSlot<Value>(
  store: Store,
  table: SealedTable<Value>,
  name: string,
): Promise<Slot<Value>> {
  const id = await nameToId(store, table, name);
  const row = await store.database[table.name].get(id);
  if (!row) return { id, name, rev: 0, value: undefined, unreadable: undefined };
  const { records } = await openRows(store, table, [row]);
  const value = records[0]?.value;
  return { id, name, rev: row.rev, value, unreadable: records.length === 0 ? row : undefined };
}
