import { useEffect, useRef, useState } from 'preact/hooks';
import { plural, t } from '../../lib/i18n/messages';
import { useSurroundings } from '../../lib/reactive/surroundings';
import { useEditedList } from '../../lib/reactive/use-edited-list';
import { useLiveQuery } from '../../lib/reactive/use-live-query';
import {
  addSupportPerson,
  moveSupportPerson,
  readSupportPeople,
  removeSupportPerson,
  restoreSupportPerson,
} from '../../lib/storage/support-people';
import { useAttempt } from '../settings/use-attempt';
import { Button } from '../ui/Button';
import { FocusedButton } from '../ui/FocusedButton';
import styles from './People.module.css';
import { PersonForm } from './PersonForm';
import { PersonItem, type SupportKept } from './PersonItem';
import { supportName } from './support-name';

/** People who help, in the person's own words and order. Nothing here calls or sends. */
export function People() {
  const { whenOpen } = useSurroundings();
  const state = useLiveQuery(readSupportPeople, [], ['people', 'privateSettings']);
  const [adding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<SupportKept>();
  const [said, setSaid] = useState('');
  const { failed, attempt } = useAttempt();
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const { drawn: people, onEditing } = useEditedList(state);
  useFocusKept(list, people);
  const ids = people.map(({ id }) => id);
  const move = async (person: SupportKept, way: 'up' | 'down') => {
    await moveSupportPerson(await whenOpen, ids, person.id, way);
    const place = ids.indexOf(person.id) + (way === 'up' ? 0 : 2);
    setSaid(t('personMoved', supportName(person.value), String(place), String(ids.length)));
  };
  const remove = async (person: SupportKept) => {
    await removeSupportPerson(await whenOpen, person);
    setRemoved(person);
  };
  const undo = async (person: SupportKept) => {
    await restoreSupportPerson(await whenOpen, person);
    setRemoved(undefined);
    heading.current?.focus();
  };
  const act = (work: () => Promise<void>) => {
    setSaid('');
    attempt(work);
  };
  const close = () => {
    setAdding(false);
    heading.current?.focus();
  };
  return (
    <section class={styles['people']} data-view="people">
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {t('peopleHeading')}
        </h1>
        <p class={styles['soft']}>{t('peopleIntro')}</p>
      </header>
      {state.kind === 'failed' && <p role="status">{t('troubleFailed')}</p>}
      {state.kind === 'ready' && people.length === 0 && !adding && (
        <p class={styles['empty']}>{t('peopleEmpty')}</p>
      )}
      <ul ref={list} class={styles['list']} aria-label={t('peopleHeading')}>
        {people.map((person, at) => (
          <PersonItem
            key={person.id}
            person={person}
            isFirst={at === 0}
            isLast={at === people.length - 1}
            onMove={(way) => act(() => move(person, way))}
            onRemove={() => act(() => remove(person))}
            onEditing={(isEdited) => onEditing(person, isEdited)}
          />
        ))}
      </ul>
      {state.kind === 'ready' && state.value.unreadable.length > 0 && (
        <p class={styles['soft']}>{plural('peopleUnreadable', state.value.unreadable.length)}</p>
      )}
      <div role="status">
        {failed ? t('troubleFailed') : said}
        {removed && (
          <p class={styles['row']}>
            <span>{t('removed')}</span>
            <FocusedButton key={removed.id} look="link" onClick={() => act(() => undo(removed))}>
              {t('undo')}
            </FocusedButton>
          </p>
        )}
      </div>
      {adding ? (
        <PersonForm
          onKeep={async (words) => {
            await addSupportPerson(await whenOpen, words);
            close();
          }}
          onClose={close}
        />
      ) : (
        <Button look={people.length === 0 ? 'main' : 'quiet'} onClick={() => setAdding(true)}>
          {t('personAdd')}
        </Button>
      )}
    </section>
  );
}

/** Drawn in another place, a button loses the focus: it is given back, so that keys go on. */
function useFocusKept(list: { readonly current: HTMLUListElement | null }, drawn: unknown): void {
  const pressed = useRef<HTMLElement | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each drawing of the list
  useEffect(() => {
    const inList = list.current?.contains(document.activeElement);
    if (inList && document.activeElement instanceof HTMLElement) {
      pressed.current = document.activeElement;
    } else if (document.activeElement === document.body && pressed.current?.isConnected) {
      pressed.current.focus();
    }
  }, [drawn]);
}
