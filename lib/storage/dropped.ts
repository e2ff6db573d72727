import type { CheckIn } from '../domain/check-in';
import { type Bytes, bytesToText, textToBytes } from '../vault/bytes';
import { type DropBoxKeys, openDropBox, sealToDropBox } from '../vault/drop-box';
import { CompartmentClosed } from '../vault/vault';
import { checkCheckIn, checkDraft } from './check-in-schema';
import type { DropBoxRow } from './database';
import type { Draft } from './drafts';
import type { Store } from './store';

/** What was written while everything was locked. */
export type Dropped =
  | { readonly kind: 'check-in'; readonly value: CheckIn }
  | { readonly kind: 'draft'; readonly value: Draft };

export function droppedToBytes(dropped: Dropped): Bytes {
  return textToBytes(JSON.stringify({ v: 1, ...dropped }));
}

/** @throws InvalidRecord, SyntaxError */
function droppedOfBytes(plain: Uint8Array): Dropped {
  const { kind, value } = JSON.parse(bytesToText(plain)) as Dropped;
  return kind === 'check-in'
    ? { kind, value: checkCheckIn(value) }
    : { kind: 'draft', value: checkDraft(value) };
}

/** What is known to be a draft. */
export function draftOfBytes(plain: Uint8Array): Draft {
  return checkDraft((JSON.parse(bytesToText(plain)) as { readonly value: Draft }).value);
}

/**
 * Seals to the public key of the drop box.
 * @throws CompartmentClosed where there is none, since nothing, or not everything, is locked.
 */
export async function sealDropped(
  store: Store,
  id: string,
  rev: number,
  plain: Bytes,
): Promise<DropBoxRow> {
  const publicKey = store.dropBoxKey();
  if (publicKey === undefined) throw new CompartmentClosed('daily');
  const sealed = await sealToDropBox(publicKey, { table: 'dropBox', id, rev }, plain);
  return { id, bucket: '', rev, sealed };
}

/**
 * Anyone who can write to the database can put something in: what is no check-in and no draft, or
 * was sealed to no key of ours, does not open.
 */
export async function openDropped(
  pairs: readonly DropBoxKeys[],
  { id, rev, sealed }: DropBoxRow,
): Promise<Dropped | undefined> {
  for (const pair of pairs) {
    try {
      const plain = await openDropBox(pair, { table: 'dropBox', id, rev }, sealed);
      const dropped = droppedOfBytes(plain);
      return dropped.kind === 'draft' || dropped.value.id === id ? dropped : undefined;
    } catch {
      // The next pair may open it.
    }
  }
  return undefined;
}
