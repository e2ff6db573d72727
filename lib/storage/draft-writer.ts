import type { Draft } from './drafts';
import type { Kept } from './sealed-table';
import type { Since } from './session-keys';
import type { Store } from './store';
import { noteUnderWay } from './under-way';
import type { Step } from './write';

/** What a form says of a draft; the moment is added when it is written. */
export type DraftState = Omit<Draft, 'at'>;

/** Writes each state of one draft at once; the next write starts when the last has committed. */
export interface DraftWriter {
  /** Takes the newest state. States that were overtaken before their turn are not written. */
  readonly note: (draft: DraftState) => void;
  /** Writes a state that could not be written, once more. */
  readonly again: () => void;
  /**
   * Waits for what is under way, and holds back what comes after until `resume` or `forget`.
   * @returns the step that takes the draft away, if one lies there.
   */
  readonly settle: () => Promise<readonly Step[]>;
  readonly resume: () => void;
  /** Throws the draft away. */
  readonly discard: () => Promise<void>;
  /** Forgets the draft without touching what lies there: it was kept or removed elsewhere. */
  readonly forget: () => void;
}

/** @param onResult told of each write: nothing where it went well, else the error. */
export function newDraftWriter(
  store: Promise<Store>,
  onResult: (error?: unknown) => void,
  begun?: Kept<Draft>,
): DraftWriter {
  let last = begun;
  let next: { readonly state: DraftState; readonly typed: Promise<Since | undefined> } | undefined;
  let running: Promise<void> | undefined;
  let isHeld = false;

  const writeNext = async () => {
    const opened = await store;
    // The first frame does without what seals and keeps.
    const { writeDraft } = await import('./drafts');
    while (next && !isHeld) {
      const now = next;
      next = undefined;
      try {
        last = await writeDraft(opened, { ...now.state, at: 0 }, last, now.typed);
      } catch (error) {
        // What failed is tried again with the next key, or when the person asks for it.
        next ??= now;
        throw error;
      }
    }
  };
  const typedNow = async () => {
    const [opened, { sinceTyped }] = await Promise.all([store, import('./drafts')]);
    return await sinceTyped(opened);
  };
  const start = () => {
    if (running || isHeld || !next) return;
    running = noteUnderWay(writeNext()).then(
      () => {
        running = undefined;
        onResult();
        start();
      },
      (error: unknown) => {
        running = undefined;
        onResult(error);
      },
    );
  };
  const settle = async () => {
    isHeld = true;
    await running;
    next = undefined;
    const { draftRemoval } = await import('./drafts');
    return last ? [draftRemoval(last)] : [];
  };
  const forget = () => {
    next = undefined;
    last = undefined;
    isHeld = false;
  };
  return {
    note: (state) => {
      const typed = typedNow();
      typed.catch(() => undefined);
      next = { state, typed };
      start();
    },
    again: start,
    settle,
    resume: () => {
      isHeld = false;
      start();
    },
    discard: async () => {
      await settle();
      const { removeDraft } = await import('./drafts');
      if (last) await removeDraft(await store, last);
      forget();
    },
    forget,
  };
}
