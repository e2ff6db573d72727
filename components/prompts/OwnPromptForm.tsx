import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/messages';
import { useLooks } from '../../lib/reactive/surroundings';
import type { OwnPrompt } from '../../lib/storage/prompts';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { TextArea } from '../ui/TextArea';
import styles from './OwnPrompts.module.css';
import { usePromptDraft } from './use-prompt-draft';

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
  const draft = usePromptDraft(begun === undefined);
  const write = (next: string) => {
    setText(next);
    draft.note(next);
  };
  const keep = () => {
    if (!text.trim()) return setSaid(t('promptOwnEmpty'));
    draft.note('');
    return onKeep({ text: text.trim(), onNewTab }).catch(() => {
      draft.note(text);
      setSaid(t('troubleFailed'));
    });
  };
  return (
    <div class={styles['form']}>
      {text === '' && draft.begun && (
        <p class={styles['soft']}>
          <span>{t('begunIsKept')}</span>{' '}
          <Button look="link" onClick={() => setText(draft.begun)}>
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
