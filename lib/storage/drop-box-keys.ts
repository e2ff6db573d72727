import { base64ToBytes, bytesToBase64 } from '../vault/bytes';
import type { DropBoxKeys } from '../vault/drop-box';
import { changeNamed, type NamedRecord, readNamed } from './named-record';
import type { Store } from './store';

interface StoredKeys {
  readonly publicKey: string;
  /** PKCS #8 in base64. */
  readonly privateKey: string;
}

/** The pairs of the drop box, newest first: what was sealed to an older one can still be opened. */
const pairs: NamedRecord<readonly StoredKeys[]> = {
  name: 'drop-box',
  table: { name: 'settings', compartment: 'daily', check: (keys) => keys },
  empty: [],
};

/** To be called before the header names the public key; a pair that is never named does no harm. */
export async function addDropBoxKeys(
  store: Store,
  { publicKey, privateKey }: DropBoxKeys,
): Promise<void> {
  const added = { publicKey, privateKey: bytesToBase64(privateKey) };
  await changeNamed(store, pairs, (before) => [added, ...before]);
}

/** @throws CompartmentClosed */
export async function readDropBoxKeys(store: Store): Promise<readonly DropBoxKeys[]> {
  const stored = await readNamed(store, pairs);
  return stored.map(({ publicKey, privateKey }) => ({
    publicKey,
    privateKey: base64ToBytes(privateKey),
  }));
}
