import { type Day, dayOf, type Moment } from '../domain/calendar';
import { base64ToBytes, bytesToBase64, bytesToText, textToBytes } from '../vault/bytes';
import type { CompartmentKeys } from '../vault/keys';
import { open, seal } from '../vault/seal';
import type { Snapshot } from './snapshot-list';

/** When a snapshot was taken lies beside it sealed: no day stands on the shelf in the clear. */
function placeOf(sequence: number) {
  return { table: 'snapshots', id: 'taken-at', rev: sequence };
}

export async function sealMoment(
  keys: CompartmentKeys,
  sequence: number,
  { at, zone }: Moment,
): Promise<string> {
  const plain = textToBytes(JSON.stringify({ at, zone }));
  return bytesToBase64(await seal(keys, placeOf(sequence), plain));
}

/** @returns nothing where it is not known, or was sealed with another key. */
export async function momentOf(
  keys: CompartmentKeys,
  { sequence, takenAt }: Snapshot,
): Promise<Moment | undefined> {
  if (takenAt === undefined) return undefined;
  try {
    const plain = await open(keys, placeOf(sequence), base64ToBytes(takenAt));
    return JSON.parse(bytesToText(plain)) as Moment;
  } catch {
    return undefined;
  }
}

/** The day on which it was taken, where it was taken. */
export async function dayOfSnapshot(
  keys: CompartmentKeys,
  snapshot: Snapshot,
): Promise<Day | undefined> {
  const moment = await momentOf(keys, snapshot);
  return moment && dayOf(moment);
}
