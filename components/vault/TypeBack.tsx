import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/messages';
import { askTwoGroups, type NewCode } from '../../lib/storage/new-secrets';
import { TextField } from '../ui/TextField';
import { Step } from './Step';
import styles from './Vault.module.css';

interface TypeBackProps {
  readonly code: NewCode;
  readonly onNext: () => void;
  /** Back to where the code is shown. */
  readonly onBack: (() => void) | undefined;
  readonly onStop: () => void;
}

/** Two groups of the code, drawn by lot, to be sure that it was written down. Safety 2.6. */
export function TypeBack({ code, onNext, onBack, onStop }: TypeBackProps) {
  const [asked] = useState(() => askTwoGroups(code));
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [said, setSaid] = useState('');
  const goOn = () => {
    const other = asked.find(({ place, isSame }) => !isSame(typed[place] ?? ''));
    if (other) return setSaid(t('codeGroupDiffers', String(other.place)));
    return onNext();
  };
  const [first, second] = asked.map(({ place }) => String(place));
  return (
    <Step
      heading={t('codeBackHeading')}
      said={said}
      next={{ label: t('lockGoOn'), onNext: goOn }}
      onBack={onBack}
      onStop={onStop}
    >
      <p>{t('codeBack', first ?? '', second ?? '')}</p>
      <div class={styles['ways']}>
        {asked.map(({ place }) => (
          <TextField
            key={place}
            label={t('codeGroup', String(place))}
            value={typed[place] ?? ''}
            spellCheck={false}
            onInput={(text) => {
              setTyped({ ...typed, [place]: text });
              setSaid('');
            }}
            onEnter={goOn}
          />
        ))}
      </div>
    </Step>
  );
}
