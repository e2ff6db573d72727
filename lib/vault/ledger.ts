import { bytesToHex, textToBytes } from './bytes';
import type { CompartmentKeys } from './keys';
import type { Place } from './seal';

/** One row as the ledger knows it. */
export type Entry = Place;

/**
 * How many rows there are and a sum over all of them, in whatever order: HMAC-SHA-256 of each,
 * added up modulo 2^256 (a keyed multiset hash, MSet-Add-Hash of Clarke and others, ASIACRYPT
 * 2003). Without the key no row can be taken out, put in or changed so that the sum stays.
 */
export interface Tally {
  readonly count: number;
  /** 64 hex digits. */
  readonly sum: string;
}

/** The tally that a compartment keeps, sealed, and compares with its rows. Safety 2.5. */
export interface Ledger extends Tally {
  /** Counts up with every change, so that an older ledger put back with its rows is told. */
  readonly sequence: number;
}

/** Of a record written again, the old revision is removed and the new one is added. */
export interface LedgerChange {
  readonly added: readonly Entry[];
  readonly removed: readonly Entry[];
}

export const emptyLedger: Ledger = { count: 0, sequence: 0, sum: toHex(0n) };

/** So many at once: enough to keep the browser's crypto busy, and memory small. */
const batchSize = 500;

/**
 * The ledger after a change, at the cost of the rows in it and no others. Where rows are removed
 * that it never knew of, it goes on disagreeing, below no rows at all if need be: it never keeps
 * anyone from writing.
 */
export async function change(
  keys: CompartmentKeys,
  ledger: Ledger,
  { added, removed }: LedgerChange,
): Promise<Ledger> {
  const count = ledger.count + added.length - removed.length;
  const [more, less] = [await sumOf(keys, added), await sumOf(keys, removed)];
  const sum = toHex(BigInt(`0x${ledger.sum}`) + more - less);
  return { count, sequence: ledger.sequence + 1, sum };
}

/** The tally of rows as they lie, from scratch. */
export async function tallyOf(keys: CompartmentKeys, entries: readonly Entry[]): Promise<Tally> {
  return { count: entries.length, sum: toHex(await sumOf(keys, entries)) };
}

/** Whether two tallies are of the same rows. */
export function agrees(a: Tally, b: Tally): boolean {
  return a.count === b.count && a.sum === b.sum;
}

async function sumOf(keys: CompartmentKeys, entries: readonly Entry[]): Promise<bigint> {
  let sum = 0n;
  for (let start = 0; start < entries.length; start += batchSize) {
    const batch = entries.slice(start, start + batchSize);
    const hashes = await Promise.all(batch.map((entry) => hashOf(keys, entry)));
    sum = hashes.reduce((all, hash) => all + hash, sum);
  }
  return sum;
}

/** A JSON list, since bare joins would let one row's text run into the next field. */
async function hashOf(keys: CompartmentKeys, { table, id, rev }: Entry): Promise<bigint> {
  const text = textToBytes(JSON.stringify([table, id, rev]));
  const hash = await crypto.subtle.sign('HMAC', keys.ledger, text);
  return BigInt(`0x${bytesToHex(new Uint8Array(hash))}`);
}

function toHex(sum: bigint): string {
  return BigInt.asUintN(256, sum).toString(16).padStart(64, '0');
}
