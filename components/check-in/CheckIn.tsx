import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CheckIn as CheckInRecord } from '../../lib/domain/check-in';
import { t } from '../../lib/i18n/messages';
import type { Kept } from '../../lib/storage/sealed-table';
import { TroubleNotice } from '../safety/TroubleNotice';
import { Button } from '../ui/Button';
import { AffectPad } from './AffectPad';
import { Afterwards } from './Afterwards';
import { Begun } from './Begun';
import styles from './CheckIn.module.css';
import { ConflictChoice } from './ConflictChoice';
import { PlaceSummary } from './PlaceSummary';
import { SayMore } from './SayMore';
import { isNothing, type Said } from './said';
import { useCheckIn } from './use-check-in';

interface CheckInProps {
  readonly takesFocus: boolean;
  /** In the popup something begun a moment ago goes straight on. */
  readonly goesOn?: boolean;
  readonly editing?: Kept<CheckInRecord>;
  /** Stands above the question until more is being said. */
  readonly note?: ComponentChildren;
  readonly onHelp: () => void;
  readonly onGrounding: () => void;
  /** Told when an edit is done with, kept or not. */
  readonly onDone?: () => void;
}

/** The check-in: a question, the pad, *Keep*; the same in popup, new tab and home. */
export function CheckIn(props: CheckInProps) {
  const { takesFocus, goesOn = false, editing, note, onHelp, onGrounding, onDone } = props;
  const form = useCheckIn(editing);
  const { said, phase, say, keep } = form;
  const [more, setMore] = useState(editing !== undefined);
  // What is drawn anew takes the focus, since the button that was pressed is gone.
  const [round, setRound] = useState(0);
  const isKept = phase.kind === 'kept';
  useEffect(() => {
    if (isKept && onDone) onDone();
  }, [isKept, onDone]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    const onPad = event.target instanceof HTMLInputElement && event.target.type === 'range';
    if (!(event.ctrlKey || event.metaKey || onPad)) return;
    event.preventDefault();
    keep();
  };
  if (phase.kind === 'kept') {
    return (
      <Afterwards
        kept={phase.kept}
        changed={phase.changed}
        onUndo={form.undo}
        onEdit={() => {
          setMore(true);
          form.edit();
        }}
        onAgain={() => {
          setMore(false);
          form.again();
        }}
        onHelp={onHelp}
        onGrounding={onGrounding}
      />
    );
  }
  const letGo = () => {
    form.letGo();
    onDone?.();
  };
  const resume: typeof form.resume = (draft, of) => {
    const { feelings, ownWords, need, note, ownWord } = draft.value;
    setMore(Boolean(of ?? need ?? note ?? ownWord) || feelings.length + ownWords.length > 0);
    form.resume(draft, of);
    setRound(round + 1);
  };
  const hint = hintFor(said, form.wantsPlace, phase.kind === 'keeping');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter keeps from anywhere inside
    <div class={styles['form']} onKeyDown={onKeyDown}>
      {note && !more && (
        <div class={styles['first']} role="note">
          {note}
        </div>
      )}
      <h1 class={styles['question']}>{t(editing ? 'questionEdit' : 'question')}</h1>
      {isNothing(said) && <Begun goesOn={goesOn} onResume={resume} />}
      {more ? (
        <>
          <PlaceSummary affect={said.affect} onMove={() => setMore(false)} />
          <SayMore said={said} say={say} takesFocus={takesFocus} />
        </>
      ) : (
        <AffectPad
          key={round}
          affect={said.affect}
          onMove={(affect) => say({ affect })}
          onTab={() => setMore(true)}
          takesFocus={takesFocus}
        />
      )}
      {phase.kind === 'conflict' && <ConflictChoice theirs={phase.theirs} onSettle={form.settle} />}
      {form.trouble && (
        <TroubleNotice trouble={form.trouble} text={said.note ?? ''} onTryAgain={keep} />
      )}
      <div class={styles['row']}>
        <Button look="main" aria-disabled={!said.affect} onClick={keep}>
          {t('keep')}
        </Button>
        {!more && (
          <Button look="link" aria-expanded={false} onClick={() => setMore(true)}>
            {t('sayMore')}
          </Button>
        )}
        {!isNothing(said) && (
          <Button look="link" onClick={letGo}>
            {t(editing ? 'leaveAsItWas' : 'startOver')}
          </Button>
        )}
        <p role="status" class={styles['soft']}>
          {hint}
        </p>
      </div>
    </div>
  );
}

function hintFor(said: Said, wantsPlace: boolean, keeping: boolean): string {
  if (keeping) return t('keeping');
  return wantsPlace && !said.affect ? t('padNeedsPlace') : '';
}
