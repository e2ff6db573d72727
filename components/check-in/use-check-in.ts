import { useEffect, useRef, useState } from 'preact/hooks';
import type { Moment } from '../../lib/domain/calendar';
import type { CheckIn } from '../../lib/domain/check-in';
import { useSurroundings } from '../../lib/reactive/surroundings';
import { untilOpen } from '../../lib/reactive/until-open';
import { newDraftWriter } from '../../lib/storage/draft-writer';
import type { Draft } from '../../lib/storage/drafts';
import type { Kept } from '../../lib/storage/sealed-table';
import { type Trouble, toTrouble } from '../../lib/storage/trouble';
import type { Phase } from './phase';
import { checkInToSaid, draftToSaid, nothingSaid, type Said } from './said';

export interface CheckInForm {
  readonly said: Said;
  readonly phase: Phase;
  /** The check-in that is being changed; without one a new one is being said. */
  readonly editing: Kept<CheckIn> | undefined;
  /** Nothing has been said yet since the form was opened. */
  readonly isUntouched: boolean;
  /** Why the last try to keep or to note something down did not go well. */
  readonly trouble: Trouble | undefined;
  /** *Keep* was pressed before the marker had a place. */
  readonly wantsPlace: boolean;
  readonly say: (change: Partial<Said>) => void;
  readonly keep: () => void;
  readonly undo: () => void;
  readonly edit: () => void;
  /** Throws away what was begun: a new check-in is empty again, a kept one as it was. */
  readonly startOver: () => void;
  /** Brings back what *start over* threw away, until something new is said. */
  readonly bringBack: (() => void) | undefined;
  readonly resume: (draft: Kept<Draft>, of: Kept<CheckIn> | undefined) => void;
  readonly settle: (choice: 'mine' | 'theirs' | 'both') => void;
  readonly again: () => void;
  /** Does once more what did not go well. */
  readonly tryAgain: () => void;
}

/** A form as it stands when it is opened. */
export interface Beginning {
  readonly editing?: Kept<CheckIn> | undefined;
  readonly draft?: Kept<Draft> | undefined;
}

/** One check-in from the first key to *kept*, with a sealed draft at every input. */
export function useCheckIn(beginning: Beginning): CheckInForm {
  const { whenOpen, store } = useSurroundings();
  const [said, setSaid] = useState<Said>(() => toSaid(beginning));
  const [phase, setPhase] = useState<Phase>({ kind: 'saying' });
  const [editing, setEditing] = useState(beginning.editing);
  const [isUntouched, setIsUntouched] = useState(beginning.draft === undefined);
  const [trouble, setTrouble] = useState<Trouble>();
  const [draftTrouble, setDraftTrouble] = useState<Trouble>();
  const [wantsPlace, setWantsPlace] = useState(false);
  const [thrownAway, setThrownAway] = useState<Said>();
  const tellOfDraft = (error?: unknown) =>
    setDraftTrouble(error === undefined ? undefined : toTrouble(error));
  // Beside the state stand the newest words, since keys may come faster than drawing.
  const now = useRef({
    said,
    editing,
    writer: newDraftWriter(whenOpen, tellOfDraft, beginning.draft),
    busy: false,
    wantedToKeep: false,
  }).current;

  useEffect(
    () => store.subscribe(({ kind }) => kind === 'ready' && setTrouble(undefined)),
    [store],
  );

  const note = () => {
    const { id: of, rev: ofRev } = now.editing ?? {};
    now.writer.note({ ...now.said, ...(of && ofRev ? { of, ofRev } : {}) });
  };
  const say = (change: Partial<Said>) => {
    now.said = { ...now.said, ...change };
    now.wantedToKeep = false;
    setSaid(now.said);
    setIsUntouched(false);
    setWantsPlace(false);
    setThrownAway(undefined);
    note();
  };
  const begin = (next: Beginning) => {
    now.writer = newDraftWriter(whenOpen, tellOfDraft, next.draft);
    now.editing = next.editing;
    now.said = toSaid(next);
    setEditing(next.editing);
    setSaid(now.said);
    setIsUntouched(next.draft === undefined);
    setThrownAway(undefined);
    setDraftTrouble(undefined);
    setTrouble(undefined);
    setPhase({ kind: 'saying' });
  };
  /** Does one thing at a time. @param after the phase that follows where it fails. */
  const attempt = (after: Phase, work: () => Promise<void>) => {
    if (now.busy) return;
    now.busy = true;
    setTrouble(undefined);
    work()
      .catch((error: unknown) => {
        setPhase(after);
        setTrouble(toTrouble(error));
      })
      .finally(() => {
        now.busy = false;
      });
  };
  const keep = (over: Kept<CheckIn> | undefined, moment?: Moment) => {
    const snapshot = now.said;
    const { affect } = snapshot;
    if (!affect) return setWantsPlace(true);
    now.wantedToKeep = true;
    return attempt({ kind: 'saying' }, async () => {
      setPhase({ kind: 'keeping' });
      const { writer } = now;
      const opened = await untilOpen(store);
      const { keepSaid } = await import('./keep-said');
      const kept = await keepSaid(opened, { ...snapshot, affect }, writer, over, moment);
      now.wantedToKeep = false;
      if (kept.kind === 'conflict' || now.said === snapshot) return setPhase(kept);
      // What was typed meanwhile goes on as a change of what has just been kept, if it can be read.
      const { said: newer } = now;
      begin(kept.kind === 'kept' ? { editing: kept.kept } : {});
      return say(newer);
    });
  };
  const settle = (choice: 'mine' | 'theirs' | 'both') => {
    if (phase.kind !== 'conflict') return;
    const { theirs } = phase;
    if (choice !== 'theirs') {
      const moment = now.editing?.value;
      now.editing = choice === 'mine' ? theirs : undefined;
      setEditing(now.editing);
      keep(now.editing, moment);
    } else {
      attempt(phase, async () => {
        await now.writer.discard();
        if (theirs) setPhase({ kind: 'kept', kept: theirs, changed: true });
        else begin({});
      });
    }
  };
  return {
    said,
    phase,
    editing,
    isUntouched,
    trouble: trouble ?? draftTrouble,
    wantsPlace,
    say,
    keep: () => keep(now.editing),
    undo: () => {
      if (phase.kind !== 'kept') return;
      const { kept } = phase;
      attempt(phase, async () => {
        const { removeNewest } = await import('./remove-newest');
        await removeNewest(await untilOpen(store), kept);
        begin({});
        say(checkInToSaid(kept.value));
      });
    },
    edit: () => {
      if (phase.kind === 'kept') begin({ editing: phase.kept });
    },
    startOver: () =>
      attempt({ kind: 'saying' }, async () => {
        const before = now.said;
        await now.writer.discard();
        if (now.editing) return setPhase({ kind: 'kept', kept: now.editing, changed: true });
        begin({});
        return setThrownAway(before);
      }),
    bringBack: thrownAway && (() => say(thrownAway)),
    resume: (draft, of) =>
      begin({ draft, editing: of && { ...of, rev: draft.value.ofRev ?? of.rev } }),
    settle,
    again: () => begin({}),
    tryAgain: () => {
      if (now.wantedToKeep) keep(now.editing);
      else now.writer.again();
    },
  };
}

function toSaid({ draft, editing }: Beginning): Said {
  if (draft) return draftToSaid(draft.value);
  return editing ? checkInToSaid(editing.value) : nothingSaid;
}
