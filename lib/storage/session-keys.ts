import { base64ToBytes, bytesToBase64 } from '../vault/bytes';
import type { Compartment } from '../vault/keys';
import type { Shelf } from '../vault/shelf';
import { compartmentNames, type VaultKeys } from '../vault/vault-keys';

/**
 * Where unlocked vault keys lie, on the session shelf and nowhere else (safety 2.9):
 * `{ epoch, daily?, private? }`, each key in base64. Whoever removes it locks every page.
 */
export const keysName = 'keys';

/** Changes whenever something is locked, also where no keys lie there yet that could be removed. */
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

/** The moment at which a person asked for something: what is locked after it stays locked. */
export interface Since {
  readonly lockings: unknown;
}

/** To be taken before anything that lasts. */
export async function sinceNow(shelf: Shelf): Promise<Since> {
  return { lockings: await shelf.get(lockedName) };
}

export async function wasLockedSince(shelf: Shelf, { lockings }: Since): Promise<boolean> {
  return (await shelf.get(lockedName)) !== lockings;
}

/**
 * Unlocks every page, as far as there are keys. They are of what is locked, and of no other.
 * Leaves none there where something was locked since.
 */
export async function writeSessionKeys(
  shelf: Shelf,
  epoch: number,
  keys: VaultKeys,
  since: Since,
): Promise<void> {
  const texts = byName((name) => keys[name] && bytesToBase64(keys[name]));
  // One at a time with whoever closes some of it.
  await navigator.locks.request(keysName, async () => {
    if (await wasLockedSince(shelf, since)) return;
    await shelf.set(keysName, { epoch, ...texts });
    // A page that locks and is gone in the same moment takes nothing away a second time.
    if (await wasLockedSince(shelf, since)) await shelf.remove(keysName);
  });
}

function byName<Value>(toValue: (name: Compartment) => Value | undefined): {
  readonly [Name in Compartment]?: Value;
} {
  const found = compartmentNames.map((name) => [name, toValue(name)] as const);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined));
}
