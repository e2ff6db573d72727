import { useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/messages';
import { useSurroundings } from '../../lib/reactive/surroundings';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';
import styles from './Settings.module.css';
import { useAttempt } from './use-attempt';

/** Erasing everything: says what it does and what may remain, and asks for one word, once. */
export function Erase() {
  const { eraseEverything } = useSurroundings();
  const { failed, attempt } = useAttempt();
  const [asked, setAsked] = useState(false);
  const [word, setWord] = useState('');
  const [said, setSaid] = useState('');
  const isUnderWay = useRef(false);
  const erase = () => {
    if (isUnderWay.current) return undefined;
    if (word.trim().toLocaleLowerCase() !== t('eraseWord')) {
      return setSaid(t('eraseOtherWord', t('eraseWord')));
    }
    setSaid(t('eraseUnderWay'));
    isUnderWay.current = true;
    const done = () => {
      isUnderWay.current = false;
    };
    return attempt(() => eraseEverything().finally(done));
  };
  if (!asked) {
    return (
      <div class={styles['group']}>
        <h3>{t('erase')}</h3>
        <Button onClick={() => setAsked(true)}>{t('eraseAsk')}</Button>
      </div>
    );
  }
  return (
    <div class={styles['group']}>
      <h3>{t('erase')}</h3>
      <p>{t('eraseDoes')}</p>
      <p>{t('eraseLeaves')}</p>
      <TextField
        label={t('eraseType', t('eraseWord'))}
        value={word}
        spellCheck={false}
        onInput={setWord}
        onEnter={erase}
      />
      <div class={styles['row']}>
        <Button onClick={erase}>{t('eraseNow')}</Button>
        <Button onClick={() => setAsked(false)}>{t('notNow')}</Button>
      </div>
      <p role="status">{failed ? t('eraseFailed') : said}</p>
    </div>
  );
}
