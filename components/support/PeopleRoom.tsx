import { useState } from 'preact/hooks';
import type { Access } from '../../lib/domain/access';
import { t } from '../../lib/i18n/messages';
import { useSurroundings } from '../../lib/reactive/surroundings';
import { useLiveQuery } from '../../lib/reactive/use-live-query';
import { type LockAnswer, readLockAnswer, writeLockAnswer } from '../../lib/storage/lock-question';
import type { Store } from '../../lib/storage/store';
import { readSupportPeople } from '../../lib/storage/support-people';
import { FocusedHeading } from '../ui/FocusedHeading';
import { LockQuestion } from '../vault/LockQuestion';
import { Unlock } from '../vault/Unlock';
import { Veil } from '../vault/Veil';
import { People } from './People';
import styles from './People.module.css';

interface PeopleRoomProps {
  readonly access: Access;
  /** Goes to where a passphrase is set. */
  readonly onSet: () => void;
}

/** The room People: locked, asking how to keep what will be written, or open. */
export function PeopleRoom({ access, onSet }: PeopleRoomProps) {
  // The way in stays until it has said all: a new passphrase may be chosen on it.
  const [isShut, setIsShut] = useState(access.private === 'closed');
  if (access.private === 'closed' && !isShut) setIsShut(true);
  if (isShut) return <Unlock onOpen={() => setIsShut(false)} />;
  return (
    <Veil>
      <OpenRoom onSet={onSet} />
    </Veil>
  );
}

function OpenRoom({ onSet }: Pick<PeopleRoomProps, 'onSet'>) {
  const { whenOpen } = useSurroundings();
  const first = useLiveQuery(isToBeAsked, [], ['people', 'privateSettings']);
  // Whatever becomes of the answer, nobody is asked twice before the first word.
  const [answered, setAnswered] = useState(false);
  const answer = (value: LockAnswer) => {
    setAnswered(true);
    whenOpen.then((store) => writeLockAnswer(store, value)).catch(() => undefined);
  };
  if (first.kind === 'loading') return null;
  if (answered || first.kind === 'failed' || !first.value) return <People />;
  return (
    <section class={styles['people']} data-view="lock-question">
      <FocusedHeading>{t('lockQuestion')}</FocusedHeading>
      <p>{t('lockQuestionWhy')}</p>
      <LockQuestion onLater={() => answer('later')} onSet={onSet} onNone={() => answer('none')} />
    </section>
  );
}

async function isToBeAsked(store: Store): Promise<boolean> {
  if (store.access().lock !== 'nothing') return false;
  const [answer, people] = await Promise.all([readLockAnswer(store), readSupportPeople(store)]);
  return answer === 'unasked' && people.records.length === 0;
}
