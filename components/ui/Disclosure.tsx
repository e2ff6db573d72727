import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './Disclosure.module.css';
import { unbroken } from './unbroken';

interface DisclosureProps {
  readonly label: string;
  /** What has been chosen inside, told while it is closed. */
  readonly summary?: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: ComponentChildren;
}

/** A heading that opens what lies under it. */
export function Disclosure({ label, summary, open, onToggle, children }: DisclosureProps) {
  const id = useId();
  return (
    <section class={styles['disclosure']}>
      <button
        type="button"
        class={styles['heading']}
        aria-expanded={open}
        aria-controls={id}
        onClick={onToggle}
      >
        <svg class={styles['arrow']} viewBox="0 0 10 10" aria-hidden="true">
          <path d="M2 3.5 L5 6.5 L8 3.5" />
        </svg>
        <span>{label}</span>
        {!open && summary && (
          <bdi class={styles['summary']} {...unbroken(summary)}>
            {summary}
          </bdi>
        )}
      </button>
      <div id={id} class={styles['inside']} hidden={!open}>
        {open && children}
      </div>
    </section>
  );
}
