import { keepCheckIn, recentCheckIns } from '../../../../lib/storage/check-ins';
import type { Store } from '../../../../lib/storage/store';
import { madeUpWords } from './made-up';

/** When each check-in was there in this page, by its id; milliseconds since 1970 UTC. */
const arrivals: Record<string, number> = {};

export function watch(store: Store): void {
  store
    .live(() => recentCheckIns(store, 5))
    .subscribe(
      ({ records }) => {
        for (const { id } of records) arrivals[id] ??= now();
      },
      (error) => console.error(error),
    );
}

export function arrivedAt(id: string): number | undefined {
  return arrivals[id];
}

/** @returns its id, and when its transaction had completed. */
export async function keepNow(store: Store, turn: number) {
  const { id } = await keepCheckIn(store, madeUpWords(turn));
  return { id, at: now() };
}

function now(): number {
  return performance.timeOrigin + performance.now();
}
