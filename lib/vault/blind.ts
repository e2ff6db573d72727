import { bytesToBase64, bytesToHex, textToBytes } from './bytes';
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
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

async function hmac16(keys: CompartmentKeys, text: string): Promise<Uint8Array> {
  const whole = await crypto.subtle.sign('HMAC', keys.index, textToBytes(text));
  return new Uint8Array(whole).slice(0, bucketLength);
}
