import { checkLedger } from './check-ledger';
import type { LedgerFinding } from './ledger-finding';
import type { Store } from './store';

/** What a ledger tells that the person has to know. */
export type Amiss = Exclude<LedgerFinding, { readonly kind: 'agrees' }>;

/** Compares what is open with its ledgers. Of what is locked nothing can be said. */
export async function lookInto(store: Store): Promise<readonly Amiss[]> {
  const access = store.access();
  const amiss: Amiss[] = [];
  for (const compartment of ['daily', 'private'] as const) {
    if (access[compartment] === 'closed') continue;
    const finding = await checkLedger(store, compartment);
    if (finding.kind !== 'agrees') amiss.push(finding);
  }
  return amiss;
}
