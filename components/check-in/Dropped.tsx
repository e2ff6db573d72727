import { useEffect, useRef } from 'preact/hooks';
import { type Affect, isUnpleasant } from '../../lib/domain/affect';
import { t } from '../../lib/i18n/messages';
import { Button } from '../ui/Button';
import styles from './CheckIn.module.css';
import { keptSentence } from './kept-sentence';

interface DroppedProps {
  readonly affect: Affect;
  readonly takesFocus: boolean;
  readonly onAgain: () => void;
  readonly onHelp: () => void;
  readonly onGrounding: () => void;
}

/** After a check-in that was written while it is locked: it is kept, and can't be read here now. */
export function Dropped({ affect, takesFocus, onAgain, onHelp, onGrounding }: DroppedProps) {
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) words.current?.focus();
  }, [takesFocus]);
  return (
    <div class={styles['afterwards']}>
      <div ref={words} tabIndex={-1} role="status" class={styles['kept']}>
        <h1 class={styles['sentence']}>{keptSentence(affect)}</h1>
        <p class={styles['soft']}>{t('keptLocked')}</p>
      </div>
      <div class={styles['row']}>
        <Button onClick={onGrounding}>{t('offerGrounding')}</Button>
        <Button look="link" onClick={onAgain}>
          {t('anotherCheckIn')}
        </Button>
        {isUnpleasant(affect) && (
          <Button look="link" onClick={onHelp}>
            {t('someoneToTalkTo')}
          </Button>
        )}
      </div>
    </div>
  );
}
