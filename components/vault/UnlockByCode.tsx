import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/messages';
import { useSurroundings } from '../../lib/reactive/surroundings';
import { unlock } from '../../lib/storage/unlock';
import { Button } from '../ui/Button';
import { FocusedHeading } from '../ui/FocusedHeading';
import { SecretField } from '../ui/SecretField';
import { useTry } from './use-try';
import styles from './Vault.module.css';

interface UnlockByCodeProps {
  /** @param recoveryCode the one that opened it, as it was typed. */
  readonly onOpen: (recoveryCode: string) => void;
  readonly onPassphrase: () => void;
}

/** The way in for one who has forgotten the passphrase. */
export function UnlockByCode({ onOpen, onPassphrase }: UnlockByCodeProps) {
  const { whenOpen, argon } = useSurroundings();
  const [text, setText] = useState('');
  const { state, said, hush, attempt } = useTry(() => t('codeOther'));
  const go = () => {
    attempt(
      async () => unlock(await whenOpen, { kind: 'recovery-code', text }, argon),
      () => onOpen(text),
      () => setText(''),
    );
  };
  return (
    <section class={`${styles['step']} ${styles['unlock']}`} data-view="unlock">
      <FocusedHeading>{t('codeAskHeading')}</FocusedHeading>
      <p>{t('codeAsk')}</p>
      <SecretField
        label={t('code')}
        value={text}
        shown={true}
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
          {t('codeOpen')}
        </Button>
        <Button look="link" onClick={onPassphrase}>
          {t('unlockRemembered')}
        </Button>
      </div>
      <p class={styles['soft']}>{t('codeNeither')}</p>
    </section>
  );
}
