import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/messages';
import { useSurroundings } from '../../lib/reactive/surroundings';
import { toTrouble } from '../../lib/storage/trouble';
import type { Unlocking } from '../../lib/storage/unlock';
import { readWait } from '../../lib/storage/wrong-tries';
import { troubleWords } from '../safety/trouble-words';
import { calmWaits, waitWords } from './wait-words';

export interface Try {
  readonly state: 'ready' | 'trying' | 'waiting';
  /** What came of it, in a sentence; '' where there is nothing to say. */
  readonly said: string;
  readonly hush: () => void;
  /**
   * Tries a secret, where one may be tried now.
   * @param onOpen where it was the right one.
   * @param onLocked where someone has locked meanwhile: what was typed is to go.
   */
  readonly attempt: (
    work: () => Promise<Unlocking>,
    onOpen: () => void,
    onLocked?: () => void,
  ) => void;
}

/** Trying a passphrase or a code: wrong, to be waited for, mistyped, and damaged each say so. */
export function useTry(wrong: () => string): Try {
  const { whenOpen, wait } = useSurroundings();
  const [state, setState] = useState<Try['state']>('ready');
  const [said, setSaid] = useState('');
  const isThere = useRef(true);
  const waitFor = async (milliseconds: number) => {
    if (milliseconds <= 0) return;
    setState('waiting');
    for (const { left, pause } of calmWaits(milliseconds)) {
      setSaid(waitWords(left));
      await wait(pause);
      if (!isThere.current) return;
    }
    setSaid(t('unlockWaitOver'));
    setState('ready');
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for a page that opens meanwhile
  useEffect(() => {
    isThere.current = true;
    whenOpen
      .then(readWait)
      .then(waitFor)
      .catch(() => undefined);
    return () => {
      isThere.current = false;
    };
  }, []);
  const run: (...given: Parameters<Try['attempt']>) => Promise<void> = async (
    work,
    onOpen,
    onLocked,
  ) => {
    const outcome = await work();
    setState('ready');
    if (outcome.kind === 'open') {
      setSaid('');
      return onOpen();
    }
    if (outcome.kind === 'locked-meanwhile') {
      onLocked?.();
      return setSaid(t('unlockLockedMeanwhile'));
    }
    if (outcome.kind === 'unreadable-code') return setSaid(t(mistyped[outcome.reason]));
    setSaid(wrong());
    return await waitFor(outcome.waitMs);
  };
  return {
    state,
    said,
    hush: () => state === 'ready' && setSaid(''),
    attempt: (work, onOpen, onLocked) => {
      if (state !== 'ready') return;
      setState('trying');
      setSaid(t('unlocking'));
      run(work, onOpen, onLocked).catch((error: unknown) => {
        const trouble = toTrouble(error);
        setSaid(t(trouble === 'damaged-header' ? 'unlockDamaged' : troubleWords[trouble]));
        setState('ready');
      });
    },
  };
}

const mistyped = { length: 'codeLength', symbol: 'codeSymbol', check: 'codeCheck' } as const;
