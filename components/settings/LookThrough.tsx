import { useState } from 'preact/hooks';
import { formatMoment } from '../../lib/i18n/dates';
import { plural, t } from '../../lib/i18n/messages';
import { useStore, useSurroundings } from '../../lib/reactive/surroundings';
import { useLiveQuery } from '../../lib/reactive/use-live-query';
import type { Finding } from '../../lib/storage/findings';
import { readFindings } from '../../lib/storage/findings';
import { lookInto } from '../../lib/storage/look-into';
import { readUnreadable } from '../../lib/storage/quarantine';
import type { Store } from '../../lib/storage/store';
import { Button } from '../ui/Button';
import { amissToWords } from './amiss-words';
import styles from './Settings.module.css';

type Look =
  | { readonly kind: 'not-yet' | 'looking' | 'failed' }
  | { readonly kind: 'done'; readonly sentences: readonly string[] };

/** Opens everything that is open now once, and says whether it is as it was left. Safety 1.4, 2.5. */
export function LookThrough() {
  const state = useStore();
  const [look, setLook] = useState<Look>({ kind: 'not-yet' });
  const begin = () => {
    if (state.kind !== 'ready' || look.kind === 'looking') return;
    setLook({ kind: 'looking' });
    lookThrough(state.value).then(
      (sentences) => setLook({ kind: 'done', sentences }),
      () => setLook({ kind: 'failed' }),
    );
  };
  return (
    <div class={styles['group']}>
      <h3>{t('lookThrough')}</h3>
      <p class={styles['soft']}>{t('lookThroughWhy')}</p>
      <Button onClick={begin} aria-disabled={look.kind === 'looking'}>
        {t('lookThroughBegin')}
      </Button>
      <div role="status">
        {look.kind === 'looking' && <p>{t('lookThroughWorking')}</p>}
        {look.kind === 'failed' && <p>{t('troubleFailed')}</p>}
        {look.kind === 'done' && look.sentences.map((sentence) => <p key={sentence}>{sentence}</p>)}
      </div>
      <Earlier />
    </div>
  );
}

/** What was found before, and when. */
function Earlier() {
  const { zone } = useSurroundings();
  const findings = useLiveQuery(readAllFindings, [], ['settings', 'privateSettings']);
  if (findings.kind !== 'ready' || findings.value.length === 0) return null;
  return (
    <ul aria-label={t('lookThroughEarlier')}>
      {findings.value.map((finding) => (
        <li key={finding.at}>
          {`${formatMoment({ at: finding.at, zone: zone() })} · ${amissToWords(finding)}`}
        </li>
      ))}
    </ul>
  );
}

async function readAllFindings(store: Store): Promise<readonly Finding[]> {
  const access = store.access();
  const open = (['daily', 'private'] as const).filter((name) => access[name] === 'open');
  const all = await Promise.all(open.map((name) => readFindings(store, name)));
  return all.flat().sort((a, b) => b.at - a.at);
}

async function lookThrough(store: Store): Promise<readonly string[]> {
  const amiss = await lookInto(store);
  const unreadable = Object.values(await readUnreadable(store)).reduce((sum, n) => sum + n, 0);
  const sentences = [
    ...amiss.map(amissToWords),
    ...(unreadable > 0 ? [plural('unreadableAny', unreadable)] : []),
  ];
  return sentences.length > 0 ? sentences : [t('lookThroughWell')];
}
