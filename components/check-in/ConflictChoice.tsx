import type { CheckIn } from '../../lib/domain/check-in';
import { t } from '../../lib/i18n/messages';
import type { Kept } from '../../lib/storage/sealed-table';
import { Button } from '../ui/Button';
import { FocusedButton } from '../ui/FocusedButton';
import { Notice } from '../ui/Notice';
import styles from './CheckIn.module.css';
import { CheckInWordsView } from './CheckInWordsView';

interface ConflictChoiceProps {
  readonly theirs: Kept<CheckIn> | undefined;
  readonly onSettle: (choice: 'mine' | 'theirs' | 'both') => void;
}

/** Two pages have changed one check-in: both versions are there until the person chooses. */
export function ConflictChoice({ theirs, onSettle }: ConflictChoiceProps) {
  return (
    <Notice>
      <p>{t(theirs ? 'conflictChanged' : 'conflictRemoved')}</p>
      {theirs && (
        <section aria-label={t('conflictOther')}>
          <h2 class={styles['time']}>{t('conflictOther')}</h2>
          <CheckInWordsView checkIn={theirs.value} />
        </section>
      )}
      <div class={styles['row']}>
        <FocusedButton onClick={() => onSettle('mine')}>{t('conflictKeepMine')}</FocusedButton>
        {theirs && <Button onClick={() => onSettle('both')}>{t('conflictKeepBoth')}</Button>}
        <Button onClick={() => onSettle('theirs')}>
          {t(theirs ? 'conflictKeepOther' : 'conflictLetMineGo')}
        </Button>
      </div>
    </Notice>
  );
}
