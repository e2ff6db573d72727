import { formatMoment } from '../../lib/i18n/dates';
import { plural, t } from '../../lib/i18n/messages';
import type { Copy } from '../../lib/storage/recover';
import { Button } from '../ui/Button';
import styles from './Recovery.module.css';
import { useWork } from './use-recovery';

interface RecoveryCopyProps {
  readonly copy: Copy;
  /** Opens the store with it, where it is not open. */
  readonly onGoOn?: () => void;
  /** Told after a copy was brought back, or that was undone. */
  readonly onChange?: () => void;
}

interface Back {
  /** What lay there before: undone by bringing that back. */
  readonly aside: number | undefined;
  readonly isUndone: boolean;
}

/** Brings one copy back; that can be undone at once. What is told of it depends on the lock. */
export function RecoveryCopy({ copy, onGoOn, onChange }: RecoveryCopyProps) {
  const { progress, begin } = useWork<Back>();
  const bring = (sequence: number, isUndone: boolean) =>
    begin(async (recovery) => {
      const { aside } = await recovery.bringBack(sequence);
      onChange?.();
      return { aside, isUndone };
    });
  if (progress.kind === 'done') {
    const { aside, isUndone } = progress.result;
    return (
      <div class={styles['copy']}>
        <p role="status">{t(isUndone ? 'recoverIsUndone' : 'recoverIsBack')}</p>
        <div class={styles['row']}>
          {onGoOn && (
            <Button look="main" onClick={onGoOn}>
              {t('recoverGoOn')}
            </Button>
          )}
          {aside !== undefined && !isUndone && (
            <Button onClick={() => bring(aside, true)}>{t('recoverUndo')}</Button>
          )}
        </div>
      </div>
    );
  }
  return (
    <div class={styles['copy']}>
      <p>{t('recoverCopyWhat')}</p>
      <p>
        {copy.moment && t('recoverCopyFrom', formatMoment(copy.moment))}{' '}
        {copy.checkIns !== undefined && plural('recoverCopyHolds', copy.checkIns)}{' '}
        {copy.missing > 0 && plural('recoverCopyLacks', copy.missing)}
      </p>
      <Button onClick={() => bring(copy.sequence, false)}>{t('recoverBringBack')}</Button>
      <p role="status">
        {progress.kind === 'working' && t('recoverUnderWay')}
        {progress.kind === 'failed' && t('recoverNotDone')}
      </p>
    </div>
  );
}
