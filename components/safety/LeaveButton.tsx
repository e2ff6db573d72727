import { t } from '../../lib/i18n/messages';
import { useSurroundings } from '../../lib/reactive/surroundings';

/** Leaves at once. Drawn on every view, and again inside every dialog. */
export function LeaveButton() {
  const { leave } = useSurroundings();
  return (
    <button type="button" data-leave onClick={leave}>
      {t('leave')}
    </button>
  );
}
