import styles from './Chip.module.css';
import { unbroken } from './unbroken';

interface ChipProps {
  readonly label: string;
  readonly pressed: boolean;
  readonly onToggle: () => void;
  /** One plain line about the word, said on hover and to screen readers. */
  readonly means?: string;
  /** Told when the focus comes to it, before anything is chosen. */
  readonly onFocus?: () => void;
  readonly lang?: string;
}

/** A word that can be chosen and let go of again. */
export function Chip({ label, pressed, onToggle, means, onFocus, lang }: ChipProps) {
  return (
    <button
      type="button"
      class={styles['chip']}
      aria-pressed={pressed}
      title={means}
      aria-description={means}
      lang={lang}
      {...(onFocus ? { onFocus } : {})}
      onClick={onToggle}
    >
      <svg class={styles['mark']} viewBox="0 0 10 10" aria-hidden="true">
        <path d="M1 5.5 L4 8.5 L9 1.5" />
      </svg>
      <bdi {...unbroken(label)}>{label}</bdi>
    </button>
  );
}
