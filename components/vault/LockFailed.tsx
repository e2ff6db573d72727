import { type MessageKey, t } from '../../lib/i18n/messages';
import type { NewSecrets } from './lock-task';
import { Step } from './Step';

interface LockFailedProps {
  /** Why it did not go well. */
  readonly said: string;
  /** What may count already, although the change was not finished. */
  readonly mayCount: NewSecrets;
  readonly onTryAgain: () => void;
  readonly onClose: () => void;
}

const keepWords: Readonly<Record<Exclude<NewSecrets, 'none'>, MessageKey>> = {
  passphrase: 'lockMayCountPassphrase',
  code: 'lockMayCountCode',
  both: 'lockMayCountBoth',
};

/** A change that did not go well: why, and what to keep until it has. */
export function LockFailed({ said, mayCount, onTryAgain, onClose }: LockFailedProps) {
  return (
    <Step
      heading={t('lockWorkingHeading')}
      said={said}
      next={{ label: t('tryAgain'), onNext: onTryAgain }}
      onStop={onClose}
    >
      {mayCount === 'none' ? null : <p>{t(keepWords[mayCount])}</p>}
    </Step>
  );
}
