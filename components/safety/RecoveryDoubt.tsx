import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/messages';
import { useSurroundings } from '../../lib/reactive/surroundings';
import { useAccess } from '../../lib/reactive/use-access';
import { acceptLedger } from '../../lib/storage/accept-ledger';
import { checkLedger } from '../../lib/storage/check-ledger';
import type { LedgerFinding } from '../../lib/storage/ledger-finding';
import type { Store } from '../../lib/storage/store';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import styles from './Recovery.module.css';
import { RecoveryCopies } from './RecoveryCopies';

/** What a ledger says against the rows, of one of the compartments that are open. */
type Doubt = Exclude<LedgerFinding, { readonly kind: 'agrees' }> & {
  readonly of: 'daily' | 'private';
};

/**
 * Where rows were removed, swapped or put back behind Yarrow's back: says so after the first view,
 * and offers the copies. Nothing is drawn while all is as it was left (safety 2.5).
 */
export function RecoveryDoubt() {
  const { whenOpen } = useSurroundings();
  const access = useAccess();
  const [doubt, setDoubt] = useState<Doubt>();
  const look = () => {
    whenOpen.then(findDoubt).then(setDoubt, () => undefined);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for again where more is open
  useEffect(look, [access?.daily, access?.private]);
  if (!doubt) return null;
  const keep = () => {
    whenOpen.then((store) => acceptLedger(store, doubt.of)).then(look, look);
  };
  const { expected, found } = doubt;
  return (
    <Notice>
      <p>{t('doubt')}</p>
      {expected !== undefined && expected !== found && (
        <p>{t('doubtCounts', String(expected), String(found))}</p>
      )}
      <RecoveryCopies onChange={look} />
      <div class={styles['row']}>
        <Button onClick={keep}>{t('doubtKeep')}</Button>
      </div>
    </Notice>
  );
}

async function findDoubt(store: Store): Promise<Doubt | undefined> {
  for (const of of ['daily', 'private'] as const) {
    if (store.access()[of] !== 'open') continue;
    const finding = await checkLedger(store, of);
    if (finding.kind !== 'agrees') return { ...finding, of };
  }
  return undefined;
}
