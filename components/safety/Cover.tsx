import { useEffect, useRef, useState } from 'preact/hooks';
import { formatTime } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/messages';
import { useSurroundings } from '../../lib/reactive/surroundings';
import { useMinute } from '../../lib/reactive/use-minute';
import { ClockButton } from '../ui/ClockButton';
import { FocusedButton } from '../ui/FocusedButton';
import styles from './Cover.module.css';

/** After leaving: a clock, until it is clicked and *open* is chosen. A curtain, not a door. */
export function Cover() {
  const { now, zone, changeLooks, surface } = useSurroundings();
  const [asked, setAsked] = useState(false);
  const clock = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Not in a new tab, where the caret belongs in the address bar.
    if (surface !== 'newtab') clock.current?.focus();
  }, [surface]);
  const time = formatTime({ at: useMinute(now), zone: zone() });
  return (
    <main class={styles['cover']} data-view="cover">
      <ClockButton
        ref={clock}
        time={time}
        class={styles['clock']}
        aria-expanded={asked}
        onClick={() => setAsked(!asked)}
      />
      {asked && (
        <div class={styles['ask']} role="status">
          <p>{t('coverIsACurtain')}</p>
          <FocusedButton onClick={() => changeLooks({ covered: 'no' }).catch(() => undefined)}>
            {t('open')}
          </FocusedButton>
        </div>
      )}
    </main>
  );
}
