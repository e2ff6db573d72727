import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../../lib/i18n/messages';
import { later } from '../../lib/reactive/later';
import { useStore } from '../../lib/reactive/surroundings';
import { AffectPad } from './AffectPad';
import type { BegunProps } from './Begun';
import styles from './CheckIn.module.css';
import { KeepRow } from './KeepRow';
import { PlaceSummary } from './PlaceSummary';
import { saidToText } from './said';
import type { CheckInForm } from './use-check-in';

const SayMore = later(async () => (await import('./SayMore')).SayMore);
const Begun = later(async () => (await import('./Begun')).Begun);
const ConflictChoice = later(async () => (await import('./ConflictChoice')).ConflictChoice);
const TroubleNotice = later(async () => (await import('../safety/TroubleNotice')).TroubleNotice);

interface CheckInFieldsProps {
  readonly form: CheckInForm;
  /** Words, need and note are unfolded, and the pad is folded to a line. */
  readonly more: boolean;
  readonly note: ComponentChildren;
  readonly goesOn: boolean;
  readonly takesFocus: boolean;
  readonly onMore: (more: boolean) => void;
  readonly onResume: BegunProps['onResume'];
  readonly onStartOver: () => void;
}

/** What is said in a check-in, before it is kept. */
export function CheckInFields(props: CheckInFieldsProps) {
  const { form, more, note, goesOn, takesFocus, onMore, onResume, onStartOver } = props;
  const { said, phase, editing, say, keep, wantsPlace } = form;
  const store = useStore();
  useEffect(() => {
    // The pad has to be there before a point can be given.
    if (wantsPlace && more) onMore(false);
  }, [wantsPlace, more, onMore]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    const onPad = event.target instanceof HTMLInputElement && event.target.type === 'range';
    if (!(event.ctrlKey || event.metaKey || onPad)) return;
    event.preventDefault();
    keep();
  };
  const text = saidToText(said);
  // The page's own notice says the same; here it stands only for what has been written.
  const saysTrouble = form.trouble && (text !== '' || store.kind !== 'failed');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter keeps from anywhere inside
    <div class={styles['form']} onKeyDown={onKeyDown}>
      {note && !more && (
        <div class={styles['first']} role="note">
          {note}
        </div>
      )}
      <h1 class={styles['question']}>{t(editing ? 'questionEdit' : 'question')}</h1>
      {more ? (
        <>
          <PlaceSummary affect={said.affect} onMove={() => onMore(false)} />
          <SayMore said={said} say={say} takesFocus={takesFocus} />
        </>
      ) : (
        <AffectPad
          affect={said.affect}
          onMove={(affect) => say({ affect })}
          onTab={() => onMore(true)}
          takesFocus={takesFocus}
        />
      )}
      {phase.kind === 'conflict' && <ConflictChoice theirs={phase.theirs} onSettle={form.settle} />}
      {form.trouble && saysTrouble && (
        <TroubleNotice trouble={form.trouble} text={text} onTryAgain={form.tryAgain} />
      )}
      <KeepRow form={form} more={more} onMore={() => onMore(true)} onStartOver={onStartOver} />
      {form.isUntouched && <Begun goesOn={goesOn} of={editing?.id} onResume={onResume} />}
    </div>
  );
}
