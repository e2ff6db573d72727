import { type MessageKey, t } from '../../lib/i18n/messages';
import { useSurroundings } from '../../lib/reactive/surroundings';
import type { Trouble } from '../../lib/storage/trouble';
import { Button } from '../ui/Button';
import styles from './Recovery.module.css';
import { RecoveryCopy } from './RecoveryCopy';
import { RecoverySave } from './RecoverySave';
import { RecoveryStart } from './RecoveryStart';
import { waysOutOf } from './recovery-kind';
import { useCopies } from './use-recovery';

const sentences: Readonly<Partial<Record<Trouble, MessageKey>>> = {
  emptied: 'troubleEmptied',
  'damaged-header': 'troubleDamagedHeader',
  'newer-version': 'troubleNewerVersion',
};

/**
 * What home shows where the store did not open: what happened, what is not lost, and the ways to go
 * on, the gentlest first (safety 1.3). It deletes nothing by itself.
 */
export function Recovery({ trouble }: { readonly trouble: Trouble }) {
  const { tryAgain, beginEmpty } = useSurroundings();
  const { copies } = useCopies();
  const ways = waysOutOf(trouble);
  const copy = copies?.find(({ missing }) => missing === 0) ?? copies?.[0];
  return (
    <section class={styles['recovery']} data-view="recovery">
      <h1>{t('recoverHeading')}</h1>
      <p role="status">{t(sentences[trouble] ?? 'recoverFailed')}</p>
      <section class={styles['way']}>
        <h2>{t('recoverAgain')}</h2>
        <p>{t('recoverAgainWhat')}</p>
        <Button look="main" onClick={tryAgain}>
          {t('tryAgain')}
        </Button>
      </section>
      {ways.includes('copy') && copy && (
        <section class={styles['way']}>
          <h2>{t('recoverCopy')}</h2>
          <RecoveryCopy copy={copy} overUnopened={trouble === 'failed'} onGoOn={tryAgain} />
        </section>
      )}
      {ways.includes('save') && <RecoverySave />}
      {ways.includes('start') && <RecoveryStart onBegin={beginEmpty} />}
    </section>
  );
}
