import { t } from '../../lib/i18n/messages';
import { useAccess } from '../../lib/reactive/use-access';
import { useLiveQuery } from '../../lib/reactive/use-live-query';
import { readSupportPeople } from '../../lib/storage/support-people';
import { Veil } from '../vault/Veil';
import styles from './People.module.css';
import { PersonWords } from './PersonWords';

/** People who help, among the ways to talk to someone; nothing while they are locked, or none. */
export function HelpPeople() {
  const access = useAccess();
  const state = useLiveQuery(readSupportPeople, [], ['people', 'privateSettings']);
  if (access?.private !== 'open' || state.kind !== 'ready') return null;
  const { records } = state.value;
  if (records.length === 0) return null;
  return (
    <Veil>
      <section class={styles['inHelp']} aria-label={t('helpPeople')}>
        <h2 class={styles['soft']}>{t('helpPeople')}</h2>
        <ul class={styles['list']}>
          {records.map(({ id, value }) => (
            <li key={id} class={styles['item']}>
              <PersonWords words={value} level={3} />
            </li>
          ))}
        </ul>
      </section>
    </Veil>
  );
}
