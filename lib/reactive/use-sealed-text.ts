import { useRef, useState } from 'preact/hooks';
import type { LoadState } from '../domain/load-state';
import { readText, type SealedText, writeText } from '../storage/sealed-text';
import { useSurroundings } from './surroundings';
import { useLiveQuery } from './use-live-query';

interface SealedTextState {
  /** What lies there, in whichever page it was written. */
  readonly kept: LoadState<string>;
  /** Seals a text at once; the next write starts when the last has committed. */
  readonly note: (text: string) => void;
  /** Whether the last write failed; the text is still in the page. */
  readonly failed: boolean;
}

/** A text that is sealed at every input. */
export function useSealedText(text: SealedText): SealedTextState {
  const { whenOpen } = useSurroundings();
  const kept = useLiveQuery((store) => readText(store, text), [text.name]);
  const [failed, setFailed] = useState(false);
  const newest = useRef<string | undefined>(undefined);
  const running = useRef(false);
  const run = async () => {
    running.current = true;
    try {
      const store = await whenOpen;
      while (newest.current !== undefined) {
        const value = newest.current;
        newest.current = undefined;
        await writeText(store, text, value);
      }
      setFailed(false);
    } catch {
      setFailed(true);
    } finally {
      running.current = false;
    }
  };
  const note = (value: string) => {
    newest.current = value;
    if (!running.current) run().catch(() => setFailed(true));
  };
  return { kept, note, failed };
}
