import { changeNamed, type NamedRecord, readNamed } from './named-record';
import type { Store } from './store';

/** Lets a person see whether someone else unlocked Yarrow, or tried to. */
export interface Unlocked {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** How often something wrong was tried before it. */
  readonly wrongBefore: number;
}

const unlockings: NamedRecord<readonly Unlocked[]> = {
  name: 'unlockings',
  table: { name: 'privateSettings', compartment: 'private', check: (times) => times },
  empty: [],
};

const kept = 10;

/** Newest first, at most ten. @throws CompartmentClosed */
export async function readUnlockings(store: Store): Promise<readonly Unlocked[]> {
  return await readNamed(store, unlockings);
}

export async function noteUnlocking(store: Store, wrongBefore: number): Promise<void> {
  const at = store.now();
  await changeNamed(store, unlockings, (times) => [{ at, wrongBefore }, ...times].slice(0, kept));
}
