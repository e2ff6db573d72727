import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/messages';
import { useSurroundings } from '../../lib/reactive/surroundings';
import type { Copy, Recovery } from '../../lib/storage/recover';
import { type Trouble, toTrouble } from '../../lib/storage/trouble';

/** The copies there are, newest first; nothing until they have been looked for. */
export function useCopies(): {
  readonly copies: readonly Copy[] | undefined;
  readonly lookAgain: () => void;
} {
  const { recovery } = useSurroundings();
  const [copies, setCopies] = useState<readonly Copy[]>();
  const look = () => {
    recovery()
      .then((found) => found.copies())
      .then(setCopies, () => setCopies([]));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for once, and when asked to
  useEffect(look, []);
  return { copies, lookAgain: look };
}

export type Progress<Result> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  /** Another page does not let go yet; it goes on once that has. */
  | { readonly kind: 'held-up' }
  | { readonly kind: 'failed'; readonly trouble: Trouble }
  | { readonly kind: 'done'; readonly result: Result };

/** How far it is; nothing before it was begun, and once it is done. */
export function sayProgress(progress: Progress<unknown>): string | undefined {
  if (progress.kind === 'working') return t('recoverUnderWay');
  if (progress.kind === 'held-up') return t('recoverHeldUp');
  if (progress.kind !== 'failed') return undefined;
  return t(progress.trouble === 'blocked' ? 'troubleBlocked' : 'recoverNotDone');
}

/** One piece of work at a time, and how far it is. */
export function useWork<Result>() {
  const { recovery } = useSurroundings();
  const [progress, setProgress] = useState<Progress<Result>>({ kind: 'idle' });
  const begin = (work: (recovery: Recovery, onHeldUp: () => void) => Promise<Result>) => {
    if (progress.kind === 'working' || progress.kind === 'held-up') return;
    setProgress({ kind: 'working' });
    recovery()
      .then((found) => work(found, () => setProgress({ kind: 'held-up' })))
      .then(
        (result) => setProgress({ kind: 'done', result }),
        (error: unknown) => setProgress({ kind: 'failed', trouble: toTrouble(error) }),
      );
  };
  return { progress, begin };
}
