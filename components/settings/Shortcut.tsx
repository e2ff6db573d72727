import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/messages';
import { useSurroundings } from '../../lib/reactive/surroundings';
import { Button } from '../ui/Button';
import styles from './Settings.module.css';
import { useShortcut } from './use-shortcut';

/** The shortcut as the browser has it, and how to change it. */
export function Shortcut({ children }: { readonly children: ComponentChildren }) {
  const { browser } = useSurroundings();
  const shortcut = useShortcut();
  const [byHand, setByHand] = useState(false);
  const change = () => {
    browser.openShortcutSettings().then(
      (opened) => setByHand(!opened),
      () => setByHand(true),
    );
  };
  return (
    <section>
      <h2>{t('settingsShortcut')}</h2>
      {shortcut === '' ? (
        <p>{t('shortcutNone')}</p>
      ) : (
        <p>
          {t('shortcutIs')} <kbd class={styles['keys']}>{shortcut ?? '…'}</kbd>
        </p>
      )}
      <div class={styles['row']}>
        <Button onClick={change}>{t('shortcutChange')}</Button>
      </div>
      {byHand && <p role="status">{t('shortcutByHand')}</p>}
      {children}
    </section>
  );
}
