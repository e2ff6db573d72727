import { useEffect, useRef, useState } from 'preact/hooks';
import type { Moment } from '../../lib/domain/calendar';
import type { CheckIn } from '../../lib/domain/check-in';
import { useSurroundings } from '../../lib/reactive/surroundings';
import { untilOpen } from '../../lib/reactive/until-open';
import { removeCheckIn } from '../../lib/storage/check-ins';
import { newDraftWriter } from '../../lib/storage/draft-writer';
import type { Draft } from '../../lib/storage/drafts';
import type { Kept } from '../../lib/storage/sealed-table';
import { type Trouble, toTrouble } from '../../lib/storage/trouble';
import { keepSaid } from './keep-said';
import type { Phase } from './phase';
import { checkInToSaid, draftToSaid, nothingSaid, type Said } from './said';

export interface CheckInForm {
  readonly said: Said;
  readonly phase: Phase;
  /** Why the last try to keep or to note something down did not go well. */
  readonly trouble: Trouble | undefined;
  /** *Keep* was pressed before the marker had a place. */
  readonly wantsPlace: boolean;
  readonly say: (change: Partial<Said>) => void;
  readonly keep: () => void;
  readonly undo: () => void;
  readonly edit: () => void;
  readonly letGo: () => void;
  readonly resume: (draft: Kept<Draft>, of: Kept<CheckIn> | undefined) => void;
  readonly settle: (choice: 'mine' | 'theirs' | 'both') => void;
  readonly again: () => void;
}

/** One check-in from the first key to *kept*, with a sealed draft at every input. */
export function useCheckIn(editingAtFirst?: Kept<CheckIn>): CheckInForm {
  const { whenOpen, store } = useSurroundings();
  const [said, setSaid] = useState<Said>(
    editingAtFirst ? checkInToSaid(editingAtFirst.value) : nothingSaid,
  );
  const [phase, setPhase] = useState<Phase>({ kind: 'saying' });
  const [trouble, setTrouble] = useState<Trouble>();
  const [wantsPlace, setWantsPlace] = useState(false);
  const tell = (error: unknown) => {
    setPhase({ kind: 'saying' });
    setTrouble(toTrouble(error));
  };
  // Beside the state stand the newest words, since keys may come faster than drawing.
  const now = useRef({
    said,
    editing: editingAtFirst,
    writer: newDraftWriter(whenOpen, tell),
    busy: false,
  }).current;

  useEffect(
    () => store.subscribe(({ kind }) => kind === 'ready' && setTrouble(undefined)),
    [store],
  );

  const show = (next: Said) => {
    now.said = next;
    setSaid(next);
  };
  const say = (change: Partial<Said>) => {
    show({ ...now.said, ...change });
    setWantsPlace(false);
    now.writer.note(now.editing ? { ...now.said, of: now.editing.id } : now.said);
  };
  const begin = (next: Said, editing?: Kept<CheckIn>, draft?: Kept<Draft>) => {
    now.writer = newDraftWriter(whenOpen, tell, draft);
    now.editing = editing;
    show(next);
    setTrouble(undefined);
    setPhase({ kind: 'saying' });
  };
  const attempt = (work: () => Promise<void>) => {
    if (now.busy) return;
    now.busy = true;
    setTrouble(undefined);
    work()
      .catch(tell)
      .finally(() => {
        now.busy = false;
      });
  };
  /** @param over the check-in to change; nothing for a new one. */
  const keep = (over: Kept<CheckIn> | undefined, moment?: Moment) => {
    const { affect } = now.said;
    if (!affect) setWantsPlace(true);
    else {
      attempt(async () => {
        setPhase({ kind: 'keeping' });
        setPhase(
          await keepSaid(await untilOpen(store), { ...now.said, affect }, now.writer, over, moment),
        );
      });
    }
  };
  const undo = () => {
    if (phase.kind !== 'kept') return;
    const { kept } = phase;
    attempt(async () => {
      await removeCheckIn(await whenOpen, kept);
      begin(checkInToSaid(kept.value));
      say({});
    });
  };
  const edit = () => {
    if (phase.kind === 'kept') begin(checkInToSaid(phase.kept.value), phase.kept);
  };
  const letGo = () => {
    attempt(async () => {
      await now.writer.discard();
      begin(now.editing ? checkInToSaid(now.editing.value) : nothingSaid, now.editing);
    });
  };
  const settle = (choice: 'mine' | 'theirs' | 'both') => {
    if (phase.kind !== 'conflict') return;
    const { theirs } = phase;
    if (choice !== 'theirs') {
      const moment = now.editing?.value;
      now.editing = choice === 'mine' ? theirs : undefined;
      keep(now.editing, moment);
    } else {
      attempt(async () => {
        await now.writer.discard();
        if (theirs) setPhase({ kind: 'kept', kept: theirs, changed: true });
        else begin(nothingSaid);
      });
    }
  };
  return {
    said,
    phase,
    trouble,
    wantsPlace,
    say,
    keep: () => keep(now.editing),
    undo,
    edit,
    letGo,
    resume: (draft, of) => begin(draftToSaid(draft.value), of, draft),
    settle,
    again: () => begin(nothingSaid),
  };
}
