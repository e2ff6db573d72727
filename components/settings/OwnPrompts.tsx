import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/messages';
import { useSurroundings } from '../../lib/reactive/surroundings';
import { useEditedList } from '../../lib/reactive/use-edited-list';
import { useLiveQuery } from '../../lib/reactive/use-live-query';
import {
  addOwnPrompt,
  type OwnPrompt,
  readOwnPrompts,
  removeOwnPrompt,
  restoreOwnPrompt,
} from '../../lib/storage/prompts';
import type { Kept } from '../../lib/storage/sealed-table';
import { OwnPromptForm } from '../prompts/OwnPromptForm';
import { Button } from '../ui/Button';
import { OwnPromptItem } from './OwnPromptItem';
import styles from './Settings.module.css';
import { useAttempt } from './use-attempt';

/** Prompts in the person's own words: add, change, remove and bring back. */
export function OwnPrompts() {
  const { whenOpen } = useSurroundings();
  const state = useLiveQuery(readOwnPrompts, []);
  const [adding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<Kept<OwnPrompt>>();
  const { failed, attempt } = useAttempt();
  const { drawn: prompts, onEditing } = useEditedList(state);
  const remove = async (prompt: Kept<OwnPrompt>) => {
    await removeOwnPrompt(await whenOpen, prompt);
    setRemoved(prompt);
  };
  const undo = async (prompt: Kept<OwnPrompt>) => {
    await restoreOwnPrompt(await whenOpen, prompt);
    setRemoved(undefined);
  };
  return (
    <div class={styles['group']}>
      <h3>{t('ownPrompts')}</h3>
      {prompts.length === 0 && <p class={styles['soft']}>{t('ownPromptsNone')}</p>}
      <ul class={styles['list']}>
        {prompts.map((prompt) => (
          <OwnPromptItem
            key={prompt.id}
            prompt={prompt}
            onRemove={() => attempt(() => remove(prompt))}
            onEditing={(isEdited) => onEditing(prompt, isEdited)}
          />
        ))}
      </ul>
      <div role="status">
        {failed && <p>{t('troubleFailed')}</p>}
        {removed && (
          <Button look="link" onClick={() => attempt(() => undo(removed))}>
            {t('undoRemove')}
          </Button>
        )}
      </div>
      <Button aria-expanded={adding} onClick={() => setAdding(!adding)}>
        {t('ownPromptAdd')}
      </Button>
      {adding && (
        <OwnPromptForm
          onKeep={async (prompt) => {
            await addOwnPrompt(await whenOpen, prompt);
            setAdding(false);
          }}
        />
      )}
    </div>
  );
}
