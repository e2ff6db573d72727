import { useState } from 'preact/hooks';
import { formatMoment } from '../../lib/i18n/dates';
import { plural, t } from '../../lib/i18n/messages';
import type { Copy } from '../../lib/storage/recover';
import { Button } from '../ui/Button';
import styles from './Recovery.module.css';
import { type Progress, sayProgress, useWork } from './use-recovery';

interface RecoveryCopyProps {
  readonly copy: Copy;
  /** Where what is there does not open, it can't be laid aside: then it is asked once more. */
  readonly overUnopened?: boolean;
  /** Opens the store with it, where it is not open. */
  readonly onGoOn?: () => void;
  /** Told after a copy was brought back, or that was undone. */
  readonly onChange?: () => void;
}

interface Back {
  /** What lay there before: undone by bringing that back. */
  readonly aside: number | undefined;
  readonly isUndone: boolean;
  /** How many entries lay there that the browser no longer handed out. */
  readonly lost: number;
}

/** Brings one copy back; that can be undone at once. What is told of it depends on the lock. */
export function RecoveryCopy({ copy, overUnopened = false, onGoOn, onChange }: RecoveryCopyProps) {
  const { progress, begin } = useWork<Back>();
  const bring = (sequence: number, isUndone: boolean) =>
    begin(async (recovery, onHeldUp) => {
      const { aside, lost } = await recovery.bringBack(sequence, overUnopened, onHeldUp);
      onChange?.();
      return { aside, isUndone, lost };
    });
  if (progress.kind === 'done') {
    const undo = (aside: number) => bring(aside, true);
    return <BroughtBack back={progress.result} onGoOn={onGoOn} onUndo={undo} />;
  }
  return (
    <div class={styles['copy']}>
      <p>{t(overUnopened ? 'recoverCopyOver' : 'recoverCopyWhat')}</p>
      <CopyWords copy={copy} />
      <Ask isAsked={overUnopened} progress={progress} onBring={() => bring(copy.sequence, false)} />
    </div>
  );
}

function CopyWords({ copy: { moment, checkIns, missing } }: { readonly copy: Copy }) {
  const words = [
    ...(moment ? [t('recoverCopyFrom', formatMoment(moment))] : []),
    ...(checkIns === undefined ? [] : [plural('recoverCopyHolds', checkIns)]),
    ...(missing > 0 ? [plural('recoverCopyLacks', missing)] : []),
  ];
  return <p>{words.join(' ')}</p>;
}

interface AskProps {
  /** Whether it is asked once more before. */
  readonly isAsked: boolean;
  readonly progress: Exclude<Progress<Back>, { readonly kind: 'done' }>;
  readonly onBring: () => void;
}

function Ask({ isAsked, progress, onBring }: AskProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      {isAsked && !asking ? (
        <Button onClick={() => setAsking(true)}>{t('recoverBringBack')}</Button>
      ) : (
        <Button onClick={onBring}>
          {t(isAsked ? 'recoverBringBackOver' : 'recoverBringBack')}
        </Button>
      )}
      <p role="status">
        {progress.kind === 'idle' && asking && t('recoverOverAsk')}
        {sayProgress(progress)}
      </p>
    </>
  );
}

interface BroughtBackProps {
  readonly back: Back;
  readonly onGoOn: (() => void) | undefined;
  readonly onUndo: (aside: number) => void;
}

function BroughtBack({ back: { aside, isUndone, lost }, onGoOn, onUndo }: BroughtBackProps) {
  return (
    <div class={styles['copy']}>
      <p role="status">
        {t(isUndone ? 'recoverIsUndone' : 'recoverIsBack')}{' '}
        {lost > 0 && plural('recoverNotAside', lost)}
      </p>
      <div class={styles['row']}>
        {onGoOn && (
          <Button look="main" onClick={onGoOn}>
            {t('recoverGoOn')}
          </Button>
        )}
        {aside !== undefined && !isUndone && (
          <Button onClick={() => onUndo(aside)}>{t('recoverUndo')}</Button>
        )}
      </div>
    </div>
  );
}
