import { useId, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/messages';
import { useSurroundings } from '../../lib/reactive/surroundings';
import { unlock } from '../../lib/storage/unlock';
import { Button } from '../ui/Button';
import { SecretField } from '../ui/SecretField';
import { useTry } from './use-try';
import styles from './Vault.module.css';

interface UnlockByPassphraseProps {
  readonly onForgotten: () => void;
  readonly onClose?: () => void;
}

/** The passphrase, and what came of it. The field has the focus, and its heading is read with it. */
export function UnlockByPassphrase({ onForgotten, onClose }: UnlockByPassphraseProps) {
  const { whenOpen, argon } = useSurroundings();
  const id = useId();
  const [text, setText] = useState('');
  const [shown, setShown] = useState(false);
  const { state, said, hush, attempt } = useTry(() => t('unlockWrong'));
  const go = () => {
    if (text === '') return;
    const clear = () => setText('');
    attempt(async () => unlock(await whenOpen, { kind: 'passphrase', text }, argon), clear, clear);
  };
  return (
    <section
      class={`${styles['step']} ${styles['unlock']}`}
      aria-labelledby={id}
      data-view="unlock"
    >
      <h1 id={id}>{t('unlockHeading')}</h1>
      <SecretField
        label={t('passphrase')}
        value={text}
        shown={shown}
        takesFocus={true}
        toggle={{ label: t(shown ? 'hide' : 'show'), onToggle: () => setShown(!shown) }}
        onInput={(next) => {
          setText(next);
          hush();
        }}
        onEnter={go}
      />
      <p role="status" class={styles['said']}>
        {said}
      </p>
      <div class={styles['row']}>
        <Button look="main" aria-disabled={state !== 'ready'} onClick={go}>
          {t('unlock')}
        </Button>
        <Button look="link" onClick={onForgotten}>
          {t('unlockForgotten')}
        </Button>
        {onClose && (
          <Button look="link" onClick={onClose}>
            {t('notNow')}
          </Button>
        )}
      </div>
    </section>
  );
}
