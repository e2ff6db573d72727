import { t } from '../../lib/i18n/messages';
import type { LockTask } from './lock-task';
import { Step } from './Step';

interface LockDoneProps {
  readonly task: LockTask;
  readonly onClose: () => void;
}

/** That it went well, and what holds now. */
export function LockDone({ task, onClose }: LockDoneProps) {
  return (
    <Step heading={t('lockDoneHeading')} next={{ label: t('close'), onNext: onClose }}>
      <p>{t(task.kind === 'off' ? 'lockDoneOff' : 'lockDoneLocked')}</p>
      {task.kind === 'set-up' && <p>{t('lockOldTraces')}</p>}
    </Step>
  );
}
