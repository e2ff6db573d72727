import Dexie from 'dexie';
import type { FollowedTable } from './database';

/** Tells who listens of each new value, from whichever page the change came. */
export interface Live<Value> {
  readonly subscribe: (
    onValue: (value: Value) => void,
    onError: (error: unknown) => void,
  ) => { readonly unsubscribe: () => void };
}

/**
 * Asks again after every write to the tables, in this page or another. Dexie's own liveQuery
 * finds out by itself what a query read, but loses sight of it where records are opened between
 * two reads; its event for changed rows underneath loses nothing.
 * https://dexie.org/docs/Dexie/Dexie.on.storagemutated
 */
export function newLive<Value>(
  databaseName: string,
  tables: readonly FollowedTable[] | undefined,
  query: () => Promise<Value>,
): Live<Value> {
  const matters = (part: string) =>
    tables
      ? tables.some((table) => part.startsWith(`idb://${databaseName}/${table}/`))
      : part.startsWith(`idb://${databaseName}/`);
  return {
    subscribe: (onValue, onError) => {
      let state: 'idle' | 'asking' | 'asking-again' | 'over' = 'idle';
      const isOver = () => state === 'over';
      const ask = async () => {
        do {
          state = 'asking';
          await query().then(
            (value) => isOver() || onValue(value),
            (error: unknown) => isOver() || onError(error),
          );
        } while (wantsMore());
        if (!isOver()) state = 'idle';
      };
      const wantsMore = () => state === 'asking-again';
      const begin = () => {
        if (state === 'idle') ask().catch(onError);
        else if (state === 'asking') state = 'asking-again';
      };
      const onMutated = (parts: object) => {
        if (Object.keys(parts).some(matters)) begin();
      };
      Dexie.on('storagemutated', onMutated);
      begin();
      return {
        unsubscribe: () => {
          state = 'over';
          Dexie.on.storagemutated.unsubscribe(onMutated);
        },
      };
    },
  };
}
