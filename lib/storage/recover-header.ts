import { type HeaderReading, newerHeader, type VaultHeader } from '../vault/header';
import type { Shelf } from '../vault/shelf';
import type { Database } from './database';
import { readList } from './snapshot-list';
import { headerInSnapshots } from './snapshot-open';
import { StoreTrouble } from './trouble';

export interface HeaderCopies {
  readonly inDatabase: HeaderReading;
  readonly onShelf: HeaderReading;
  /** Whether the person wants to begin again with nothing. */
  readonly acceptEmpty: boolean;
}

/**
 * The emptiness check (safety 1.2), before anything is written: which header to go by, of the copy
 * in the database, the one on the shelf and those in snapshots. A database without a header but
 * with rows takes one from outside; one with nothing in it, where something outside says that
 * there was, is never taken for a new one.
 * @returns nothing on a device that never had any.
 * @throws StoreTrouble `emptied` or `damaged-header`.
 */
export async function headerToGoBy(
  database: Database,
  shelf: Shelf,
  { inDatabase, onShelf, acceptEmpty }: HeaderCopies,
): Promise<VaultHeader | undefined> {
  if (inDatabase.kind === 'valid') return newerHeader(inDatabase, onShelf);
  const isEmpty = inDatabase.kind === 'missing' && !(await hasRows(database));
  const found = newerHeader(inDatabase, onShelf) ?? (await headerInSnapshots(shelf));
  if (found && !isEmpty) return found;
  if (!found && (!isEmpty || onShelf.kind === 'damaged')) throw new StoreTrouble('damaged-header');
  const wasHere = found !== undefined || (await readList(shelf)).snapshots.length > 0;
  if (wasHere && !acceptEmpty) throw new StoreTrouble('emptied');
  return found;
}

async function hasRows({ tables }: Database): Promise<boolean> {
  const others = tables.filter(({ name }) => name !== 'header');
  const counts = await Promise.all(others.map((table) => table.count()));
  return counts.some((count) => count > 0);
}
