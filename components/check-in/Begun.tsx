import { useEffect } from 'preact/hooks';
import type { CheckIn } from '../../lib/domain/check-in';
import { t } from '../../lib/i18n/messages';
import { useSurroundings } from '../../lib/reactive/surroundings';
import { useLiveQuery } from '../../lib/reactive/use-live-query';
import { findCheckIn } from '../../lib/storage/check-ins';
import { type Draft, readDrafts } from '../../lib/storage/drafts';
import type { Kept } from '../../lib/storage/sealed-table';
import { Button } from '../ui/Button';
import styles from './CheckIn.module.css';
import { draftToSaid, isNothing } from './said';

export interface BegunProps {
  /** Whether a new check-in begun a moment ago goes straight on, as in the popup. */
  readonly goesOn: boolean;
  /** Only what was begun of this check-in; without it, whatever was begun. */
  readonly of?: string | undefined;
  readonly onResume: (
    draft: Kept<Draft>,
    of: Kept<CheckIn> | undefined,
    how: 'asked' | 'by-itself',
  ) => void;
}

const momentAgo = 2 * 60_000;

/** Something begun and not kept. Its words are not shown until the person asks for them. */
export function Begun({ goesOn, of, onResume }: BegunProps) {
  const { whenOpen, now } = useSurroundings();
  const drafts = useLiveQuery(readDrafts, [], ['drafts', 'dropBox']);
  const draft =
    drafts.kind === 'ready'
      ? drafts.value.records.filter(hasWords).find(({ value }) => !of || value.of === of)
      : undefined;
  const resume = async (begun: Kept<Draft>) => {
    const { of: id } = begun.value;
    onResume(begun, id === undefined ? undefined : await findCheckIn(await whenOpen, id), 'asked');
  };
  const isFresh = draft && !draft.value.of && Math.abs(now() - draft.value.at) < momentAgo;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each draft that turns up
  useEffect(() => {
    if (draft && goesOn && isFresh) onResume(draft, undefined, 'by-itself');
  }, [draft?.id]);
  if (!draft || (goesOn && isFresh)) return null;
  return (
    <p class={styles['begun']}>
      <span>{t('begunIsKept')}</span>{' '}
      <Button look="link" onClick={() => resume(draft).catch(() => undefined)}>
        {t('begunOpen')}
      </Button>
    </p>
  );
}

function hasWords({ value }: Kept<Draft>): boolean {
  return !isNothing(draftToSaid(value));
}
