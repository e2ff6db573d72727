import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/messages';
import { useStore } from '../../lib/reactive/surroundings';
import { Notice } from '../ui/Notice';

/** Why a page that is open waits, as long as another one seals everything anew. */
export function ReSealing() {
  const store = useStore();
  const opened = store.kind === 'ready' ? store.value : undefined;
  const [isWaiting, setWaiting] = useState(false);
  useEffect(() => {
    setWaiting(false);
    return opened?.onWaiting(setWaiting);
  }, [opened]);
  return isWaiting ? (
    <Notice>
      <p>{t('troubleReSealing')}</p>
    </Notice>
  ) : null;
}
