import { useState } from 'preact/hooks';
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
  readonly onRemove: () => void;
  readonly onHelp: () => void;
  readonly onGrounding: () => void;
}

/** One check-in to be read, changed in place, or removed. */
export function CheckInEntry({ kept, onRemove, onHelp, onGrounding }: CheckInEntryProps) {
  const [editing, setEditing] = useState<Kept<CheckInRecord>>();
  const time = formatTime(kept.value);
  if (editing) {
    return (
      <div class={styles['sheet']}>
        <CheckIn
          takesFocus={true}
          editing={editing}
          onHelp={onHelp}
          onGrounding={onGrounding}
          onDone={() => setEditing(undefined)}
        />
      </div>
    );
  }
  return (
    <article class={styles['entry']} aria-label={time}>
      <h2 class={styles['time']}>{time}</h2>
      <CheckInWordsView checkIn={kept.value} />
      <div class={styles['row']}>
        <Button look="link" aria-label={t('editAt', time)} onClick={() => setEditing(kept)}>
          {t('edit')}
        </Button>
        <Button look="link" aria-label={t('removeAt', time)} onClick={onRemove}>
          {t('remove')}
        </Button>
      </div>
    </article>
  );
}
