import { changeNamed, type NamedRecord, readNamed } from './named-record';
import type { Store } from './store';

/** When Yarrow was opened: milliseconds since 1970 UTC, newest first. Lets a person see whether someone else did. */
const openings: NamedRecord<readonly number[]> = {
  name: 'openings',
  table: { name: 'settings', compartment: 'daily', check: (times) => times },
  empty: [],
};

const kept = 10;
const sameVisit = 60_000;

export async function readOpenings(store: Store): Promise<readonly number[]> {
  return await readNamed(store, openings);
}

/** Notes that the popup or home was opened. Two within a minute are one visit. */
export async function noteOpening(store: Store): Promise<void> {
  const now = store.now();
  await changeNamed(store, openings, (times) => {
    const [last] = times;
    const isSameVisit = last !== undefined && Math.abs(now - last) < sameVisit;
    return isSameVisit ? times : [now, ...times].slice(0, kept);
  });
}
