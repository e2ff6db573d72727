import type { Compartment } from '../vault/keys';
import { withFreshConnections } from './fresh-connections';
import { checkRows, type LedgerFinding } from './ledger-finding';
import type { Store } from './store';
import { epochOf } from './write';

/**
 * Compares a compartment's rows with its ledger by their keys, without loading one: for after the
 * first view. Whether each row opens is found out by opening it. Safety 2.5.
 * @throws CompartmentClosed, StoreTrouble
 */
export async function checkLedger(store: Store, compartment: Compartment): Promise<LedgerFinding> {
  return await withFreshConnections(store.reconnect, async () => {
    for (;;) {
      const { epoch, keysOf } = store.vault();
      const finding = await checkRows(store.database, store.localShelf, keysOf(compartment));
      if (finding.kind === 'agrees') return finding;
      // Under keys that another page has changed meanwhile no ledger opens.
      if (epochOf(await store.database.header.get('header')) === epoch) return finding;
      await store.renewVault();
    }
  });
}
