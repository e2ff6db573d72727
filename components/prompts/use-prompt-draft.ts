import { useRef } from 'preact/hooks';
import { useSurroundings } from '../../lib/reactive/surroundings';
import { useLiveQuery } from '../../lib/reactive/use-live-query';
import { readPromptDraft, writePromptDraft } from '../../lib/storage/prompt-draft';

/**
 * Seals the sentence at every input; the next write starts when the last has committed.
 * @param isNew whether a new sentence is being written; a change of an old one has no draft.
 */
export function usePromptDraft(isNew: boolean) {
  const { whenOpen } = useSurroundings();
  const state = useLiveQuery(readPromptDraft, []);
  const newest = useRef<string | undefined>(undefined);
  const running = useRef(false);
  const run = async () => {
    running.current = true;
    try {
      const store = await whenOpen;
      while (newest.current !== undefined) {
        const text = newest.current;
        newest.current = undefined;
        await writePromptDraft(store, text);
      }
    } finally {
      running.current = false;
    }
  };
  return {
    begun: isNew && state.kind === 'ready' ? state.value : '',
    note: (text: string) => {
      if (!isNew) return;
      newest.current = text;
      if (!running.current) run().catch(() => undefined);
    },
  };
}
