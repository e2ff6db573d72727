import { bytesToBase64, randomBytes } from '../vault/bytes';
import type { Shelf } from '../vault/shelf';
import { draftKeyName } from './draft-key';
import { keysName, lockedName } from './session-keys';

/**
 * Locks whatever has a lock, at once and in every page: each closes its compartments when it
 * hears that the keys are gone.
 */
export async function lockNow({ sessionShelf }: { readonly sessionShelf: Shelf }): Promise<void> {
  const drop = () =>
    Promise.all([sessionShelf.remove(keysName), sessionShelf.remove(draftKeyName)]);
  await Promise.all([sessionShelf.set(lockedName, bytesToBase64(randomBytes(16))), drop()]);
  // Once more behind whoever was just then laying keys there.
  await navigator.locks.request(keysName, drop);
}
