import { t } from '../../lib/i18n/messages';
import type { LockTask } from './lock-task';
import { Step } from './Step';

interface LockDoneProps {
  readonly task: LockTask;
  readonly onClose: () => void;
  /** There where it did not go well. */
  readonly onTryAgain?: () => void;
}

/** What came of it. */
export function LockDone({ task, onClose, onTryAgain }: LockDoneProps) {
  if (onTryAgain) {
    return (
      <Step
        heading={t('lockWorkingHeading')}
        said={t('lockFailed')}
        next={{ label: t('tryAgain'), onNext: onTryAgain }}
        onStop={onClose}
      >
        {null}
      </Step>
    );
  }
  return (
    <Step heading={t('lockDoneHeading')} next={{ label: t('close'), onNext: onClose }}>
      <p>{t(task.kind === 'off' ? 'lockDoneOff' : 'lockDoneLocked')}</p>
      {task.kind === 'set-up' && <p>{t('lockOldTraces')}</p>}
    </Step>
  );
}
