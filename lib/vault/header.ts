import { bytesToBase64, bytesToHex, textToBytes } from './bytes';
import { canonical } from './canonical';
import type { Compartment } from './keys';

/**
 * What is needed to open the vault. It lies in the database and on the local shelf; the newer
 * valid copy wins and mends the other. With nothing locked a vault key lies in it as it is,
 * and protects nothing but a later move to a passphrase, which makes a new one.
 */
export interface VaultHeader {
  readonly format: 1;
  /** Counts up with every change of the header. */
  readonly sequence: number;
  /** Counts up whenever a vault key changes; a row sealed under an older one is not written. */
  readonly epoch: number;
  readonly compartments: { readonly [Name in Compartment]?: OpenKey };
}

/** A vault key with no lock on it: 32 bytes in base64. */
export interface OpenKey {
  readonly kind: 'open';
  readonly vaultKey: string;
}

/** A header as it lies: with a SHA-256 of itself, which tells damage from a wrong key. */
export interface StoredHeader {
  readonly header: VaultHeader;
  readonly hash: string;
}

export function newHeader(dailyKey: Uint8Array): VaultHeader {
  return {
    format: 1,
    sequence: 1,
    epoch: 1,
    compartments: { daily: { kind: 'open', vaultKey: bytesToBase64(dailyKey) } },
  };
}

export async function toStored(header: VaultHeader): Promise<StoredHeader> {
  return { header, hash: await hashOf(header) };
}

/** What a place holds: nothing, a header, or something that is no header any more. */
export type HeaderReading =
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'valid'; readonly header: VaultHeader };

export async function readHeader(raw: unknown): Promise<HeaderReading> {
  if (raw === undefined || raw === null) return { kind: 'missing' };
  if (!isStored(raw) || raw.hash !== (await hashOf(raw.header))) return { kind: 'damaged' };
  return { kind: 'valid', header: raw.header };
}

/** The copy to go by, and whether each place has to be mended with it. */
export function newerHeader(a: HeaderReading, b: HeaderReading): VaultHeader | undefined {
  if (a.kind !== 'valid') return b.kind === 'valid' ? b.header : undefined;
  if (b.kind !== 'valid') return a.header;
  return b.header.sequence > a.header.sequence ? b.header : a.header;
}

async function hashOf(header: VaultHeader): Promise<string> {
  const text = canonical(header);
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', textToBytes(text))));
}

function isStored(raw: unknown): raw is StoredHeader {
  if (typeof raw !== 'object' || raw === null || !('header' in raw) || !('hash' in raw)) {
    return false;
  }
  const { header } = raw;
  return typeof header === 'object' && header !== null && 'format' in header && header.format === 1;
}
