import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/messages';
import { useSurroundings } from '../../lib/reactive/surroundings';
import { useLiveQuery } from '../../lib/reactive/use-live-query';
import { addOwnWords, readOwnWords, removeOwnWord } from '../../lib/storage/own-words';
import { Button } from '../ui/Button';
import { unbroken } from '../ui/unbroken';
import styles from './Settings.module.css';
import { useAttempt } from './use-attempt';

/** The person's own feeling words. Removing one leaves the check-ins that carry it as they are. */
export function OwnWords() {
  const { whenOpen } = useSurroundings();
  const state = useLiveQuery(readOwnWords, []);
  const [removed, setRemoved] = useState<string>();
  const { failed, attempt } = useAttempt();
  const words = state.kind === 'ready' ? state.value : [];
  const remove = async (word: string) => {
    await removeOwnWord(await whenOpen, word);
    setRemoved(word);
  };
  const undo = async (word: string) => {
    await addOwnWords(await whenOpen, [word]);
    setRemoved(undefined);
  };
  return (
    <div class={styles['group']}>
      <h3>{t('ownWords')}</h3>
      {words.length === 0 && <p class={styles['soft']}>{t('ownWordsNone')}</p>}
      <ul class={styles['list']}>
        {words.map((word) => (
          <li key={word} class={styles['item']}>
            <span class={styles['text']} dir="auto" {...unbroken(word)}>
              {word}
            </span>
            <Button
              look="link"
              aria-label={t('removeNamed', word)}
              onClick={() => attempt(() => remove(word))}
            >
              {t('remove')}
            </Button>
          </li>
        ))}
      </ul>
      <div role="status">
        {failed && <p>{t('troubleFailed')}</p>}
        {removed && (
          <Button look="link" onClick={() => attempt(() => undo(removed))}>
            {t('undoNamed', removed)}
          </Button>
        )}
      </div>
    </div>
  );
}
