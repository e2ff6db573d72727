import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CheckIn as CheckInRecord } from '../../lib/domain/check-in';
import { later } from '../../lib/reactive/later';
import type { Kept } from '../../lib/storage/sealed-table';
import type { BegunProps } from './Begun';
import { CheckInFields } from './CheckInFields';
import type { Phase } from './phase';
import { type Beginning, useCheckIn } from './use-check-in';

const Dropped = later(async () => (await import('./Dropped')).Dropped);
const Afterwards = later(async () => (await import('./Afterwards')).Afterwards);

interface CheckInProps {
  readonly takesFocus: boolean;
  /** In the popup something begun a moment ago goes straight on. */
  readonly goesOn?: boolean;
  /** A kept check-in to change, or something begun to go on with. */
  readonly beginning?: Beginning;
  /** Stands above the question until more is being said. */
  readonly note?: ComponentChildren;
  readonly onHelp: () => void;
  readonly onGrounding: () => void;
  /** Told when a change of a kept one is done with, whichever way. */
  readonly onDone?: (kept: Kept<CheckInRecord>) => void;
}

/** The check-in: a question, the pad, *Keep*; the same in popup, new tab and home. */
export function CheckIn(props: CheckInProps) {
  const { takesFocus, goesOn = false, beginning = {}, note, onHelp, onGrounding, onDone } = props;
  const form = useCheckIn(beginning);
  const { phase } = form;
  const [more, setMore] = useState(hasMore(beginning));
  // What is drawn anew takes the focus, since the button that was pressed is gone.
  const [round, setRound] = useState(0);
  const begin = (withMore: boolean, work: () => void) => {
    setMore(withMore);
    setRound(round + 1);
    work();
  };
  useTellDone(phase, onDone);
  if (phase.kind === 'kept') {
    return (
      <Afterwards
        kept={phase.kept}
        changed={phase.changed}
        trouble={form.trouble}
        takesFocus={takesFocus}
        onUndo={() => begin(false, form.undo)}
        onEdit={() => begin(true, form.edit)}
        onAgain={() => begin(false, form.again)}
        onHelp={onHelp}
        onGrounding={onGrounding}
      />
    );
  }
  if (phase.kind === 'dropped') {
    return (
      <Dropped
        affect={phase.affect}
        takesFocus={takesFocus}
        onAgain={() => begin(false, form.again)}
        onHelp={onHelp}
        onGrounding={onGrounding}
      />
    );
  }
  // What goes on by itself shows the pad, where a digit and Enter are always heard.
  const resume: BegunProps['onResume'] = (draft, of, how) =>
    begin(how === 'asked' && hasMore({ draft, editing: of }), () => form.resume(draft, of));
  return (
    <CheckInFields
      key={round}
      form={form}
      more={more}
      note={note}
      goesOn={goesOn}
      takesFocus={takesFocus}
      onMore={setMore}
      onResume={resume}
      onStartOver={() => begin(form.editing !== undefined, form.startOver)}
    />
  );
}

function useTellDone(phase: Phase, onDone: CheckInProps['onDone']): void {
  const kept = phase.kind === 'kept' ? phase.kept : undefined;
  useEffect(() => {
    if (kept) onDone?.(kept);
  }, [kept, onDone]);
}

/** Whether there is more in it than a point. */
function hasMore({ draft, editing }: Beginning): boolean {
  if (editing) return true;
  if (!draft) return false;
  const { feelings, ownWords, need, note, ownWord } = draft.value;
  return feelings.length + ownWords.length > 0 || Boolean(need ?? note ?? ownWord);
}
