import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/messages';
import { Chip } from '../ui/Chip';
import { Step } from './Step';

interface UnderstandProps {
  readonly onNext: () => void;
  readonly onBack: (() => void) | undefined;
  readonly onStop: () => void;
}

/** The one sentence that has to be read before: both lost, lost. Safety 2.6; and what becomes of copies. */
export function Understand({ onNext, onBack, onStop }: UnderstandProps) {
  const [ticked, setTicked] = useState(false);
  const [said, setSaid] = useState('');
  const goOn = () => (ticked ? onNext() : setSaid(t('lockTickFirst')));
  return (
    <Step
      heading={t('lockUnderstandHeading')}
      said={said}
      next={{ label: t('lockDoIt'), onNext: goOn }}
      onBack={onBack}
      onStop={onStop}
    >
      <p>{t('lockUnderstand')}</p>
      <p>{t('lockCopiesGo')}</p>
      <div>
        <Chip
          label={t('lockUnderstood')}
          pressed={ticked}
          onToggle={() => {
            setTicked(!ticked);
            setSaid('');
          }}
        />
      </div>
    </Step>
  );
}
