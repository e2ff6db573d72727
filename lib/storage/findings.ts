import type { Compartment } from '../vault/keys';
import type { LedgerFinding } from './ledger-finding';
import { changeNamed, type NamedRecord, readNamed } from './named-record';
import type { Store } from './store';

/** What a ledger once told, and when: milliseconds since 1970 UTC. */
export type Finding = Exclude<LedgerFinding, { readonly kind: 'agrees' }> & { readonly at: number };

const kept = 20;

/** Newest first. */
export async function readFindings(
  store: Store,
  compartment: Compartment,
): Promise<readonly Finding[]> {
  return await readNamed(store, findingsOf(compartment));
}

export async function noteFinding(
  store: Store,
  compartment: Compartment,
  finding: Finding,
): Promise<void> {
  await changeNamed(store, findingsOf(compartment), (findings) =>
    [finding, ...findings].slice(0, kept),
  );
}

function findingsOf(compartment: Compartment): NamedRecord<readonly Finding[]> {
  const name = compartment === 'daily' ? 'settings' : 'privateSettings';
  return {
    name: 'findings',
    table: { name, compartment, check: (findings) => findings },
    empty: [],
  };
}
