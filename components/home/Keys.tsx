import { type MessageKey, t } from '../../lib/i18n/messages';
import { LeaveButton } from '../safety/LeaveButton';
import { Dialog } from '../ui/Dialog';
import styles from './Home.module.css';

const keys: readonly (readonly [MessageKey, MessageKey])[] = [
  ['keyDigits', 'keyDigitsDo'],
  ['keyArrows', 'keyArrowsDo'],
  ['keyShiftArrows', 'keyShiftArrowsDo'],
  ['keyEnter', 'keyEnterDo'],
  ['keyCtrlEnter', 'keyCtrlEnterDo'],
  ['keyTab', 'keyTabDo'],
  ['keyShiftThrice', 'keyShiftThriceDo'],
  ['keyQuestion', 'keyQuestionDo'],
];

/** Every key that does something, and what it does. */
export function Keys({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog heading={t('keysHeading')} close={t('close')} onClose={onClose} exit={<LeaveButton />}>
      <dl class={styles['keys']}>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
