import { type Draft, draftRemoval, removeDraft, writeDraft } from './drafts';
import type { Kept } from './sealed-table';
import type { Store } from './store';
import type { Step } from './write';

/** Writes each state of one draft at once; the next write starts when the last has committed. */
export interface DraftWriter {
  /** Takes the newest state. States that were overtaken before their turn are not written. */
  readonly note: (draft: Omit<Draft, 'at'>) => void;
  /** Waits for what is under way. @returns the step that takes the draft away, if one lies there. */
  readonly settle: () => Promise<readonly Step[]>;
  /** Throws the draft away. */
  readonly discard: () => Promise<void>;
  /** Forgets the draft without touching what lies there: it was kept or removed elsewhere. */
  readonly forget: () => void;
}

/** @param onError told when a state could not be written; the text is still in the page. */
export function newDraftWriter(
  store: Promise<Store>,
  onError: (error: unknown) => void,
  begun?: Kept<Draft>,
): DraftWriter {
  let last = begun;
  let next: Omit<Draft, 'at'> | undefined;
  let running: Promise<void> | undefined;

  const run = async () => {
    const opened = await store.catch((error: unknown) => {
      next = undefined;
      throw error;
    });
    while (next) {
      const draft = next;
      next = undefined;
      last = await writeDraft(opened, { ...draft, at: 0 }, last);
    }
  };
  const start = () => {
    running ??= run()
      .catch(onError)
      .finally(() => {
        running = undefined;
        if (next) start();
      });
  };
  const settle = async () => {
    next = undefined;
    await running;
    return last ? [draftRemoval(last)] : [];
  };
  return {
    note: (draft) => {
      next = draft;
      start();
    },
    settle,
    discard: async () => {
      await settle();
      if (last) await removeDraft(await store, last);
      last = undefined;
    },
    forget: () => {
      next = undefined;
      last = undefined;
    },
  };
}
