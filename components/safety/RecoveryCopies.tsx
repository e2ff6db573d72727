import { useState } from 'preact/hooks';
import { formatMoment } from '../../lib/i18n/dates';
import { plural, t } from '../../lib/i18n/messages';
import type { Copy } from '../../lib/storage/recover';
import { Button } from '../ui/Button';
import { Disclosure } from '../ui/Disclosure';
import styles from './Recovery.module.css';
import { RecoveryCopy } from './RecoveryCopy';
import { useCopies } from './use-recovery';

const kinds = { daily: 'copiesDaily', upgrade: 'copiesUpgrade', aside: 'copiesAside' } as const;

/** The copies that lie beside the database, each of which can be brought back. For Settings. */
export function RecoveryCopies() {
  const [open, setOpen] = useState(false);
  return (
    <Disclosure label={t('copies')} open={open} onToggle={() => setOpen(!open)}>
      <Copies />
    </Disclosure>
  );
}

function Copies() {
  const { copies, lookAgain } = useCopies();
  const [chosen, setChosen] = useState<number>();
  return (
    <div class={styles['copy']}>
      <p>{t('copiesWhat')}</p>
      {copies?.length === 0 && <p>{t('copiesNone')}</p>}
      {copies?.map((copy) =>
        chosen === copy.sequence ? (
          <RecoveryCopy key={copy.sequence} copy={copy} onChange={lookAgain} />
        ) : (
          <Button key={copy.sequence} onClick={() => setChosen(copy.sequence)}>
            {nameOf(copy)}
          </Button>
        ),
      )}
    </div>
  );
}

/** Its day where that may be told; else what it was made for. */
function nameOf({ kind, moment, checkIns }: Copy): string {
  const parts = [
    ...(kind === 'daily' && moment ? [] : [t(kinds[kind])]),
    ...(moment ? [formatMoment(moment)] : []),
    ...(checkIns === undefined ? [] : [plural('copiesCheckIns', checkIns)]),
  ];
  return parts.join(' · ');
}
