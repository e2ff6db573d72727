import { useState } from 'preact/hooks';
import type { CheckIn } from '../../lib/domain/check-in';
import { useSurroundings } from '../../lib/reactive/surroundings';
import { removeCheckIn, restoreCheckIn } from '../../lib/storage/check-ins';
import type { Kept } from '../../lib/storage/sealed-table';

export interface Removal {
  readonly removed: Kept<CheckIn> | undefined;
  readonly failed: boolean;
  readonly remove: (kept: Kept<CheckIn>) => void;
  readonly undo: () => void;
}

/** Removing a check-in, and bringing the last one removed back. */
export function useRemoval(): Removal {
  const { whenOpen } = useSurroundings();
  const [removed, setRemoved] = useState<Kept<CheckIn>>();
  const [failed, setFailed] = useState(false);
  const attempt = (work: () => Promise<Kept<CheckIn> | undefined>) => {
    setFailed(false);
    work().then(setRemoved, () => setFailed(true));
  };
  return {
    removed,
    failed,
    remove: (kept: Kept<CheckIn>) =>
      attempt(async () => {
        await removeCheckIn(await whenOpen, kept);
        return kept;
      }),
    undo: () =>
      attempt(async () => {
        if (removed) await restoreCheckIn(await whenOpen, removed);
        return undefined;
      }),
  };
}
