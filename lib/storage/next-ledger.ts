import type { Compartment, CompartmentKeys } from '../vault/keys';
import { change, type LedgerChange, tallyOf } from '../vault/ledger';
import type { Vault } from '../vault/vault';
import { compartmentOf, type LedgerRow } from './database';
import { type KeptLedger, openLedger, sealLedger } from './ledger-row';
import { readMarker } from './marker';
import { readLying } from './row-keys';
import type { Store } from './store';
import type { Step } from './write';

/** A ledger sealed and ready for the transaction of the steps that it counts. */
export interface NextLedger {
  readonly keys: CompartmentKeys;
  readonly ledger: KeptLedger;
  readonly row: LedgerRow;
  /** The revision that must still lie there (0: none). */
  readonly over: number;
}

/** A ledger as it lies, or as it is begun where there is none to go on with. */
interface Present {
  readonly ledger: KeptLedger;
  readonly over: number;
}

/**
 * What this page knows of each ledger, so that it need not be read before each write. Where another
 * page has written on it since, the transaction finds out.
 */
const known = new WeakMap<CompartmentKeys, Present>();

/** The ledgers of the compartments that steps touch, as they are after them. */
export async function nextLedgers(
  store: Store,
  vault: Vault,
  steps: readonly Step[],
): Promise<readonly NextLedger[]> {
  const changes = new Map<Compartment, readonly Step[]>();
  for (const step of steps) {
    if (step.table === 'dropBox') continue;
    const compartment = compartmentOf(step.table);
    changes.set(compartment, [...(changes.get(compartment) ?? []), step]);
  }
  return await Promise.all(
    Array.from(changes, async ([compartment, mine]) => {
      const keys = vault.keysOf(compartment);
      const { ledger: before, over } = known.get(keys) ?? (await readPresent(store, keys));
      const after = await change(keys, before, toChange(mine));
      const ledger = before.doubt ? { ...after, doubt: before.doubt } : after;
      return { keys, ledger, row: await sealLedger(keys, ledger), over };
    }),
  );
}

/** For the next write of this page, once these have been committed. */
export function noteCommitted(ledgers: readonly NextLedger[]): void {
  for (const { keys, ledger, row } of ledgers) known.set(keys, { ledger, over: row.rev });
}

/** For when another write has come first; where that was this page's own, it is known already. */
export function forgetLedgers(ledgers: readonly NextLedger[]): void {
  for (const { keys, over } of ledgers) if (known.get(keys)?.over === over) known.delete(keys);
}

/**
 * The marker is asked first: what another page commits after that can only make the ledger newer.
 * It is asked before the first write, since a ledger that was put back would soon catch up with it.
 */
async function readPresent(store: Store, keys: CompartmentKeys): Promise<Present> {
  const marker = (await readMarker(store.localShelf))?.[keys.compartment] ?? 0;
  const row = await store.database.ledgers.get(keys.compartment);
  const ledger = await openLedger(keys, row);
  if (!ledger) return await begin(store, keys, marker);
  const over = ledger.sequence;
  if (over >= marker) return { ledger, over };
  return { ledger: { doubt: 'behind-marker', ...ledger, sequence: marker }, over };
}

/** From what lies there. It can't vouch for that, but where there was nothing yet. */
async function begin({ database }: Store, keys: CompartmentKeys, marker: number): Promise<Present> {
  const { row, entries } = await readLying(database, keys.compartment);
  const over = row?.rev ?? 0;
  const begun = { ...(await tallyOf(keys, entries)), sequence: Math.max(marker, over) };
  const isFirst = begun.sequence === 0 && entries.length === 0;
  return { ledger: isFirst ? begun : { ...begun, doubt: 'no-ledger' }, over };
}

function toChange(steps: readonly Step[]): LedgerChange {
  const places = steps.map((step) =>
    step.kind === 'put'
      ? { table: step.table, id: step.row.id, over: step.over, rev: step.row.rev }
      : { ...step, rev: 0 },
  );
  const written = places.filter(({ rev }) => rev > 0);
  const replaced = places.filter(({ over }) => over > 0);
  return {
    added: written.map(({ table, id, rev }) => ({ table, id, rev })),
    removed: replaced.map(({ table, id, over }) => ({ table, id, rev: over })),
  };
}
