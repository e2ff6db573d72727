import type { Shelf } from '../vault/shelf';
import { openVault, type Vault } from '../vault/vault';
import { type Database, databaseName, type TableName } from './database';
import { withFreshConnections } from './fresh-connections';
import { loadHeader, reloadHeader } from './header-store';
import { type Live, newLive } from './live';
import { openDatabase, reopenDatabase } from './open-database';
import { StoreTrouble, type Trouble } from './trouble';

/** The open store: what every function of lib/storage takes first. */
export interface Store {
  readonly database: Database;
  /** The vault as it is now: its keys may change while the page is open. */
  readonly vault: () => Vault;
  readonly renewVault: () => Promise<void>;
  readonly reconnect: () => Promise<void>;
  readonly localShelf: Shelf;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** IANA name of the zone the person is in. */
  readonly zone: () => string;
  readonly newId: () => string;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** @param tables those whose changes matter to the query; all where none is named. */
  readonly live: <Value>(query: () => Promise<Value>, tables?: readonly TableName[]) => Live<Value>;
  readonly close: () => void;
}

export interface StoreOptions extends Pick<Store, 'now' | 'zone' | 'newId' | 'wait'> {
  readonly localShelf: Shelf;
  readonly onTrouble: (trouble: Trouble) => void;
  readonly name?: string;
  /** Begin again although the shelf says that there was data. */
  readonly acceptEmpty?: boolean;
}

/** @throws StoreTrouble */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { now, zone, newId, wait, onTrouble } = options;
  let hasLetGo = false;
  const database = await openDatabase({
    name: options.name ?? databaseName,
    onTrouble: (trouble) => {
      hasLetGo ||= trouble === 'reload';
      onTrouble(trouble);
    },
    wait,
  });
  const header = await loadHeader(database, options.localShelf, options.acceptEmpty ?? false).catch(
    (error: unknown) => {
      database.close({ disableAutoOpen: true });
      throw error;
    },
  );
  let vault = await openVault(header);
  const reconnect = async () => {
    if (hasLetGo) throw new StoreTrouble('reload');
    await reopenDatabase(database, wait);
  };
  return {
    database,
    vault: () => vault,
    renewVault: async () => {
      vault = await openVault(await reloadHeader(database));
    },
    reconnect,
    localShelf: options.localShelf,
    now,
    zone,
    newId,
    wait,
    live: (query, tables) =>
      newLive(database.name, tables, () => withFreshConnections(reconnect, query)),
    close: () => database.close({ disableAutoOpen: true }),
  };
}
