import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/messages';
import { useLooks } from '../../lib/reactive/surroundings';
import { useSealedRecord } from '../../lib/reactive/use-sealed-record';
import type { OwnPrompt } from '../../lib/storage/prompts';
import type { Kept } from '../../lib/storage/sealed-table';
import { promptDrafts } from '../../lib/storage/sealed-text';
import { TroubleNotice } from '../safety/TroubleNotice';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { TextArea } from '../ui/TextArea';
import styles from './OwnPrompts.module.css';

interface OwnPromptFormProps {
  /** A kept one to change; without it a new one is written. */
  readonly changes?: Kept<OwnPrompt>;
  readonly onKeep: (prompt: OwnPrompt) => Promise<void>;
}

/** A prompt in one's own words, and whether the new tab may show it. Every letter is kept at once. */
export function OwnPromptForm({ changes, onKeep }: OwnPromptFormProps) {
  const { spellCheck } = useLooks();
  const draft = useSealedRecord(promptDrafts(changes?.id));
  const [text, setText] = useState<string>();
  const [onNewTab, setOnNewTab] = useState(changes?.value.onNewTab ?? false);
  const [said, setSaid] = useState('');
  // What is written before it is known whether something was begun goes beside that.
  const begun = draft.kept.kind === 'ready' ? draft.kept.value : '';
  const before = changes?.value.text ?? '';
  const discard = () => {
    draft.take();
    draft.note('');
  };
  // Something that was begun waits until it is opened or let be: no letter is put over it.
  if (text === undefined && begun) {
    return (
      <p class={styles['row']}>
        <span>{t('begunIsKept')}</span>
        <Button look="link" onClick={() => setText(draft.take())}>
          {t('begunOpen')}
        </Button>
        <Button look="link" onClick={discard}>
          {t('begunDiscard')}
        </Button>
      </p>
    );
  }
  const now = text ?? before;
  const keep = async () => {
    if (!now.trim()) return setSaid(t('promptOwnEmpty'));
    try {
      await onKeep({ text: now.trim(), onNewTab });
      draft.note('');
    } catch {
      setSaid(t('troubleFailed'));
    }
    return undefined;
  };
  return (
    <div class={styles['form']}>
      <TextArea
        label={t('promptOwnLabel')}
        takesFocus={true}
        value={now}
        rows={2}
        spellCheck={spellCheck === 'on'}
        onInput={(next) => {
          setText(next);
          draft.note(next);
        }}
      />
      <Chip
        label={t('promptOwnOnNewTab')}
        pressed={onNewTab}
        onToggle={() => setOnNewTab(!onNewTab)}
      />
      {draft.trouble && (
        <TroubleNotice trouble={draft.trouble} text={now} onTryAgain={draft.again} />
      )}
      <div class={styles['row']}>
        <Button look="main" onClick={() => keep().catch(() => undefined)}>
          {t('keep')}
        </Button>
        <p role="status">{said}</p>
      </div>
    </div>
  );
}
