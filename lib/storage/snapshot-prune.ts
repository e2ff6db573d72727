import { type Snapshot, type SnapshotKind, sizeOf } from './snapshot-list';

const atMost: Readonly<Record<SnapshotKind, number>> = { daily: 7, upgrade: 3, aside: 7 };
/** All together, at most so many times the largest of them. */
const timesTheData = 3;
/** In characters. What is small may take so much at any rate, so that there are seven days of it. */
const alwaysAllowed = 4 * 1024 * 1024;
const order: readonly SnapshotKind[] = ['daily', 'aside', 'upgrade'];

/**
 * Which snapshots stay, oldest first (safety 3.6). The newest of all stays, and the newest from
 * before an upgrade and of what was put aside; where newer ones lack rows, the newest that has all;
 * and one that is in use. What is large and old is not pushed out because little is left: the
 * measure is the largest there is, not the newest.
 * @param inUse the sequence of one that is just being brought back.
 */
export function prune(snapshots: readonly Snapshot[], inUse?: number): readonly Snapshot[] {
  const whole = snapshots.findLast(({ lost }) => lost === undefined);
  const stays = (one: Snapshot) => one === whole || one.sequence === inUse;
  let kept = snapshots.filter(
    (one) => stays(one) || isAmongNewest(snapshots, one, atMost[one.kind]),
  );
  const largest = Math.max(0, ...kept.map((one) => sizeOf([one])));
  const limit = Math.max(alwaysAllowed, timesTheData * largest);
  while (sizeOf(kept) > limit) {
    const next = firstToGo(kept, stays);
    if (!next) break;
    kept = kept.filter((one) => one !== next);
  }
  return kept;
}

function isAmongNewest(all: readonly Snapshot[], one: Snapshot, many: number): boolean {
  return (
    all.filter(({ kind, sequence }) => kind === one.kind && sequence > one.sequence).length < many
  );
}

function firstToGo(
  snapshots: readonly Snapshot[],
  stays: (one: Snapshot) => boolean,
): Snapshot | undefined {
  const newest = snapshots.at(-1);
  const free = snapshots.filter(
    (one) =>
      one !== newest && !stays(one) && (one.kind === 'daily' || !isAmongNewest(snapshots, one, 1)),
  );
  return order.flatMap((kind) => free.filter((one) => one.kind === kind))[0];
}
