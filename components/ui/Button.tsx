import type { ButtonHTMLAttributes } from 'preact';
import styles from './Button.module.css';

export interface ButtonProps extends ButtonHTMLAttributes {
  /** `main`: the one thing this view is for. `quiet`: everything beside it. `link`: within words. */
  readonly look?: 'main' | 'quiet' | 'link';
}

export function Button({ look = 'quiet', class: extra, children, ...rest }: ButtonProps) {
  return (
    <button type="button" class={`${styles['button']} ${styles[look]} ${extra ?? ''}`} {...rest}>
      {children}
    </button>
  );
}
