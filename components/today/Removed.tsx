import { t } from '../../lib/i18n/messages';
import { FocusedButton } from '../ui/FocusedButton';
import styles from './Today.module.css';
import type { Removal } from './use-removal';

interface RemovedProps {
  readonly removal: Removal;
  readonly onUndo: () => void;
}

/** Says that a check-in was removed, and brings it back where that is wanted. */
export function Removed({ removal, onUndo }: RemovedProps) {
  const { removed, failed } = removal;
  return (
    <div role="status">
      {removed && (
        <p class={styles['row']}>
          <span>{t('removed')}</span>
          <FocusedButton key={removed.id} look="link" onClick={onUndo}>
            {t('undo')}
          </FocusedButton>
        </p>
      )}
      {failed && <p>{t('troubleFailed')}</p>}
    </div>
  );
}
