import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/messages';
import { useLooks } from '../../lib/reactive/surroundings';
import { useSealedText } from '../../lib/reactive/use-sealed-text';
import type { OwnPrompt } from '../../lib/storage/prompts';
import { promptDraft } from '../../lib/storage/sealed-text';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { TextArea } from '../ui/TextArea';
import styles from './OwnPrompts.module.css';

interface OwnPromptFormProps {
  readonly begun?: OwnPrompt;
  readonly onKeep: (prompt: OwnPrompt) => Promise<void>;
}

/** A prompt in one's own words, and whether the new tab may show it. */
export function OwnPromptForm({ begun, onKeep }: OwnPromptFormProps) {
  const { spellCheck } = useLooks();
  const [text, setText] = useState(begun?.text ?? '');
  const [onNewTab, setOnNewTab] = useState(begun?.onNewTab ?? false);
  const [said, setSaid] = useState('');
  const draft = useSealedText(promptDraft);
  // A change of an old sentence has no draft: it is still there as it was.
  const isNew = begun === undefined;
  const begunText = isNew && draft.kept.kind === 'ready' ? draft.kept.value : '';
  const note = (next: string) => isNew && draft.note(next);
  const write = (next: string) => {
    setText(next);
    note(next);
  };
  const keep = () => {
    if (!text.trim()) return setSaid(t('promptOwnEmpty'));
    note('');
    return onKeep({ text: text.trim(), onNewTab }).catch(() => {
      note(text);
      setSaid(t('troubleFailed'));
    });
  };
  return (
    <div class={styles['form']}>
      {text === '' && begunText && (
        <p class={styles['soft']}>
          <span>{t('begunIsKept')}</span>{' '}
          <Button look="link" onClick={() => setText(begunText)}>
            {t('begunOpen')}
          </Button>
        </p>
      )}
      <TextArea
        label={t('promptOwnLabel')}
        value={text}
        rows={2}
        spellCheck={spellCheck === 'on'}
        onInput={write}
      />
      <Chip
        label={t('promptOwnOnNewTab')}
        pressed={onNewTab}
        onToggle={() => setOnNewTab(!onNewTab)}
      />
      <div class={styles['row']}>
        <Button look="main" onClick={keep}>
          {t('keep')}
        </Button>
        <p role="status">{said}</p>
      </div>
    </div>
  );
}
