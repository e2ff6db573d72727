import type { Lock } from '../domain/access';
import type { Day } from '../domain/calendar';
import type { ArgonParameters } from './argon';
import { bytesToHex, textToBytes } from './bytes';
import { canonical } from './canonical';
import type { Compartment } from './keys';
import { toOpenKey, type VaultKeys } from './vault-keys';
import type { Wrapped } from './wrap';

/**
 * What is needed to open the vault. It lies in the database and on the local shelf; the newer
 * valid copy wins and mends the other.
 */
export interface VaultHeader {
  readonly format: 1;
  /** Counts up with every change of the header. */
  readonly sequence: number;
  /**
   * Counts up whenever a vault key or the lock changes; a row sealed under an older one is not
   * written, and unlocked keys of an older one open nothing.
   */
  readonly epoch: number;
  readonly compartments: { readonly [Name in Compartment]: CompartmentKey };
  /** There exactly while some compartment is locked. */
  readonly lock?: LockHeader;
  /**
   * Old vault keys, wrapped by the ones that replaced them: there exactly while rows may still be
   * sealed under them.
   */
  readonly retiring?: { readonly [Name in Compartment]?: Wrapped };
}

export type CompartmentKey = OpenKey | LockedKey;

/**
 * A vault key with no lock on it: 32 bytes in base64. It protects nothing but a later move to a
 * passphrase, which makes a new one.
 */
export interface OpenKey {
  readonly kind: 'open';
  readonly vaultKey: string;
}

/** A vault key that the passphrase opens, and the recovery code. */
export interface LockedKey {
  readonly kind: 'locked';
  readonly byPassphrase: Wrapped;
  readonly byRecoveryCode: Wrapped;
  /**
   * Of `daily`, locked later than `private` and without the recovery code at hand: the code opens
   * `private`, whose vault key opens this.
   */
  readonly recoveredThrough?: 'private';
}

export interface LockHeader {
  readonly argon: ArgonParameters;
  readonly recoverySavedOn: Day;
  /** Public key of the drop box, 32 bytes in base64; there while everything is locked. */
  readonly dropBox?: string;
}

/** A header as it lies: with a SHA-256 of itself, which tells damage from a wrong key. */
export interface StoredHeader {
  readonly header: VaultHeader;
  readonly hash: string;
}

/** Nothing is locked on a new device. */
export function newHeader({ daily, private: ofPrivate }: Required<VaultKeys>): VaultHeader {
  return {
    format: 1,
    sequence: 1,
    epoch: 1,
    compartments: { daily: toOpenKey(daily), private: toOpenKey(ofPrivate) },
  };
}

/** What is locked; the compartments alone say so. */
export function lockOf({ compartments }: VaultHeader): Lock {
  if (compartments.daily.kind === 'locked') return 'everything';
  return compartments.private.kind === 'locked' ? 'private' : 'nothing';
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
