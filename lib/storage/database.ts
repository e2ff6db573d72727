import Dexie, { type Table } from 'dexie';
import type { Compartment } from '../vault/keys';

/** A row as it lies in the database. Everything a person said is inside `sealed`. */
export interface SealedRow {
  /** Random, or blind for a record there is only one of. */
  readonly id: string;
  /** Blind bucket of table and month. */
  readonly bucket: string;
  readonly rev: number;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

export interface HeaderRow {
  /** `shelf`: what stays of the local shelf, while it is cleared and written anew. */
  readonly id: 'header' | 'shelf';
  readonly stored: unknown;
}

/** The ledger of one compartment, sealed; `rev` is its sequence. */
export interface LedgerRow {
  readonly id: Compartment;
  readonly rev: number;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** What was written while everything was locked, sealed to the public key of the drop box. */
export interface DropBoxRow extends SealedRow {
  /** Of a draft: the same once more under a key of this session, so that it can be gone on with. */
  readonly inSession?: Uint8Array<ArrayBuffer>;
}

export const databaseName = 'store';
export const databaseVersion = 1;
/** Dexie multiplies versions by ten before it hands them to the browser. */
export const nativeVersion = databaseVersion * 10;

const compartments = {
  checkIns: 'daily',
  drafts: 'daily',
  prompts: 'daily',
  settings: 'daily',
  people: 'private',
  privateDrafts: 'private',
  privateSettings: 'private',
} as const satisfies Record<string, Compartment>;

/** Tables of sealed rows. Each belongs to one compartment, by its name alone. */
export type TableName = keyof typeof compartments;

/** Tables that a view may follow. */
export type FollowedTable = TableName | 'dropBox';

export const tableNames = Object.keys(compartments) as readonly TableName[];

export function compartmentOf(table: TableName): Compartment {
  return compartments[table];
}

export function tablesOf(compartment: Compartment): readonly TableName[] {
  return tableNames.filter((table) => compartments[table] === compartment);
}

/**
 * By `rev`, all that a ledger knows of a row is found in keys, a whole revision at a time: 10,000
 * rows take Chromium 40 ms, and 140 with a cursor over pairs of id and revision or with the rows.
 */
const sealed = 'id, bucket, rev';

export class Database extends Dexie {
  declare readonly checkIns: Table<SealedRow, string>;
  declare readonly drafts: Table<SealedRow, string>;
  declare readonly prompts: Table<SealedRow, string>;
  declare readonly settings: Table<SealedRow, string>;
  declare readonly people: Table<SealedRow, string>;
  declare readonly privateDrafts: Table<SealedRow, string>;
  declare readonly privateSettings: Table<SealedRow, string>;
  declare readonly header: Table<HeaderRow, string>;
  declare readonly ledgers: Table<LedgerRow, Compartment>;
  declare readonly dropBox: Table<DropBoxRow, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled', autoOpen: false });
    this.version(databaseVersion).stores({
      ...Object.fromEntries(tableNames.map((table) => [table, sealed])),
      header: 'id',
      ledgers: 'id',
      dropBox: 'id',
    });
  }
}
