import { type Inputs, useEffect, useState } from 'preact/hooks';
import { type LoadState, loading } from '../domain/load-state';
import type { FollowedTable } from '../storage/database';
import type { Store } from '../storage/store';
import { useStore } from './surroundings';
import { useAccess } from './use-access';

/**
 * What a query finds now, and again after each change, from whichever page it came, and once more
 * when something has been unlocked.
 * @param inputs what the query depends upon, beside the store.
 * @param tables those it reads; drafts only where they are named, as they change with every key.
 */
export function useLiveQuery<Value>(
  query: (store: Store) => Promise<Value>,
  inputs: Inputs,
  tables: readonly FollowedTable[] = ['checkIns', 'prompts', 'settings'],
): LoadState<Value> {
  const store = useStore();
  const opened = store.kind === 'ready' ? store.value : undefined;
  const access = useAccess();
  const [state, setState] = useState<LoadState<Value>>(loading);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what the query depends upon
  useEffect(() => {
    if (!opened) return undefined;
    const live = opened.live(() => query(opened), tables);
    const subscription = live.subscribe(
      (value) => setState({ kind: 'ready', value }),
      (trouble) => setState({ kind: 'failed', trouble }),
    );
    return () => subscription.unsubscribe();
  }, [opened, access?.daily, access?.private, ...inputs]);
  return state;
}
