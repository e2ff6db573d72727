import type { Compartment } from '../vault/keys';
import { checkLedger } from './check-ledger';
import { noteFinding } from './findings';
import { withFreshConnections } from './fresh-connections';
import { rebuildLedger } from './rebuild-ledger';
import type { Store } from './store';

/**
 * Begins a new ledger from what lies there, once the person has seen what was found. That is
 * noted down, sealed, so that it can be looked up later.
 */
export async function acceptLedger(store: Store, compartment: Compartment): Promise<void> {
  const finding = await checkLedger(store, compartment);
  if (finding.kind === 'agrees') return;
  await noteFinding(store, compartment, { ...finding, at: store.now() });
  await withFreshConnections(store.reconnect, () =>
    rebuildLedger(store.database, store.localShelf, store.vault().keysOf(compartment)),
  );
}
