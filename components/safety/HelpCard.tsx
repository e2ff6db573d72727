import { useState } from 'preact/hooks';
import { theirsIn, withTheirs } from '../../lib/domain/two-versions';
import { t } from '../../lib/i18n/messages';
import { useLooks } from '../../lib/reactive/surroundings';
import { useSealedRecord } from '../../lib/reactive/use-sealed-record';
import { helpCard } from '../../lib/storage/sealed-text';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/TextArea';
import { unbroken } from '../ui/unbroken';
import styles from './Help.module.css';

const beside = { join: withTheirs, theirsIn };

/** The person's own words for a hard hour, before any number. Every letter is kept at once. */
export function HelpCard() {
  const { kept, take, note, trouble, theirs } = useSealedRecord([helpCard], beside);
  const { spellCheck } = useLooks();
  const [text, setText] = useState<string>();
  if (kept.kind !== 'ready') return null;
  if (text === undefined) {
    return (
      <section class={styles['card']} aria-label={t('helpCard')}>
        {kept.value && (
          <p class={styles['own']} dir="auto" {...unbroken(kept.value)}>
            {kept.value}
          </p>
        )}
        <Button look="link" onClick={() => setText(take())}>
          {t(kept.value ? 'helpCardChange' : 'helpCardWrite')}
        </Button>
      </section>
    );
  }
  return (
    <section class={styles['card']} aria-label={t('helpCard')}>
      <TextArea
        label={t('helpCard')}
        takesFocus={true}
        hint={t('helpCardHint')}
        value={text}
        spellCheck={spellCheck === 'on'}
        onInput={(next) => {
          setText(next);
          note(next);
        }}
      />
      <p role="status">{trouble && t('troubleFailed')}</p>
      {theirs && (
        <>
          <p>{t('helpCardTheirs')}</p>
          <p class={styles['own']} dir="auto" {...unbroken(theirs)}>
            {theirs}
          </p>
        </>
      )}
      <Button onClick={() => setText(undefined)}>{t('helpCardDone')}</Button>
    </section>
  );
}
