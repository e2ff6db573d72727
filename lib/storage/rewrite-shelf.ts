import type { VaultHeader } from '../vault/header';
import type { Shelf } from '../vault/shelf';
import type { Database } from './database';
import { shelveHeader } from './header-store';
import { looksName } from './looks';
import { markerName } from './marker';
import { listName } from './snapshot-list';
import { triesName } from './wrong-tries';

/** What stays. Whatever else lies there, such as snapshots, may be of the old keys. */
const staying = [looksName, markerName, triesName] as const;

/**
 * Clears the local shelf as a whole and writes anew what stays, since only that takes the old key
 * out of Chromium's files (safety 2.15). What stays lies in the database meanwhile, so that nothing
 * is lost where the browser ends in between: called again, this goes on from there.
 * @param header as it is in the database by now.
 */
export async function rewriteShelf(
  database: Database,
  shelf: Shelf,
  header: VaultHeader,
): Promise<void> {
  // No page changes the open settings or the marker between reading and writing, nor takes a snapshot.
  await alone([listName, looksName, markerName], async () => {
    const aside = await setAside(database, shelf);
    await shelf.clear();
    for (const [name, value] of Object.entries(aside)) await shelf.set(name, value);
    await shelveHeader(shelf, header);
    await database.transaction('rw', database.header, () => database.header.delete('shelf'));
  });
}

/** @returns what stays: of a rewriting that was cut short, what it had set aside. */
async function setAside(
  database: Database,
  shelf: Shelf,
): Promise<Readonly<Record<string, unknown>>> {
  const before = await database.header.get('shelf');
  if (before) return before.stored as Readonly<Record<string, unknown>>;
  const all = await shelf.all();
  const found = staying.filter((name) => all[name] !== undefined);
  const stored = Object.fromEntries(found.map((name) => [name, all[name]]));
  await database.transaction('rw', database.header, () =>
    database.header.put({ id: 'shelf', stored }),
  );
  return stored;
}

async function alone(names: readonly string[], work: () => Promise<void>): Promise<void> {
  const [name, ...others] = names;
  if (name === undefined) await work();
  else await navigator.locks.request(name, () => alone(others, work));
}
