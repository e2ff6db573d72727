import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/messages';
import { useSurroundings } from '../../lib/reactive/surroundings';
import { addOwnPrompt, changeOwnPrompt, type OwnPrompt } from '../../lib/storage/prompts';
import type { Kept } from '../../lib/storage/sealed-table';
import type { Store } from '../../lib/storage/store';
import { Conflict } from '../../lib/storage/trouble';
import { OwnPromptForm } from '../prompts/OwnPromptForm';
import { Button } from '../ui/Button';
import { unbroken } from '../ui/unbroken';
import styles from './Settings.module.css';

interface OwnPromptItemProps {
  readonly prompt: Kept<OwnPrompt>;
  readonly onRemove: () => void;
  /** Told when a change is begun, and when it is over. */
  readonly onEditing: (isEdited: boolean) => void;
}

export function OwnPromptItem({ prompt, onRemove, onEditing }: OwnPromptItemProps) {
  const { whenOpen } = useSurroundings();
  const [editing, setEditing] = useState<Kept<OwnPrompt>>();
  const edit = (before?: Kept<OwnPrompt>) => {
    setEditing(before);
    onEditing(before !== undefined);
  };
  const { text, onNewTab } = prompt.value;
  if (editing) {
    return (
      <li>
        <OwnPromptForm
          changes={editing}
          onKeep={async (changed) => {
            await changeOrAdd(await whenOpen, editing, changed);
            edit();
          }}
        />
      </li>
    );
  }
  return (
    <li class={styles['item']}>
      <span class={styles['text']} dir="auto" {...unbroken(text)}>
        {text}
      </span>
      {onNewTab && <span class={styles['soft']}>{t('promptOwnOnNewTabShort')}</span>}
      <Button look="link" aria-label={t('editNamed', text)} onClick={() => edit(prompt)}>
        {t('edit')}
      </Button>
      <Button look="link" aria-label={t('removeNamed', text)} onClick={onRemove}>
        {t('remove')}
      </Button>
    </li>
  );
}

/** One that was changed or removed elsewhere meanwhile stays as it is there; these words are added. */
async function changeOrAdd(store: Store, before: Kept<OwnPrompt>, changed: OwnPrompt) {
  await changeOwnPrompt(store, before, changed).catch((error: unknown) => {
    if (!(error instanceof Conflict)) throw error;
    return addOwnPrompt(store, changed);
  });
}
