import { base64ToBytes, bytesToBase64 } from '../vault/bytes';
import type { Compartment } from '../vault/keys';
import type { Shelf } from '../vault/shelf';
import { compartmentNames, type VaultKeys } from '../vault/vault-keys';

/**
 * Where unlocked vault keys lie, on the session shelf and nowhere else (safety 2.9):
 * `{ epoch, daily?, private? }`, each key in base64. Whoever removes it locks every page.
 */
export const keysName = 'keys';

/** Changes whenever all is locked, also where no keys lie there yet that could be removed. */
export const lockedName = 'locked';

/** 32 bytes in base64. */
const keyPattern = /^[A-Za-z\d+/]{43}=$/u;

/** What lies there may be anything: what has another form, or is of another epoch, opens nothing. */
export async function readSessionKeys(shelf: Shelf, epoch: number): Promise<VaultKeys> {
  return toVaultKeys(await shelf.get(keysName), epoch);
}

export function toVaultKeys(raw: unknown, epoch: number): VaultKeys {
  if (!isOfEpoch(raw, epoch)) return {};
  const keys = raw as Readonly<Record<string, unknown>>;
  return byName((name) => {
    const key = keys[name];
    return typeof key === 'string' && keyPattern.test(key) ? base64ToBytes(key) : undefined;
  });
}

export function isOfEpoch(raw: unknown, epoch: number): boolean {
  return typeof raw === 'object' && raw !== null && 'epoch' in raw && raw.epoch === epoch;
}

/** What is given to `writeSessionKeys` later, so that no locking in between is undone by it. */
export async function readLockings(shelf: Shelf): Promise<unknown> {
  return await shelf.get(lockedName);
}

/**
 * Unlocks every page, as far as there are keys. They are of what is locked, and of no other.
 * Writes nothing where all was locked since.
 */
export async function writeSessionKeys(
  shelf: Shelf,
  epoch: number,
  keys: VaultKeys,
  since?: { readonly lockings: unknown },
): Promise<void> {
  const texts = byName((name) => keys[name] && bytesToBase64(keys[name]));
  // One at a time with whoever closes some of it.
  await navigator.locks.request(keysName, async () => {
    if (since && (await readLockings(shelf)) !== since.lockings) return;
    await shelf.set(keysName, { epoch, ...texts });
  });
}

function byName<Value>(toValue: (name: Compartment) => Value | undefined): {
  readonly [Name in Compartment]?: Value;
} {
  const found = compartmentNames.map((name) => [name, toValue(name)] as const);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined));
}
