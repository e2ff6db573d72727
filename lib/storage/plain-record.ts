import { type Bytes, bytesToText, textToBytes } from '../vault/bytes';

/**
 * What is inside the seal. Beside the value lies what its blind bucket and blind id were made of,
 * so that the row finds its place again under new keys.
 */
export interface PlainRecord {
  readonly value: unknown;
  /** ISO month, or '' where it has none. */
  readonly month: string;
  /** Of a record there is only one of. */
  readonly name: string | undefined;
}

export function toPlain({ value, month, name }: PlainRecord): Bytes {
  const place = { ...(month === '' ? {} : { month }), ...(name === undefined ? {} : { name }) };
  return textToBytes(JSON.stringify({ v: 1, ...place, value }));
}

/** @throws SyntaxError, TypeError where it holds anything else. */
export function fromPlain(plain: Uint8Array): PlainRecord {
  const { value, month = '', name } = JSON.parse(bytesToText(plain)) as Partial<PlainRecord>;
  return { value, month, name };
}
