import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/messages';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';
import styles from './Recovery.module.css';
import { sayProgress, useWork } from './use-recovery';

/** Begins with nothing, once a word was typed; what can be read is laid aside first. */
export function RecoveryStart({ onBegin }: { readonly onBegin: () => void }) {
  const { progress, begin } = useWork<void>();
  const [asked, setAsked] = useState(false);
  const [word, setWord] = useState('');
  const [isOther, setIsOther] = useState(false);
  const start = () => {
    const isSame = word.trim().toLocaleLowerCase() === t('recoverWord');
    setIsOther(!isSame);
    if (!isSame) return;
    begin(async (recovery, onHeldUp) => {
      await recovery.makeRoom(onHeldUp);
      onBegin();
    });
  };
  return (
    <section class={styles['way']}>
      <h2>{t('recoverStart')}</h2>
      <p>{t('recoverStartWhat')}</p>
      {asked ? (
        <>
          <TextField
            label={t('eraseType', t('recoverWord'))}
            value={word}
            spellCheck={false}
            onInput={setWord}
            onEnter={start}
          />
          <div class={styles['row']}>
            <Button onClick={start}>{t('beginEmpty')}</Button>
            <Button onClick={() => setAsked(false)}>{t('notNow')}</Button>
          </div>
        </>
      ) : (
        <Button onClick={() => setAsked(true)}>{t('recoverStartAsk')}</Button>
      )}
      <p role="status">
        {isOther && t('recoverOtherWord', t('recoverWord'))}
        {sayProgress(progress)}
      </p>
    </section>
  );
}
