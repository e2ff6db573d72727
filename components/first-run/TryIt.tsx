import { t } from '../../lib/i18n/messages';
import { useSurroundings } from '../../lib/reactive/surroundings';
import { useShortcut } from '../settings/use-shortcut';

/** The shortcut, the icon, and what the browser will ask about new tabs. */
export function TryIt() {
  const { browser } = useSurroundings();
  const shortcut = useShortcut();
  return (
    <>
      <h1 tabIndex={-1}>{t('firstRunTryHeading')}</h1>
      <p>{shortcut === '' ? t('shortcutNone') : t('firstRunTry', shortcut ?? '…')}</p>
      <p>{t('firstRunPin')}</p>
      <p>{t(browser.canShowBrowserNewTab ? 'firstRunKeepChrome' : 'firstRunKeepFirefox')}</p>
    </>
  );
}
