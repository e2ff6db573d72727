import { blindBucket, blindId } from '../vault/blind';
import type { Bytes } from '../vault/bytes';
import type { CompartmentKeys } from '../vault/keys';
import { open, seal } from '../vault/seal';
import type { SealedRow, TableName } from './database';
import { fromPlain, type PlainRecord } from './plain-record';

/** A row under the old key, and the same under the new one: no word in it changes. */
export interface SealedAgain {
  readonly before: SealedRow;
  readonly after: SealedRow;
}

/**
 * Seals a row with other keys. Its revision stays, so that an edit that was begun before goes on.
 * @returns nothing where the row does not open with the old keys.
 */
export async function sealAgain(
  from: CompartmentKeys,
  to: CompartmentKeys,
  table: TableName,
  before: SealedRow,
): Promise<SealedAgain | undefined> {
  const opened = await openPlain(from, table, before);
  if (!opened) return undefined;
  const { plain, record } = opened;
  const { rev } = before;
  const id = record.name === undefined ? before.id : await blindId(to, table, record.name);
  const [bucket, sealed] = await Promise.all([
    blindBucket(to, table, record.month),
    seal(to, { table, id, rev }, plain),
  ]);
  return { before, after: { id, bucket, rev, sealed } };
}

async function openPlain(
  keys: CompartmentKeys,
  table: TableName,
  { id, rev, sealed }: SealedRow,
): Promise<{ readonly plain: Bytes; readonly record: PlainRecord } | undefined> {
  try {
    const plain = Uint8Array.from(await open(keys, { table, id, rev }, sealed));
    return { plain, record: fromPlain(plain) };
  } catch {
    return undefined;
  }
}
