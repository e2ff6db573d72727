import { t } from '../../lib/i18n/messages';
import { useSurroundings } from '../../lib/reactive/surroundings';

/** What this is. */
export function About() {
  const { browser } = useSurroundings();
  return (
    <section>
      <h2>{t('settingsAbout')}</h2>
      <p>{t('aboutYarrow', browser.version)}</p>
      <p>{t('helpNotAService')}</p>
    </section>
  );
}
