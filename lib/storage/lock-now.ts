import type { Shelf } from '../vault/shelf';
import { draftKeyName } from './draft-key';
import { keysName } from './session-keys';

/**
 * Locks whatever has a lock, at once and in every page: each closes its compartments when it
 * hears that the keys are gone.
 */
export async function lockNow({ sessionShelf }: { readonly sessionShelf: Shelf }): Promise<void> {
  await Promise.all([sessionShelf.remove(keysName), sessionShelf.remove(draftKeyName)]);
}
