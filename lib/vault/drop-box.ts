import { type Bytes, base64ToBytes, bytesToBase64, joinBytes, textToBytes } from './bytes';
import { pad, unpad } from './padding';
import { type Place, UnreadableRecord } from './seal';

/**
 * With everything locked a check-in can still be written: it is sealed to a public key and opens
 * with the private one, which lies wrapped in the header (safety 2.14). A sealed one, byte by
 * byte: format (1), public key of a pair made for it alone (32), AES-256-GCM ciphertext with its
 * tag. Who can write to the database can put one in; nobody can read one.
 */
export interface DropBoxKeys {
  /** 32 bytes in base64. */
  readonly publicKey: string;
  /** PKCS #8. */
  readonly privateKey: Bytes;
}

/** `D`: no version of a record sealed by `seal` begins with it. */
const format = 0x44;
const publicLength = 32;
const headLength = 1 + publicLength;
const curve = { name: 'X25519' } as const;

export async function newDropBoxKeys(): Promise<DropBoxKeys> {
  const pair = await newPair(true);
  const privateKey = await crypto.subtle.exportKey('pkcs8', pair.privateKey);
  return {
    publicKey: bytesToBase64(await publicBytes(pair)),
    privateKey: new Uint8Array(privateKey),
  };
}

/** @param publicKey 32 bytes in base64. @throws DOMException where it is no public key. */
export async function sealToDropBox(publicKey: string, place: Place, plain: Bytes): Promise<Bytes> {
  const pair = await newPair(false);
  const [own, to] = [await publicBytes(pair), base64ToBytes(publicKey)];
  const key = await sharedKey(pair.privateKey, to, joinBytes(own, to));
  const cipher = await crypto.subtle.encrypt(bind(place), key, pad(plain));
  return joinBytes(Uint8Array.of(format), own, new Uint8Array(cipher));
}

/** @throws UnreadableRecord */
export async function openDropBox(
  { publicKey, privateKey }: DropBoxKeys,
  place: Place,
  sealed: Bytes,
): Promise<Uint8Array> {
  if (!isDropBoxSealed(sealed)) throw new UnreadableRecord('format');
  const from = sealed.slice(1, headLength);
  try {
    const own = await crypto.subtle.importKey('pkcs8', privateKey, curve, false, ['deriveBits']);
    const key = await sharedKey(own, from, joinBytes(from, base64ToBytes(publicKey)));
    const padded = await crypto.subtle.decrypt(bind(place), key, sealed.subarray(headLength));
    return unpad(new Uint8Array(padded));
  } catch (cause) {
    throw new UnreadableRecord('drop box', { cause });
  }
}

/** Tells a row of the drop box from one that `seal` made. */
export function isDropBoxSealed(sealed: Uint8Array): boolean {
  return sealed[0] === format;
}

/** @param both public keys, of the pair made for this one and of the drop box, bound into the key. */
async function sharedKey(privateKey: CryptoKey, theirs: Bytes, both: Bytes): Promise<CryptoKey> {
  const publicKey = await crypto.subtle.importKey('raw', theirs, curve, false, []);
  const shared = await crypto.subtle.deriveBits({ ...curve, public: publicKey }, privateKey, 256);
  const root = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const expand = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: both,
    info: textToBytes('yarrow 1 drop box'),
  };
  return await crypto.subtle.deriveKey(expand, root, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

/** A nonce of zeros is right here, as in age (https://age-encryption.org/v1): no key seals twice. */
function bind({ table, id, rev }: Place): AesGcmParams {
  const additionalData = textToBytes(JSON.stringify([format, table, id, rev]));
  return { name: 'AES-GCM', iv: new Uint8Array(12), additionalData };
}

async function newPair(extractable: boolean): Promise<CryptoKeyPair> {
  return (await crypto.subtle.generateKey(curve, extractable, ['deriveBits'])) as CryptoKeyPair;
}

async function publicBytes(pair: CryptoKeyPair): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
}
