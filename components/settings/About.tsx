import { useEffect, useState } from 'preact/hooks';
import { formatMoment } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/messages';
import { useSurroundings } from '../../lib/reactive/surroundings';
import { useLiveQuery } from '../../lib/reactive/use-live-query';
import { readOpenings } from '../../lib/storage/openings';
import { Erase } from './Erase';
import styles from './Settings.module.css';

/** What this is, what it promises, and when it was last opened. */
export function About() {
  const { browser, zone } = useSurroundings();
  const openings = useLiveQuery(readOpenings, []);
  const [persists, setPersists] = useState<boolean>();
  useEffect(() => {
    browser.askToPersist().then(setPersists, () => setPersists(false));
  }, [browser]);
  const times = openings.kind === 'ready' ? openings.value : [];
  return (
    <>
      <section>
        <h2>{t('settingsPrivacy')}</h2>
        <p>{t('privacyStays')}</p>
        <p>{t('privacyNoLock')}</p>
        <p>{t('privacyNoCopy')}</p>
        {persists !== undefined && <p>{t(persists ? 'privacyPersists' : 'privacyMayClear')}</p>}
        <Erase />
        <h3>{t('lastOpened')}</h3>
        <p class={styles['soft']}>{t('lastOpenedWhy')}</p>
        <ul>
          {times.map((at) => (
            <li key={at}>{formatMoment({ at, zone: zone() })}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('settingsAbout')}</h2>
        <p>{t('aboutYarrow', browser.version)}</p>
        <p>{t('helpNotAService')}</p>
      </section>
    </>
  );
}
