import { useState } from 'preact/hooks';
import {
  isEmptySupport,
  noSupportWords,
  type SupportPerson,
  type SupportWords,
} from '../../lib/domain/support-person';
import { t } from '../../lib/i18n/messages';
import { useLooks } from '../../lib/reactive/surroundings';
import { useSealedRecord } from '../../lib/reactive/use-sealed-record';
import type { Kept } from '../../lib/storage/sealed-table';
import { supportDrafts } from '../../lib/storage/support-people';
import { TroubleNotice } from '../safety/TroubleNotice';
import { Button } from '../ui/Button';
import { FocusedHeading } from '../ui/FocusedHeading';
import { TextArea } from '../ui/TextArea';
import { TextField } from '../ui/TextField';
import styles from './People.module.css';

interface PersonFormProps {
  /** Someone to change; without it, someone new is written down. */
  readonly changes?: Kept<SupportPerson>;
  readonly onKeep: (words: SupportWords) => Promise<void>;
  readonly onClose: () => void;
}

/** Who it is, how they help, how to reach them. Every letter is sealed at once. */
export function PersonForm({ changes, onKeep, onClose }: PersonFormProps) {
  const { spellCheck } = useLooks();
  const draft = useSealedRecord(supportDrafts(changes?.id));
  const [words, setWords] = useState<SupportWords>();
  const [said, setSaid] = useState('');
  // What is written before it is known whether something was begun goes beside that.
  const begun = draft.kept.kind === 'ready' ? draft.kept.value : noSupportWords;
  const before = changes?.value ?? noSupportWords;
  const discard = () => {
    draft.take();
    draft.note(noSupportWords);
  };
  // Something that was begun waits until it is opened or let be: no letter is put over it.
  if (!words && !isEmptySupport(begun)) {
    return (
      <p class={styles['row']}>
        <span>{t('begunIsKept')}</span>
        <Button look="link" onClick={() => setWords(draft.take())}>
          {t('begunOpen')}
        </Button>
        <Button look="link" onClick={discard}>
          {t('begunDiscard')}
        </Button>
      </p>
    );
  }
  const now = words ?? before;
  const write = (part: Partial<SupportWords>) => {
    const next = { ...now, ...part };
    setWords(next);
    setSaid('');
    draft.note(next);
  };
  const keep = async () => {
    if (isEmptySupport(now)) return setSaid(t('personEmpty'));
    try {
      await onKeep(now);
      draft.note(noSupportWords);
    } catch {
      setSaid(t('troubleFailed'));
    }
    return undefined;
  };
  const letBe = () => {
    if (words) draft.note(noSupportWords);
    onClose();
  };
  const isSpellChecked = spellCheck === 'on';
  return (
    <div class={styles['form']}>
      <FocusedHeading level={2}>{t(changes ? 'personChange' : 'personNew')}</FocusedHeading>
      <TextField
        label={t('personName')}
        value={now.name}
        spellCheck={false}
        onInput={(name) => write({ name })}
      />
      <TextArea
        label={t('personHow')}
        value={now.how}
        rows={2}
        spellCheck={isSpellChecked}
        onInput={(how) => write({ how })}
      />
      <TextArea
        label={t('personReach')}
        hint={t('personReachHint')}
        value={now.reach}
        rows={2}
        spellCheck={isSpellChecked}
        onInput={(reach) => write({ reach })}
      />
      {draft.trouble && (
        <TroubleNotice trouble={draft.trouble} text={toText(now)} onTryAgain={draft.again} />
      )}
      <div class={styles['row']}>
        <Button look="main" onClick={() => keep().catch(() => undefined)}>
          {t('keep')}
        </Button>
        <Button look="link" onClick={letBe}>
          {t(changes ? 'leaveAsItWas' : 'begunDiscard')}
        </Button>
        <p role="status">{said}</p>
      </div>
    </div>
  );
}

/** What can be copied where it can't be sealed. */
function toText({ name, how, reach }: SupportWords): string {
  return [name, how, reach].filter((part) => part !== '').join('\n');
}
