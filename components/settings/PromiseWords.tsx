import { type MessageKey, t } from '../../lib/i18n/messages';
import styles from './Settings.module.css';

const parts: readonly (readonly [MessageKey, MessageKey])[] = [
  ['promiseSafe', 'promiseSafeWords'],
  ['promiseNot', 'promiseNotWords'],
  ['promiseNever', 'promiseNeverWords'],
];

/** What is safe, what is not, and what never is. Safety 1.1; PRIVACY.md says the same at length. */
export function PromiseWords() {
  return (
    <div class={styles['part']}>
      <h3>{t('promise')}</h3>
      <dl class={styles['promise']}>
        {parts.map(([name, words]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
