import { t } from '../../lib/i18n/messages';
import { Button } from '../ui/Button';
import { Step } from './Step';
import styles from './Vault.module.css';

interface WhoKnowsProps {
  /** What is being changed. */
  readonly what: 'passphrase' | 'code';
  readonly onAnswer: (othersKnow: boolean) => void;
  readonly onStop: () => void;
}

const words = {
  passphrase: { heading: 'knowsHeading', text: 'knows', no: 'knowsNo', yes: 'knowsYes' },
  code: { heading: 'hasCodeHeading', text: 'hasCode', no: 'hasCodeNo', yes: 'hasCodeYes' },
} as const;

/** Whether anyone else knows the passphrase, or has the code, that is being changed. Safety 2.2. */
export function WhoKnows({ what, onAnswer, onStop }: WhoKnowsProps) {
  const { heading, text, no, yes } = words[what];
  return (
    <Step heading={t(heading)} onStop={onStop}>
      <p>{t(text)}</p>
      <div class={styles['ways']}>
        <Button onClick={() => onAnswer(false)}>{t(no)}</Button>
        <Button onClick={() => onAnswer(true)}>{t(yes)}</Button>
      </div>
    </Step>
  );
}
