import type { CheckIn as CheckInRecord } from '../../lib/domain/check-in';
import { formatTime } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/messages';
import type { Kept } from '../../lib/storage/sealed-table';
import { CheckIn } from '../check-in/CheckIn';
import { CheckInWordsView } from '../check-in/CheckInWordsView';
import { Button } from '../ui/Button';
import styles from './Today.module.css';

interface CheckInEntryProps {
  readonly kept: Kept<CheckInRecord>;
  /** As it was when the person began to change it. */
  readonly editing: Kept<CheckInRecord> | undefined;
  readonly onEdit: (kept: Kept<CheckInRecord> | undefined) => void;
  readonly onRemove: () => void;
  readonly onHelp: () => void;
  readonly onGrounding: () => void;
}

/** One check-in to be read, changed in place, or removed. */
export function CheckInEntry(props: CheckInEntryProps) {
  const { kept, editing, onEdit, onRemove, onHelp, onGrounding } = props;
  const time = formatTime(kept.value);
  if (editing) {
    return (
      <div class={styles['sheet']}>
        <CheckIn
          takesFocus={true}
          editing={editing}
          onHelp={onHelp}
          onGrounding={onGrounding}
          onDone={() => onEdit(undefined)}
        />
      </div>
    );
  }
  return (
    <article class={styles['entry']} aria-label={time}>
      <h2 class={styles['time']}>{time}</h2>
      <CheckInWordsView checkIn={kept.value} />
      <div class={styles['row']}>
        <Button look="link" aria-label={t('editAt', time)} onClick={() => onEdit(kept)}>
          {t('edit')}
        </Button>
        <Button look="link" aria-label={t('removeAt', time)} onClick={onRemove}>
          {t('remove')}
        </Button>
      </div>
    </article>
  );
}
