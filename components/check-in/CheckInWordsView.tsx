import { feelings } from '../../lib/content/en/feelings';
import type { CheckIn } from '../../lib/domain/check-in';
import { t } from '../../lib/i18n/messages';
import { unbroken } from '../ui/unbroken';
import { affectToWords } from './affect-words';
import styles from './CheckIn.module.css';

/** A check-in to be read: how it was, its words, its need, its note. */
export function CheckInWordsView({ checkIn }: { readonly checkIn: CheckIn }) {
  const known = feelings.filter(({ id }) => checkIn.feelings.includes(id));
  const words = [...known.map(({ word }) => word), ...checkIn.ownWords];
  return (
    <>
      <p class={styles['soft']}>{affectToWords(checkIn)}</p>
      {words.length > 0 && (
        <p class={styles['words']} dir="auto" {...unbroken(words.join(', '))}>
          {words.join(', ')}
        </p>
      )}
      {checkIn.need && <p>{t('wouldHelp', t(`need_${checkIn.need}`))}</p>}
      {checkIn.note && (
        <p class={styles['note']} dir="auto" {...unbroken(checkIn.note)}>
          {checkIn.note}
        </p>
      )}
    </>
  );
}
