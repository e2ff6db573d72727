import Dexie, { type Table } from 'dexie';

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
  readonly id: 'header';
  readonly stored: unknown;
}

export const databaseName = 'store';
export const databaseVersion = 1;
/** Dexie multiplies versions by ten before it hands them to the browser. */
export const nativeVersion = databaseVersion * 10;

/** Tables of sealed rows. */
export type TableName = 'checkIns' | 'drafts' | 'prompts' | 'settings';

const sealed = 'id, bucket';

export class Database extends Dexie {
  declare readonly checkIns: Table<SealedRow, string>;
  declare readonly drafts: Table<SealedRow, string>;
  declare readonly prompts: Table<SealedRow, string>;
  declare readonly settings: Table<SealedRow, string>;
  declare readonly header: Table<HeaderRow, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled', autoOpen: false });
    this.version(databaseVersion).stores({
      checkIns: sealed,
      drafts: sealed,
      prompts: sealed,
      settings: sealed,
      header: 'id',
    });
  }
}
