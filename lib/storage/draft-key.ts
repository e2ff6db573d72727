import { base64ToBytes, bytesToBase64, randomBytes } from '../vault/bytes';
import { type CompartmentKeys, deriveKeys, vaultKeyLength } from '../vault/keys';
import type { Shelf } from '../vault/shelf';
import { keysName, type Since, wasLockedSince } from './session-keys';

/** Where it lies on the session shelf, in base64. Locking takes it away. */
export const draftKeyName = 'draft-key';

/**
 * The key of this session for drafts that are begun while everything is locked: with it they can
 * be gone on with until the browser closes, Yarrow is locked again, or nobody has used it for as
 * long as keeps private words open (safety 2.10). It opens nothing else.
 */
export async function findDraftKeys(shelf: Shelf): Promise<CompartmentKeys | undefined> {
  const key = await shelf.get(draftKeyName);
  return typeof key === 'string' ? await deriveKeys('daily', base64ToBytes(key)) : undefined;
}

/**
 * The same; makes one where there is none. Two pages may ask at once.
 * @returns nothing where it was locked since: what was typed before that is shown to nobody.
 */
export async function takeDraftKeys(
  shelf: Shelf,
  since: Since,
): Promise<CompartmentKeys | undefined> {
  // One at a time with whoever locks, too.
  return await navigator.locks.request(keysName, async () => {
    if (await wasLockedSince(shelf, since)) return undefined;
    const found = await findDraftKeys(shelf);
    if (found) return found;
    const key = randomBytes(vaultKeyLength);
    await shelf.set(draftKeyName, bytesToBase64(key));
    // A page that locks and is gone in the same moment takes nothing away a second time.
    if (!(await wasLockedSince(shelf, since))) return await deriveKeys('daily', key);
    await shelf.remove(draftKeyName);
    return undefined;
  });
}
