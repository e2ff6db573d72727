import type { CheckIn as CheckInRecord } from '../../lib/domain/check-in';
import { formatTime } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/messages';
import type { Kept } from '../../lib/storage/sealed-table';
import { CheckInWordsView } from '../check-in/CheckInWordsView';
import { Button } from '../ui/Button';
import styles from './Today.module.css';

interface KeptCheckInProps {
  readonly kept: Kept<CheckInRecord>;
  /** Nothing while another one is being changed. */
  readonly onEdit: (() => void) | undefined;
  readonly onRemove: () => void;
}

/** One check-in to be read, changed, or removed. */
export function KeptCheckIn({ kept, onEdit, onRemove }: KeptCheckInProps) {
  const time = formatTime(kept.value);
  return (
    <article class={styles['kept']} aria-label={time}>
      <h2 class={styles['time']}>{time}</h2>
      <CheckInWordsView checkIn={kept.value} />
      <div class={styles['row']}>
        {onEdit && (
          <Button look="link" aria-label={t('editAt', time)} onClick={onEdit}>
            {t('edit')}
          </Button>
        )}
        <Button look="link" aria-label={t('removeAt', time)} onClick={onRemove}>
          {t('remove')}
        </Button>
      </div>
    </article>
  );
}
