import type { Compartment } from '../vault/keys';
import type { Shelf } from '../vault/shelf';
import { headerName } from './header-store';

/**
 * The highest sequence of each ledger, kept outside the database: a database that was put back as
 * a whole, ledgers and all, is behind it. That it is there says that there was data. Safety 2.5.
 */
export type Marker = Readonly<Record<Compartment, number>>;

/** Where it lies on the local shelf. */
export const markerName = 'marker';

/** What each page has still to write to its shelf. */
const wanted = new WeakMap<Shelf, Marker>();

/** @returns nothing where none was ever written, or what lies there is none. */
export async function readMarker(shelf: Shelf): Promise<Marker | undefined> {
  const raw = await shelf.get(markerName);
  return isMarker(raw) ? raw : undefined;
}

/**
 * Writes down a sequence after its ledger has been committed. Nobody waits for it: of what comes
 * while one is being written, only the newest is written next.
 */
export function raiseMarker(shelf: Shelf, compartment: Compartment, sequence: number): void {
  const waiting = wanted.get(shelf);
  wanted.set(shelf, raised(waiting, { daily: 0, private: 0, [compartment]: sequence }));
  // Where it can't be written, the next one makes good for it.
  if (!waiting) writeOn(shelf).catch(() => wanted.delete(shelf));
}

/** For who begins again with nothing. */
export async function forgetMarker(shelf: Shelf): Promise<void> {
  await shelf.set(markerName, { daily: 0, private: 0 } satisfies Marker);
}

async function writeOn(shelf: Shelf): Promise<void> {
  let written: Marker | undefined;
  for (let next = wanted.get(shelf); next && next !== written; next = wanted.get(shelf)) {
    written = next;
    await writeHigher(shelf, next);
  }
  wanted.delete(shelf);
}

/** One page at a time, so that none puts a lower one over a higher one. */
async function writeHigher(shelf: Shelf, marker: Marker): Promise<void> {
  await navigator.locks.request(markerName, async () => {
    // Where everything was erased meanwhile, nothing is brought back.
    const [there, header] = await Promise.all([readMarker(shelf), shelf.get(headerName)]);
    if (header !== undefined) await shelf.set(markerName, raised(there, marker));
  });
}

function raised(there: Marker | undefined, by: Marker): Marker {
  return {
    daily: Math.max(there?.daily ?? 0, by.daily),
    private: Math.max(there?.private ?? 0, by.private),
  };
}

function isMarker(raw: unknown): raw is Marker {
  if (typeof raw !== 'object' || raw === null) return false;
  const { daily, private: inPrivate } = raw as Partial<Record<Compartment, unknown>>;
  return [daily, inPrivate].every((part) => Number.isSafeInteger(part) && Number(part) >= 0);
}
