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
import { TroubleNotice } from './TroubleNotice';

const beside = { join: withTheirs, theirsIn };

/** The person's own words for a hard hour, before any number. Every letter is kept at once. */
export function HelpCard() {
  const { kept, take, note, trouble, again, theirs } = useSealedRecord([helpCard], beside);
  const { spellCheck } = useLooks();
  const [text, setText] = useState<string>();
  // What could not be sealed stays in its field, also where that was closed meanwhile.
  const now = text ?? (trouble && take());
  if (now === undefined) {
    if (kept.kind !== 'ready') return null;
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
        value={now}
        spellCheck={spellCheck === 'on'}
        onInput={(next) => {
          setText(next);
          note(next);
        }}
      />
      {trouble && <TroubleNotice trouble={trouble} text={now} onTryAgain={again} />}
      {theirs && (
        <>
          <p>{t('helpCardTheirs')}</p>
          <p class={styles['own']} dir="auto" {...unbroken(theirs)}>
            {theirs}
          </p>
        </>
      )}
      {!trouble && <Button onClick={() => setText(undefined)}>{t('helpCardDone')}</Button>}
    </section>
  );
}
