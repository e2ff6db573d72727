import type { Access } from '../../lib/domain/access';
import { formatMoment } from '../../lib/i18n/dates';
import { plural, t } from '../../lib/i18n/messages';
import { useSurroundings } from '../../lib/reactive/surroundings';
import { useLiveQuery } from '../../lib/reactive/use-live-query';
import { readOpenings } from '../../lib/storage/openings';
import { readUnlockings } from '../../lib/storage/unlockings';
import styles from './Settings.module.css';

/** When Yarrow was opened and unlocked, so that a person sees if it was someone else. */
export function Visits({ access }: { readonly access: Access }) {
  const hasLock = access.lock !== 'nothing';
  return (
    <>
      {access.daily === 'open' && <Openings />}
      {hasLock && access.private === 'open' && <Unlockings />}
    </>
  );
}

function Openings() {
  const { zone } = useSurroundings();
  const openings = useLiveQuery(readOpenings, []);
  const times = openings.kind === 'ready' ? openings.value : [];
  return (
    <div class={styles['group']}>
      <h3>{t('lastOpened')}</h3>
      <p class={styles['soft']}>{t('lastOpenedWhy')}</p>
      <ul>
        {times.map((at) => (
          <li key={at}>{formatMoment({ at, zone: zone() })}</li>
        ))}
      </ul>
    </div>
  );
}

function Unlockings() {
  const { zone } = useSurroundings();
  const unlockings = useLiveQuery(readUnlockings, [], ['privateSettings']);
  const times = unlockings.kind === 'ready' ? unlockings.value : [];
  if (times.length === 0) return null;
  return (
    <div class={styles['group']}>
      <h3>{t('unlockings')}</h3>
      <p class={styles['soft']}>{t('unlockingsWhy')}</p>
      <ul>
        {times.map(({ at, wrongBefore }) => (
          <li key={at}>
            {formatMoment({ at, zone: zone() })}
            {wrongBefore > 0 && ` · ${plural('wrongBefore', wrongBefore)}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
