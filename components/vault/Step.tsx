import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n/messages';
import { Button } from '../ui/Button';
import { FocusedHeading } from '../ui/FocusedHeading';
import styles from './Vault.module.css';

interface StepProps {
  readonly heading: string;
  readonly children: ComponentChildren;
  /** What goes on; without it the step has its own ways to go on. */
  readonly next?: { readonly label: string; readonly onNext: () => void } | undefined;
  readonly onBack?: (() => void) | undefined;
  /** Leaves the whole way: nothing has been changed. */
  readonly onStop?: (() => void) | undefined;
  /** Why it does not go on yet; read out as it comes. */
  readonly said?: string;
}

/** One thing at a time, which can be left at any moment. */
export function Step({ heading, children, next, onBack, onStop, said = '' }: StepProps) {
  return (
    <section class={styles['step']} data-view="lock">
      <FocusedHeading>{heading}</FocusedHeading>
      {children}
      <p role="status" class={styles['said']}>
        {said}
      </p>
      <div class={styles['row']}>
        {next && (
          <Button look="main" onClick={next.onNext}>
            {next.label}
          </Button>
        )}
        {onBack && <Button onClick={onBack}>{t('back')}</Button>}
        {onStop && (
          <Button look="link" onClick={onStop}>
            {t('stopHere')}
          </Button>
        )}
      </div>
    </section>
  );
}
