import { useCallback, useRef, useState } from 'preact/hooks';
import { dayOf } from '../../lib/domain/calendar';
import { formatDay } from '../../lib/i18n/dates';
import { plural, t } from '../../lib/i18n/messages';
import { useSurroundings } from '../../lib/reactive/surroundings';
import { useAccess } from '../../lib/reactive/use-access';
import { useLiveQuery } from '../../lib/reactive/use-live-query';
import { useMinute } from '../../lib/reactive/use-minute';
import { checkInsOfDay } from '../../lib/storage/check-ins';
import { Begun } from '../check-in/Begun';
import { CheckIn } from '../check-in/CheckIn';
import type { Beginning } from '../check-in/use-check-in';
import { Button } from '../ui/Button';
import { KeptCheckIn } from './KeptCheckIn';
import { Removed } from './Removed';
import styles from './Today.module.css';
import { useRemoval } from './use-removal';
import { withEdited } from './with-edited';

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
  const isLocked = useAccess()?.daily === 'closed';
  const [open, setOpen] = useState<Beginning>();
  const [changed, setChanged] = useState(false);
  const removal = useRemoval();
  const heading = useRef<HTMLHeadingElement>(null);
  const close = useCallback(() => {
    setOpen(undefined);
    heading.current?.focus();
  }, []);
  const done = useCallback(() => {
    setChanged(true);
    close();
  }, [close]);
  const begin = (beginning: Beginning) => {
    setChanged(false);
    setOpen(beginning);
  };
  const editing = open?.editing;
  const form = open && (
    <div class={styles['sheet']}>
      <CheckIn
        takesFocus={true}
        beginning={open}
        onHelp={onHelp}
        onGrounding={onGrounding}
        {...(editing ? { onDone: done } : {})}
      />
      {!editing && (
        <Button look="link" onClick={close}>
          {t('close')}
        </Button>
      )}
    </div>
  );
  return (
    <section class={styles['today']} data-view="today">
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {t('today')}
        </h1>
        <p class={styles['soft']}>{formatDay(moment)}</p>
      </header>
      <div role="status">{changed && t('keptChanged')}</div>
      <Removed
        removal={removal}
        onUndo={() => {
          removal.undo();
          heading.current?.focus();
        }}
      />
      {!open && <Begun goesOn={false} onResume={(draft, of) => begin({ draft, editing: of })} />}
      {isLocked && <p class={styles['soft']}>{t('todayLocked')}</p>}
      {state.kind === 'failed' && !isLocked && <p role="status">{t('troubleFailed')}</p>}
      {state.kind === 'ready' && !isLocked && (
        <>
          {withEdited(state.value.records, editing).map((kept) =>
            kept.id === editing?.id ? (
              <div key={kept.id}>{form}</div>
            ) : (
              <KeptCheckIn
                key={kept.id}
                kept={kept}
                onEdit={editing ? undefined : () => begin({ editing: kept })}
                onRemove={() => removal.remove(kept)}
              />
            ),
          )}
          {state.value.unreadable.length > 0 && (
            <p class={styles['soft']}>{plural('unreadable', state.value.unreadable.length)}</p>
          )}
          {state.value.records.length === 0 && !open && (
            <p class={styles['empty']}>{t('todayEmpty')}</p>
          )}
        </>
      )}
      {open && !editing && form}
      {!open && (
        <Button look="main" onClick={() => begin({})}>
          {t('checkIn')}
        </Button>
      )}
    </section>
  );
}
