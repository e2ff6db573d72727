import { t } from '../../lib/i18n/messages';
import { Button } from '../ui/Button';
import { Step } from './Step';
import styles from './Vault.module.css';

interface WhoKnowsProps {
  readonly onAnswer: (othersKnow: boolean) => void;
  readonly onStop: () => void;
}

/** Whether anyone else knows the passphrase that is being changed. Safety 2.2. */
export function WhoKnows({ onAnswer, onStop }: WhoKnowsProps) {
  return (
    <Step heading={t('knowsHeading')} onStop={onStop}>
      <p>{t('knows')}</p>
      <div class={styles['ways']}>
        <Button onClick={() => onAnswer(false)}>{t('knowsNo')}</Button>
        <Button onClick={() => onAnswer(true)}>{t('knowsYes')}</Button>
      </div>
    </Step>
  );
}
