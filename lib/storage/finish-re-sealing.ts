import type { VaultHeader } from '../vault/header';
import { type Compartment, deriveKeys } from '../vault/keys';
import { unwrapRetiring } from '../vault/locked-key';
import type { Shelf } from '../vault/shelf';
import { compartmentNames, keysAtHand, type VaultKeys } from '../vault/vault-keys';
import { type Database, tablesOf } from './database';
import { reloadHeader } from './find-header';
import { withFreshConnections } from './fresh-connections';
import { commitHeader, shelveHeader } from './header-store';
import { moveRows } from './move-rows';
import { isUnfinished, whileNobodyReSeals } from './re-seal-lock';
import { rebuildLedger } from './rebuild-ledger';
import { rewriteShelf } from './rewrite-shelf';
import { readSessionKeys } from './session-keys';
import type { OnProgress } from './set-lock';

/** What re-sealing needs; a store has it. */
export interface ReSealing {
  readonly database: Database;
  readonly localShelf: Shelf;
  readonly sessionShelf: Shelf;
  readonly reconnect: () => Promise<void>;
}

/** Finishes what another page began, with the keys that are unlocked; or waits for who does. */
export async function finishForStore(place: ReSealing): Promise<void> {
  const work = async () => {
    const header = await reloadHeader(place);
    const unlocked = await readSessionKeys(place.sessionShelf, header.epoch);
    await finishReSealing(place, header, unlocked);
  };
  await whileNobodyReSeals(place.database.name, work, 'left-over');
}

/**
 * Seals every row again whose key is retiring, as far as the new keys are at hand; then the shelf
 * is written anew (safety 2.15) and the old keys leave the header. Cut short anywhere, it goes on
 * from there when it is called again. Only for who holds the lock of `whileNobodyReSeals`.
 * @returns the header as it is then.
 */
export async function finishReSealing(
  place: ReSealing,
  header: VaultHeader,
  unlocked: VaultKeys,
  onProgress: OnProgress = () => undefined,
): Promise<VaultHeader> {
  if (!isUnfinished(header, unlocked)) return header;
  const { database, localShelf, reconnect } = place;
  const due = await keysDue(header, unlocked);
  const names = due.map(({ to }) => to.compartment);
  const total = await withFreshConnections(reconnect, () => countRows(database, names));
  let done = 0;
  onProgress(0, total);
  for (const { from, to } of due) {
    const move = { ...place, header, from, to };
    for (const table of tablesOf(to.compartment)) {
      await moveRows(move, table, (rows) => {
        done += rows;
        onProgress(done, total);
      });
    }
    await withFreshConnections(reconnect, () => rebuildLedger(database, localShelf, to, from));
  }
  await withFreshConnections(reconnect, () => rewriteShelf(database, localShelf, header));
  const next = withoutRetiring(header, names);
  await withFreshConnections(reconnect, () => commitHeader(database, next));
  await shelveHeader(localShelf, next);
  return next;
}

/** The old keys and the new ones of each compartment that can be gone on with now. */
async function keysDue({ retiring = {}, ...header }: VaultHeader, unlocked: VaultKeys) {
  const atHand = keysAtHand(header, unlocked);
  const pairs = compartmentNames.map(async (name) => {
    const [wrapped, vaultKey] = [retiring[name], atHand[name]];
    if (!wrapped || !vaultKey) return [];
    const old = await unwrapRetiring(name, vaultKey, wrapped);
    return [{ from: await deriveKeys(name, old), to: await deriveKeys(name, vaultKey) }];
  });
  return (await Promise.all(pairs)).flat();
}

async function countRows(database: Database, due: readonly Compartment[]): Promise<number> {
  const tables = due.flatMap(tablesOf);
  const counts = await Promise.all(tables.map((table) => database[table].count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

function withoutRetiring(header: VaultHeader, done: readonly Compartment[]): VaultHeader {
  const { retiring, sequence, ...rest } = header;
  const left = Object.entries({ ...retiring }).filter(
    ([name]) => !done.some((one) => one === name),
  );
  const still = left.length > 0 ? { retiring: Object.fromEntries(left) } : {};
  return { ...rest, ...still, sequence: sequence + 1 };
}
