import { useEffect, useRef, useState } from 'preact/hooks';
import { isUnpleasant } from '../../lib/domain/affect';
import { dayOf, hourOf } from '../../lib/domain/calendar';
import type { CheckIn } from '../../lib/domain/check-in';
import { partOfDay } from '../../lib/domain/part-of-day';
import { t } from '../../lib/i18n/messages';
import { useLiveQuery } from '../../lib/reactive/use-live-query';
import { checkInsOfDay } from '../../lib/storage/check-ins';
import type { Kept } from '../../lib/storage/sealed-table';
import type { Trouble } from '../../lib/storage/trouble';
import { TroubleNotice } from '../safety/TroubleNotice';
import { Button } from '../ui/Button';
import styles from './CheckIn.module.css';
import { keptSentence } from './kept-sentence';

interface AfterwardsProps {
  readonly kept: Kept<CheckIn>;
  readonly changed: boolean;
  readonly trouble: Trouble | undefined;
  readonly takesFocus: boolean;
  readonly onUndo: () => void;
  readonly onEdit: () => void;
  readonly onAgain: () => void;
  readonly onHelp: () => void;
  readonly onGrounding: () => void;
}

/** One warm sentence that fits, and one offer. Undo stays until the next thing is done. */
export function Afterwards(props: AfterwardsProps) {
  const { kept, changed, trouble, takesFocus } = props;
  const { onUndo, onEdit, onAgain, onHelp, onGrounding } = props;
  const [offered, setOffered] = useState(true);
  const earlier = useEarlierToday(kept.value);
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) words.current?.focus();
  }, [takesFocus]);
  return (
    <div class={styles['afterwards']}>
      <div ref={words} tabIndex={-1} role="status" class={styles['kept']}>
        <h1 class={styles['sentence']}>{keptSentence(kept.value)}</h1>
        <p class={styles['soft']}>{t(changed ? 'keptChanged' : 'kept')}</p>
        {earlier && <p class={styles['soft']}>{t(`alsoThis_${earlier}`)}</p>}
      </div>
      {trouble && <TroubleNotice trouble={trouble} />}
      {offered && (
        <div class={styles['row']}>
          <Button onClick={onGrounding}>{t('offerGrounding')}</Button>
          <Button look="link" onClick={() => setOffered(false)}>
            {t('notNow')}
          </Button>
        </div>
      )}
      <div class={styles['row']}>
        {!changed && (
          <Button look="link" onClick={onUndo}>
            {t('undo')}
          </Button>
        )}
        <Button look="link" onClick={onEdit}>
          {t('edit')}
        </Button>
        <Button look="link" onClick={onAgain}>
          {t('anotherCheckIn')}
        </Button>
        {isUnpleasant(kept.value) && (
          <Button look="link" onClick={onHelp}>
            {t('someoneToTalkTo')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The part of today in which the last check-in before this one was made, if there was one. */
function useEarlierToday(checkIn: CheckIn) {
  const state = useLiveQuery((store) => checkInsOfDay(store, dayOf(checkIn)), [checkIn.id]);
  if (state.kind !== 'ready') return undefined;
  const before = state.value.records.findLast(
    ({ value }) => value.id !== checkIn.id && value.at <= checkIn.at,
  );
  return before && partOfDay(hourOf(before.value));
}
