import { type MessageKey, t } from '../../lib/i18n/messages';
import styles from './Frame.module.css';

interface DoorProps {
  /** Shown where there is little room; part of the longer wording. */
  readonly short: MessageKey;
  readonly long: MessageKey;
  readonly onOpen: () => void;
}

/** A way to another view, in the bar at the top. */
export function Door({ short, long, onOpen }: DoorProps) {
  return (
    <button type="button" class={styles['door']} aria-label={t(long)} onClick={onOpen}>
      <span class={styles['short']}>{t(short)}</span>
      <span class={styles['long']}>{t(long)}</span>
    </button>
  );
}
