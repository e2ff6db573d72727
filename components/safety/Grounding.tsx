import { useEffect, useState } from 'preact/hooks';
import { type MessageKey, t } from '../../lib/i18n/messages';
import { Button } from '../ui/Button';
import { FocusedHeading } from '../ui/FocusedHeading';
import styles from './Grounding.module.css';

interface Step {
  readonly text: MessageKey;
  readonly seconds: number;
}

/** Soles of the feet, forty seconds. Needs no store, no sound, no closed eyes and no touch. */
const steps: readonly Step[] = [
  { text: 'groundingStep1', seconds: 8 },
  { text: 'groundingStep2', seconds: 10 },
  { text: 'groundingStep3', seconds: 12 },
  { text: 'groundingStep4', seconds: 10 },
];

interface GroundingProps {
  readonly onClose: () => void;
  readonly onHelp: () => void;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** One sentence at a time, going on by itself or by hand, and ending whenever it is wanted. */
export function Grounding({ onClose, onHelp, wait }: GroundingProps) {
  const [at, setAt] = useState(0);
  const [paused, setPaused] = useState(false);
  const step = steps[at];
  useEffect(() => {
    if (!step || paused) return undefined;
    let live = true;
    wait(step.seconds * 1000).then(
      () => live && setAt((now) => (now === at ? now + 1 : now)),
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [step, paused, at, wait]);
  return (
    <section class={styles['grounding']} aria-label={t('groundingName')} data-view="grounding">
      <FocusedHeading>{t('groundingName')}</FocusedHeading>
      <p class={styles['soft']}>{t('groundingFreely')}</p>
      <svg class={styles['picture']} viewBox="0 0 200 90" aria-hidden="true">
        <ellipse class={styles['ground']} cx="100" cy="76" rx="90" ry="6" />
        <path
          class={styles['foot']}
          d="M70 74c-8 0-12-7-11-15 1-7-6-14-6-25 0-12 8-20 17-20s16 8 15 21c-1 10-4 15-4 23 0 9-3 16-11 16Z"
        />
        <path
          class={styles['foot']}
          d="M130 74c8 0 12-7 11-15-1-7 6-14 6-25 0-12-8-20-17-20s-16 8-15 21c1 10 4 15 4 23 0 9 3 16 11 16Z"
        />
      </svg>
      <p class={styles['step']} role="status" aria-live="polite">
        {t(step ? step.text : 'groundingEnd')}
      </p>
      <div class={styles['row']}>
        {step && (
          <>
            <Button disabled={at === 0} onClick={() => setAt(at - 1)}>
              {t('back')}
            </Button>
            <Button onClick={() => setPaused(!paused)}>{t(paused ? 'goOn' : 'pause')}</Button>
            <Button onClick={() => setAt(at + 1)}>{t('next')}</Button>
          </>
        )}
      </div>
      <div class={styles['row']}>
        <Button look={step ? 'quiet' : 'main'} onClick={onClose}>
          {t(step ? 'stopHere' : 'close')}
        </Button>
        <Button look="link" onClick={onHelp}>
          {t('someoneToTalkTo')}
        </Button>
      </div>
    </section>
  );
}
