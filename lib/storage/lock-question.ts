import { changeNamed, type NamedRecord, readNamed } from './named-record';
import type { Store } from './store';

/**
 * What was answered before the first private word was written: how to keep it. `later` is asked
 * once more, after the room was left; `asked-again` and `none` are not asked any more.
 */
export type LockAnswer = 'unasked' | 'later' | 'asked-again' | 'none';

const answer: NamedRecord<LockAnswer> = {
  name: 'lock-answer',
  table: { name: 'privateSettings', compartment: 'private', check: (value) => value },
  empty: 'unasked',
};

/** @throws CompartmentClosed */
export async function readLockAnswer(store: Store): Promise<LockAnswer> {
  return await readNamed(store, answer);
}

export async function writeLockAnswer(store: Store, value: LockAnswer): Promise<void> {
  await changeNamed(store, answer, () => value);
}
