import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/messages';
import { useLooks } from '../../lib/reactive/surroundings';
import { useSealedText } from '../../lib/reactive/use-sealed-text';
import { helpCard } from '../../lib/storage/sealed-text';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/TextArea';
import { unbroken } from '../ui/unbroken';
import styles from './Help.module.css';

/** The person's own words for a hard hour, before any number. Every letter is kept at once. */
export function HelpCard() {
  const { kept, note, failed } = useSealedText(helpCard);
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
        <Button look="link" onClick={() => setText(kept.value)}>
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
      <p role="status">{failed && t('troubleFailed')}</p>
      <Button onClick={() => setText(undefined)}>{t('helpCardDone')}</Button>
    </section>
  );
}
