import { type Bytes, bytesToText, textToBytes } from '../vault/bytes';
import type { CompartmentKeys } from '../vault/keys';
import type { Ledger } from '../vault/ledger';
import { open, seal } from '../vault/seal';
import type { LedgerRow } from './database';

/** What was found before the ledger was written on, and nobody has been told of yet. */
export type Doubt =
  /** Other rows lie there than the ledger knows. */
  | 'differs'
  /** There was none, or one that did not open, although there are rows or were some. */
  | 'no-ledger'
  /** It was older than one that was here before: the database was put back as a whole. */
  | 'behind-marker';

/** A ledger as it is kept: a doubt stays in it until the person has been told. Safety 2.5. */
export interface KeptLedger extends Ledger {
  readonly doubt?: Doubt;
}

export async function sealLedger(keys: CompartmentKeys, ledger: KeptLedger): Promise<LedgerRow> {
  const plain = textToBytes(JSON.stringify({ v: 1, value: ledger }));
  const id = keys.compartment;
  const rev = ledger.sequence;
  return { id, rev, sealed: await seal(keys, { table: 'ledgers', id, rev }, plain) };
}

/** @returns nothing where there is none, or one that does not open. */
export async function openLedger(
  keys: CompartmentKeys,
  row: LedgerRow | undefined,
): Promise<KeptLedger | undefined> {
  if (!row) return undefined;
  try {
    const place = { table: 'ledgers', id: row.id, rev: row.rev };
    const plain = await open(keys, place, row.sealed as Bytes);
    return (JSON.parse(bytesToText(plain)) as { readonly value: KeptLedger }).value;
  } catch {
    return undefined;
  }
}
