import { useEffect, useState } from 'preact/hooks';
import { useSurroundings } from '../../lib/reactive/surroundings';
import type { Copy, Recovery } from '../../lib/storage/recover';

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
  | { readonly kind: 'failed' }
  | { readonly kind: 'done'; readonly result: Result };

/** One piece of work at a time, and how far it is. */
export function useWork<Result>() {
  const { recovery } = useSurroundings();
  const [progress, setProgress] = useState<Progress<Result>>({ kind: 'idle' });
  const begin = (work: (recovery: Recovery) => Promise<Result>) => {
    if (progress.kind === 'working') return;
    setProgress({ kind: 'working' });
    recovery()
      .then(work)
      .then(
        (result) => setProgress({ kind: 'done', result }),
        () => setProgress({ kind: 'failed' }),
      );
  };
  return { progress, begin };
}
