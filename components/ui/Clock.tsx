import styles from './Clock.module.css';

/** The time of day, large. */
export function Clock({ time }: { readonly time: string }) {
  return <time class={styles['clock']}>{time}</time>;
}
