import type { Affect } from '../../lib/domain/affect';
import { t } from '../../lib/i18n/messages';
import { Button } from '../ui/Button';
import { affectToWords } from './affect-words';
import styles from './CheckIn.module.css';
import { PadPicture } from './PadPicture';

interface PlaceSummaryProps {
  readonly affect: Affect | undefined;
  readonly onMove: () => void;
}

/** Where the marker stands, in one line, while the rest is being said. */
export function PlaceSummary({ affect, onMove }: PlaceSummaryProps) {
  return (
    <div class={styles['place']}>
      <span class={styles['miniature']} dir="ltr">
        <PadPicture affect={affect} small={true} />
      </span>
      <span class={styles['soft']}>{affect ? affectToWords(affect) : t('padNotPlaced')}</span>
      <Button look="link" aria-label={t(affect ? 'padMove' : 'padPlace')} onClick={onMove}>
        {t(affect ? 'padMoveShort' : 'padPlaceShort')}
      </Button>
    </div>
  );
}
