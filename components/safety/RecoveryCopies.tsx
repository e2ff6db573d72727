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

interface RecoveryCopiesProps {
  /** Told after a copy was brought back, or that was undone. */
  readonly onChange?: () => void;
}

/** The copies that lie beside the database, each of which can be brought back. For Settings. */
export function RecoveryCopies({ onChange }: RecoveryCopiesProps) {
  const [open, setOpen] = useState(false);
  return (
    <Disclosure label={t('copies')} open={open} onToggle={() => setOpen(!open)}>
      <Copies {...(onChange ? { onChange } : {})} />
    </Disclosure>
  );
}

function Copies({ onChange }: RecoveryCopiesProps) {
  const { copies, lookAgain } = useCopies();
  const [chosen, setChosen] = useState<number>();
  const changed = () => {
    lookAgain();
    onChange?.();
  };
  return (
    <div class={styles['copy']}>
      <p>{t('copiesWhat')}</p>
      {copies?.length === 0 && <p>{t('copiesNone')}</p>}
      {copies?.map((copy) =>
        chosen === copy.sequence ? (
          <RecoveryCopy key={copy.sequence} copy={copy} onChange={changed} />
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
