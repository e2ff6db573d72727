import { useState } from 'preact/hooks';
import type { SupportPerson, SupportWords } from '../../lib/domain/support-person';
import { t } from '../../lib/i18n/messages';
import { useSurroundings } from '../../lib/reactive/surroundings';
import type { Kept } from '../../lib/storage/sealed-table';
import type { Store } from '../../lib/storage/store';
import { addSupportPerson, changeSupportPerson } from '../../lib/storage/support-people';
import { Conflict } from '../../lib/storage/trouble';
import { Button } from '../ui/Button';
import styles from './People.module.css';
import { PersonForm } from './PersonForm';
import { PersonWords } from './PersonWords';
import { supportName } from './support-name';

export type SupportKept = Kept<SupportPerson>;

interface PersonItemProps {
  readonly person: SupportKept;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (way: 'up' | 'down') => void;
  readonly onRemove: () => void;
  /** Told when a change is begun, and when it is over. */
  readonly onEditing: (isEdited: boolean) => void;
}

/** One of them: to be read, changed, moved or removed. */
export function PersonItem(props: PersonItemProps) {
  const { person, isFirst, isLast, onMove, onRemove, onEditing } = props;
  const { whenOpen } = useSurroundings();
  const [editing, setEditing] = useState<SupportKept>();
  const edit = (before?: SupportKept) => {
    setEditing(before);
    onEditing(before !== undefined);
  };
  const name = supportName(person.value);
  if (editing) {
    return (
      <li class={styles['item']}>
        <PersonForm
          changes={editing}
          onKeep={async (words) => {
            await changeOrAdd(await whenOpen, editing, words);
            edit();
          }}
          onClose={() => edit()}
        />
      </li>
    );
  }
  return (
    <li class={styles['item']}>
      <PersonWords words={person.value} level={2} />
      <div class={styles['row']}>
        <Button look="link" aria-label={t('editNamed', name)} onClick={() => edit(person)}>
          {t('edit')}
        </Button>
        <Button
          look="link"
          aria-label={t('moveUpNamed', name)}
          aria-disabled={isFirst}
          onClick={() => !isFirst && onMove('up')}
        >
          {t('moveUp')}
        </Button>
        <Button
          look="link"
          aria-label={t('moveDownNamed', name)}
          aria-disabled={isLast}
          onClick={() => !isLast && onMove('down')}
        >
          {t('moveDown')}
        </Button>
        <Button look="link" aria-label={t('removeNamed', name)} onClick={onRemove}>
          {t('remove')}
        </Button>
      </div>
    </li>
  );
}

/** Someone who was changed or removed elsewhere meanwhile stays as there; these words are added. */
async function changeOrAdd(store: Store, before: SupportKept, words: SupportWords) {
  await changeSupportPerson(store, before, words).catch((error: unknown) => {
    if (!(error instanceof Conflict)) throw error;
    return addSupportPerson(store, words);
  });
}
