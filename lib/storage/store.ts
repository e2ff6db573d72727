import type { Access } from '../domain/access';
import type { VaultHeader } from '../vault/header';
import type { Shelf } from '../vault/shelf';
import type { Vault } from '../vault/vault';
import { type Database, databaseName, type FollowedTable } from './database';
import { reloadHeader } from './find-header';
import { askWithOneKey, followVault } from './follow-vault';
import { withFreshConnections } from './fresh-connections';
import { readEpoch } from './header-store';
import { type Live, newLive } from './live';
import { loadHeader } from './load-header';
import { openDatabase, reopenDatabase } from './open-database';
import { isReSealingHere } from './re-seal-lock';
import { sayWhereLong } from './say-where-long';
import { StoreTrouble, type Trouble } from './trouble';

/** The open store: what every function of lib/storage takes first. */
export interface Store {
  readonly database: Database;
  /** The vault as it is now: its keys may change while the page is open. */
  readonly vault: () => Vault;
  readonly header: () => VaultHeader;
  /** What is locked, and what can be read now. */
  readonly access: () => Access;
  /** Tells of each change of it, from whichever page it came. @returns how to stop. */
  readonly onAccess: (listener: (access: Access) => void) => () => void;
  /**
   * Tells when a view or a keep has to wait because everything is being sealed anew, once that
   * has lasted, and when it is over; at once where it waits already. @returns how to stop.
   */
  readonly onWaiting: (listener: (isWaiting: boolean) => void) => () => void;
  /** The drop box's public key in base64; there while everything has a lock. */
  readonly dropBoxKey: () => string | undefined;
  /** Takes the keys as they are now; waits while everything is being sealed again. */
  readonly renewVault: () => Promise<void>;
  readonly reconnect: () => Promise<void>;
  readonly localShelf: Shelf;
  /** Where unlocked keys lie. */
  readonly sessionShelf: Shelf;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** IANA name of the zone the person is in. */
  readonly zone: () => string;
  readonly newId: () => string;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** @param tables those whose changes matter to the query; all where none is named. */
  readonly live: <Value>(
    query: () => Promise<Value>,
    tables?: readonly FollowedTable[],
  ) => Live<Value>;
  readonly close: () => void;
}

export interface StoreOptions extends Pick<Store, 'now' | 'zone' | 'newId' | 'wait'> {
  readonly localShelf: Shelf;
  readonly sessionShelf: Shelf;
  /** Awaited before a key is read: by then none lies there that is past its deadline. */
  readonly checked?: Promise<void>;
  /** Told `re-sealing` where opening waits for that: it opens, or throws, all the same. */
  readonly onTrouble: (trouble: Trouble) => void;
  readonly name?: string;
  /** Begin again although the shelf says that there was data. */
  readonly acceptEmpty?: boolean;
}

/** @throws StoreTrouble */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { now, zone, newId, wait, onTrouble } = options;
  let hasLetGo = false;
  let isOpen = false;
  const waiting = new Set<(isWaiting: boolean) => void>();
  let waits = false;
  const tellWaiting = (isWaiting: boolean) => {
    waits = isWaiting && !isReSealingHere();
    for (const listener of waiting) listener(waits);
  };
  const { localShelf, sessionShelf } = options;
  const database = await openDatabase({
    name: options.name ?? databaseName,
    localShelf,
    onTrouble: (trouble) => {
      hasLetGo ||= trouble === 'reload';
      onTrouble(trouble);
    },
    wait,
  });
  const reconnect = async () => {
    if (hasLetGo) throw new StoreTrouble('reload');
    await reopenDatabase(database, wait);
  };
  const source = {
    localShelf,
    sessionShelf,
    readHeader: () => reloadHeader({ database, localShelf, reconnect }),
    finish: async () => {
      // Hardly any page ever needs it.
      const { finishForStore } = await import('./finish-re-sealing');
      const finish = () => finishForStore({ database, localShelf, sessionShelf, reconnect });
      // A page that is open shows what it has meanwhile.
      const say = () => (isOpen ? tellWaiting(true) : onTrouble('re-sealing'));
      await sayWhereLong(finish, wait, say, () => tellWaiting(false));
    },
  };
  const opening = async () => {
    const header = await loadHeader(database, localShelf, options.acceptEmpty ?? false);
    await options.checked;
    return await followVault(source, header);
  };
  const followed = await opening().catch((error: unknown) => {
    database.close({ disableAutoOpen: true });
    throw error;
  });
  isOpen = true;
  return {
    database,
    vault: followed.vault,
    header: followed.header,
    access: followed.access,
    onAccess: followed.onAccess,
    onWaiting: (listener) => {
      waiting.add(listener);
      if (waits) listener(true);
      return () => waiting.delete(listener);
    },
    dropBoxKey: () => followed.header().lock?.dropBox,
    renewVault: followed.renew,
    reconnect,
    localShelf,
    sessionShelf,
    now,
    zone,
    newId,
    wait,
    live: (query, tables) =>
      newLive(database.name, tables, () =>
        askWithOneKey(followed, async () => {
          const value = await withFreshConnections(reconnect, query);
          const epoch = await withFreshConnections(reconnect, () => readEpoch(database));
          return { value, epoch };
        }),
      ),
    close: () => {
      // What is still to be written opens nothing again.
      hasLetGo = true;
      followed.stop();
      database.close({ disableAutoOpen: true });
    },
  };
}
