import type { VaultHeader } from '../vault/header';
import { deriveKeys } from '../vault/keys';
import { wrapRetiring } from '../vault/locked-key';
import { compartmentNames, type VaultKeys } from '../vault/vault-keys';
import { finishReSealing } from './finish-re-sealing';
import { withFreshConnections } from './fresh-connections';
import { commitHeader, shelveHeader } from './header-store';
import type { Present } from './present-keys';
import { whileNobodyReSeals } from './re-seal-lock';
import { vouchForRows } from './rebuild-ledger';
import { readSessionKeys, sinceNow, writeSessionKeys } from './session-keys';
import type { OnProgress } from './set-lock';
import type { Store } from './store';

/** What becomes of a header: its compartments and its lock. */
export type Outcome = Pick<VaultHeader, 'compartments' | 'lock'>;

/** Puts a header that differs in wraps alone: no key changes, and no record is written. */
export async function putReWrapped(store: Store, next: VaultHeader): Promise<void> {
  const { database, localShelf, reconnect } = store;
  await withFreshConnections(reconnect, () => commitHeader(database, next));
  await shelveHeader(localShelf, next);
}

/**
 * Puts a header with another lock. Where keys are new, the old ones lie in it, wrapped by them,
 * until every row is sealed again. The database comes first: a header that is only there is mended
 * into its other place, and rows under old keys wait for whoever has the new ones. The keys of the
 * session come before the shelf, by which the other pages hear of it; none where something was
 * locked since the change was asked for: then it is closed, and its rows wait.
 * @param fresh vault keys that take the place of others.
 */
export async function putHeader(
  store: Store,
  present: Present,
  { compartments, lock }: Outcome,
  fresh: VaultKeys,
  onProgress?: OnProgress,
): Promise<void> {
  const { database, localShelf, sessionShelf, reconnect } = store;
  const { format, sequence, epoch } = present.header;
  const retiring = await retire(store, present, fresh);
  const next: VaultHeader = {
    format,
    sequence: sequence + 1,
    epoch: epoch + 1,
    compartments,
    ...(lock ? { lock } : {}),
    ...(Object.keys(retiring).length > 0 ? { retiring } : {}),
  };
  await withFreshConnections(reconnect, () => commitHeader(database, next));
  const keys = { ...present.keys, ...fresh };
  // What loses its lock keeps its key there for now: no page is to take it for one that was closed.
  const lying = { ...ofLocked(present.header, keys), ...ofLocked(next, keys) };
  await writeSessionKeys(sessionShelf, next.epoch, lying, present.since);
  await shelveHeader(localShelf, next);
  await finishReSealing(store, next, keys, onProgress);
}

/** Leaves the keys of what has a lock on the session shelf, and no other. */
export async function dropSpareKeys({ database, sessionShelf, header }: Store): Promise<void> {
  await whileNobodyReSeals(database.name, async () => {
    const { epoch } = header();
    const since = await sinceNow(sessionShelf);
    const lying = await readSessionKeys(sessionShelf, epoch);
    const needed = ofLocked(header(), lying);
    const hasSpare = Object.keys(needed).length < Object.keys(lying).length;
    if (hasSpare) await writeSessionKeys(sessionShelf, epoch, needed, since);
  });
}

async function retire(
  { database, localShelf, reconnect }: Store,
  { header, keys }: Present,
  fresh: VaultKeys,
): Promise<NonNullable<VaultHeader['retiring']>> {
  const retiring = { ...header.retiring };
  for (const name of compartmentNames) {
    const [old, vaultKey] = [keys[name], fresh[name]];
    if (!old || !vaultKey) continue;
    const before = await deriveKeys(name, old);
    // What is wrong with the rows is noted under the old key: no new ledger covers it up.
    await withFreshConnections(reconnect, () => vouchForRows(database, localShelf, before));
    retiring[name] = await wrapRetiring(name, vaultKey, old);
  }
  return retiring;
}

function ofLocked({ compartments }: VaultHeader, keys: VaultKeys): VaultKeys {
  const locked = compartmentNames.filter((name) => compartments[name].kind === 'locked');
  const found = locked.map((name) => (keys[name] ? { [name]: keys[name] } : {}));
  return Object.assign({}, ...found);
}
