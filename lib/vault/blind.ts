import { type Bytes, bytesToBase64, bytesToHex, textToBytes } from './bytes';
import type { CompartmentKeys } from './keys';

const bucketLength = 16;

/** The blind bucket of a table's month: tells rows of one month from others, and no month. */
export async function blindBucket(
  keys: CompartmentKeys,
  table: string,
  month: string,
): Promise<string> {
  return bytesToBase64(await hmac16(keys, `bucket|${table}|${month}`));
}

/** The id of a record there is only one of, shaped like any random id. */
export async function blindId(keys: CompartmentKeys, table: string, name: string): Promise<string> {
  const bytes = await hmac16(keys, `id|${table}|${name}`);
  const view = new DataView(bytes.buffer);
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x40);
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

async function hmac16(keys: CompartmentKeys, text: string): Promise<Bytes> {
  const whole = await crypto.subtle.sign('HMAC', keys.index, textToBytes(text));
  return new Uint8Array(whole).slice(0, bucketLength);
}
