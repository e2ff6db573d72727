import { base64ToBytes, bytesToBase64, randomBytes } from '../vault/bytes';
import { type CompartmentKeys, deriveKeys, vaultKeyLength } from '../vault/keys';
import type { Shelf } from '../vault/shelf';

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

/** The same; makes one where there is none. Two pages may ask at once. */
export async function takeDraftKeys(shelf: Shelf): Promise<CompartmentKeys> {
  return await navigator.locks.request(draftKeyName, async () => {
    const found = await findDraftKeys(shelf);
    if (found) return found;
    const key = randomBytes(vaultKeyLength);
    await shelf.set(draftKeyName, bytesToBase64(key));
    return await deriveKeys('daily', key);
  });
}
