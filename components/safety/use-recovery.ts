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
  | { readonly kind: 'failed'; readonly trouble: Trouble }
  | { readonly kind: 'done'; readonly result: Result };

/** A deletion that another page holds up is still carried out later: then nothing else is said. */
export function sayNotDone(trouble: Trouble): string {
  return t(trouble === 'blocked' ? 'recoverHeldUp' : 'recoverNotDone');
}

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
        (error: unknown) => setProgress({ kind: 'failed', trouble: toTrouble(error) }),
      );
  };
  return { progress, begin };
}
