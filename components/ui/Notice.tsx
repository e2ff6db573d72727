import type { ComponentChildren } from 'preact';
import styles from './Notice.module.css';

interface NoticeProps {
  readonly children: ComponentChildren;
  /** `status` is read out when it comes; `note` is read where it stands. */
  readonly role?: 'status' | 'note';
}

/** A sentence that stands apart from what is around it. */
export function Notice({ children, role = 'status' }: NoticeProps) {
  return (
    <div class={styles['notice']} role={role}>
      {children}
    </div>
  );
}
