import { t } from '../../lib/i18n/messages';
import { Button } from '../ui/Button';
import styles from './Vault.module.css';

interface LockQuestionProps {
  readonly onLater: () => void;
  readonly onSet: () => void;
  readonly onNone: () => void;
}

/** Three ways to keep what is private, none of them heavier than the others. */
export function LockQuestion({ onLater, onSet, onNone }: LockQuestionProps) {
  return (
    <div class={styles['ways']}>
      <Button onClick={onLater}>{t('lockLater')}</Button>
      <Button onClick={onSet}>{t('lockSetNow')}</Button>
      <Button onClick={onNone}>{t('lockNone')}</Button>
    </div>
  );
}
