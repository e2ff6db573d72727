import { useState } from 'preact/hooks';
import { dayOf } from '../../lib/domain/calendar';
import { formatTime } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/messages';
import { useSurroundings } from '../../lib/reactive/surroundings';
import { useLiveQuery } from '../../lib/reactive/use-live-query';
import { checkInsOfDay } from '../../lib/storage/check-ins';
import { Disclosure } from '../ui/Disclosure';
import styles from './CheckIn.module.css';
import { CheckInWordsView } from './CheckInWordsView';

/** The check-ins of today, to be read where they are asked for; nothing where there is none. */
export function EarlierToday() {
  const { now, zone } = useSurroundings();
  const [open, setOpen] = useState(false);
  const day = dayOf({ at: now(), zone: zone() });
  const state = useLiveQuery((store) => checkInsOfDay(store, day), [day]);
  if (state.kind !== 'ready' || state.value.records.length === 0) return null;
  return (
    <Disclosure label={t('earlierToday')} open={open} onToggle={() => setOpen(!open)}>
      {state.value.records.map(({ id, value }) => (
        <article key={id}>
          <h2 class={styles['time']}>{formatTime(value)}</h2>
          <CheckInWordsView checkIn={value} />
        </article>
      ))}
    </Disclosure>
  );
}
