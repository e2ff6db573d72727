import { useState } from 'preact/hooks';
import { dayOf } from '../../lib/domain/calendar';
import type { CheckIn as CheckInRecord } from '../../lib/domain/check-in';
import { formatDay } from '../../lib/i18n/dates';
import { plural, t } from '../../lib/i18n/messages';
import { useSurroundings } from '../../lib/reactive/surroundings';
import { useLiveQuery } from '../../lib/reactive/use-live-query';
import { useMinute } from '../../lib/reactive/use-minute';
import { checkInsOfDay } from '../../lib/storage/check-ins';
import type { Kept } from '../../lib/storage/sealed-table';
import { CheckIn } from '../check-in/CheckIn';
import { Button } from '../ui/Button';
import { CheckInEntry } from './CheckInEntry';
import styles from './Today.module.css';
import { useRemoval } from './use-removal';

interface TodayProps {
  readonly onHelp: () => void;
  readonly onGrounding: () => void;
}

/** The check-ins of today, and a place for another. A day without any is simply a day. */
export function Today({ onHelp, onGrounding }: TodayProps) {
  const { now, zone } = useSurroundings();
  const moment = { at: useMinute(now), zone: zone() };
  const day = dayOf(moment);
  const state = useLiveQuery((store) => checkInsOfDay(store, day), [day]);
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState<Kept<CheckInRecord>>();
  const removal = useRemoval();
  return (
    <section class={styles['today']} data-view="today">
      <header>
        <h1>{t('today')}</h1>
        <p class={styles['soft']}>{formatDay(moment)}</p>
      </header>
      {state.kind === 'failed' && <p role="status">{t('troubleFailed')}</p>}
      {state.kind === 'ready' && (
        <>
          {withEdited(state.value.records, editing).map((kept) => (
            <CheckInEntry
              key={kept.id}
              kept={kept}
              editing={editing?.id === kept.id ? editing : undefined}
              onEdit={setEditing}
              onRemove={() => removal.remove(kept)}
              onHelp={onHelp}
              onGrounding={onGrounding}
            />
          ))}
          {state.value.unreadable.length > 0 && (
            <p class={styles['soft']}>{plural('unreadable', state.value.unreadable.length)}</p>
          )}
          {state.value.records.length === 0 && !adding && !editing && (
            <p class={styles['empty']}>{t('todayEmpty')}</p>
          )}
        </>
      )}
      <div role="status">
        {removal.removed && (
          <p class={styles['row']}>
            <span>{t('removed')}</span>
            <Button look="link" onClick={removal.undo}>
              {t('undo')}
            </Button>
          </p>
        )}
        {removal.failed && <p>{t('troubleFailed')}</p>}
      </div>
      {adding ? (
        <div class={styles['sheet']}>
          <CheckIn takesFocus={true} onHelp={onHelp} onGrounding={onGrounding} />
          <Button look="link" onClick={() => setAdding(false)}>
            {t('close')}
          </Button>
        </div>
      ) : (
        <Button look="main" onClick={() => setAdding(true)}>
          {t('checkIn')}
        </Button>
      )}
    </section>
  );
}

/** What is being changed stays in its place, even if it is removed elsewhere meanwhile. */
function withEdited(
  records: readonly Kept<CheckInRecord>[],
  editing: Kept<CheckInRecord> | undefined,
): readonly Kept<CheckInRecord>[] {
  if (!editing || records.some(({ id }) => id === editing.id)) return records;
  return [...records, editing].sort((a, b) => a.value.at - b.value.at);
}
