import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/messages';
import type { NewCode } from '../../lib/storage/new-secrets';
import { Button } from '../ui/Button';
import { Step } from './Step';
import styles from './Vault.module.css';

interface ShowCodeProps {
  readonly code: NewCode;
  readonly onNext: () => void;
  readonly onBack: (() => void) | undefined;
  readonly onStop: () => void;
}

/** The recovery code: to be written down, printed or copied. It is shown until it is typed back. */
export function ShowCode({ code, onNext, onBack, onStop }: ShowCodeProps) {
  const [said, setSaid] = useState('');
  const copy = () => {
    navigator.clipboard.writeText(code.text).then(
      () => setSaid(t('codeCopied')),
      () => setSaid(t('troubleFailed')),
    );
  };
  return (
    <Step
      heading={t('codeHeading')}
      said={said}
      next={{ label: t('codeWritten'), onNext }}
      onBack={onBack}
      onStop={onStop}
    >
      <p>{t('codeWhat')}</p>
      <div class={styles['sheet']}>
        <p class={styles['printed']}>{t('codeOnPaper')}</p>
        <ol class={styles['code']} dir="ltr" translate={false} aria-label={t('code')}>
          {code.groups.map((group, index) => (
            <li key={`${index} ${group}`} class={styles['group']}>
              <span>{group}</span>
              <span class={styles['place']} aria-hidden="true">
                {index + 1}
              </span>
            </li>
          ))}
        </ol>
      </div>
      <div class={styles['row']}>
        <Button onClick={() => print()}>{t('codePrint')}</Button>
        <Button onClick={copy}>{t('codeCopy')}</Button>
      </div>
      <p class={styles['soft']}>{t('codeCopies')}</p>
    </Step>
  );
}
