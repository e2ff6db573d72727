import type { Trouble } from '../../lib/storage/trouble';

/** Ways to go on, in the order in which they are offered. Safety 1.3. */
export type RecoveryWay = 'again' | 'copy' | 'save' | 'start';

const all: readonly RecoveryWay[] = ['again', 'copy', 'save', 'start'];

const ways: Readonly<Partial<Record<Trouble, readonly RecoveryWay[]>>> = {
  emptied: all,
  'damaged-header': all,
  failed: all,
  // What a newer one wrote is only read.
  'newer-version': ['again', 'save'],
};

/** The ways that help where the store did not open for this reason; none where it helps to wait. */
export function waysOutOf(trouble: Trouble): readonly RecoveryWay[] {
  return ways[trouble] ?? [];
}
