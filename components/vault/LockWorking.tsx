import { t } from '../../lib/i18n/messages';
import { FocusedHeading } from '../ui/FocusedHeading';
import styles from './Vault.module.css';

/** Rows that are sealed anew, and how many there are. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** While the lock is being set: how far it is, and that nothing is lost if it is left. */
export function LockWorking({ progress }: { readonly progress: Progress | undefined }) {
  const share = progress && progress.total > 0 ? progress.done / progress.total : undefined;
  return (
    <section class={styles['step']} data-view="lock">
      <FocusedHeading>{t('lockWorkingHeading')}</FocusedHeading>
      <p role="status">{t('lockWorking')}</p>
      <progress
        class={styles['progress']}
        aria-label={t('lockProgress')}
        {...(share === undefined ? {} : { value: share })}
      />
    </section>
  );
}
