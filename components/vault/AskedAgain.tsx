import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/messages';
import { useSurroundings } from '../../lib/reactive/surroundings';
import { useLiveQuery } from '../../lib/reactive/use-live-query';
import { readLockAnswer, writeLockAnswer } from '../../lib/storage/lock-question';
import type { Store } from '../../lib/storage/store';
import { readSupportPeople } from '../../lib/storage/support-people';
import { Notice } from '../ui/Notice';
import { LockQuestion } from './LockQuestion';

/** *Write first, choose later*: asked once more after the room was left, and never again. */
export function AskedAgain({ onSet }: { readonly onSet: () => void }) {
  const { whenOpen } = useSurroundings();
  const due = useLiveQuery(isDue, [], ['people', 'privateSettings']);
  const [asked, setAsked] = useState<'not-yet' | 'now' | 'over'>('not-yet');
  const note = async (value: 'asked-again' | 'none') => writeLockAnswer(await whenOpen, value);
  const isDueNow = due.kind === 'ready' && due.value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it turns out to be due
  useEffect(() => {
    if (!isDueNow || asked !== 'not-yet') return;
    setAsked('now');
    note('asked-again').catch(() => undefined);
  }, [isDueNow]);
  if (asked !== 'now') return null;
  const answer = (value: 'asked-again' | 'none') => {
    setAsked('over');
    note(value).catch(() => undefined);
  };
  return (
    <Notice>
      <p>{t('lockAskedAgain')}</p>
      <LockQuestion
        onLater={() => answer('asked-again')}
        onSet={onSet}
        onNone={() => answer('none')}
      />
    </Notice>
  );
}

async function isDue(store: Store): Promise<boolean> {
  const [answer, people] = await Promise.all([readLockAnswer(store), readSupportPeople(store)]);
  return answer === 'later' && people.records.length > 0;
}
