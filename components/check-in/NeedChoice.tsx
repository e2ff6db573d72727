import { type Need, needs } from '../../lib/domain/need';
import { t } from '../../lib/i18n/messages';
import { Chip } from '../ui/Chip';
import styles from './SayMore.module.css';

interface NeedChoiceProps {
  readonly need: Need | undefined;
  readonly onChoose: (need: Need | undefined) => void;
}

/** What would help now: one, or none. */
export function NeedChoice({ need, onChoose }: NeedChoiceProps) {
  return (
    <div class={styles['chips']}>
      {needs.map((each) => (
        <Chip
          key={each}
          label={t(`need_${each}`)}
          pressed={each === need}
          onToggle={() => onChoose(each === need ? undefined : each)}
        />
      ))}
    </div>
  );
}
