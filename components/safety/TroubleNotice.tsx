import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/messages';
import { useStore, useSurroundings } from '../../lib/reactive/surroundings';
import type { Trouble } from '../../lib/storage/trouble';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { waysOutOf } from './recovery-kind';
import { saveFile } from './save-file';
import styles from './Trouble.module.css';
import { troubleWords } from './trouble-words';

interface TroubleNoticeProps {
  readonly trouble: Trouble;
  /** What has been written and not been kept; it can be copied from here. */
  readonly text?: string;
  /** Done after the store has been asked to open again. */
  readonly onTryAgain?: () => void;
}

/** There is nothing to try again: it goes on by itself, or once it is loaded again. */
const goesOn: ReadonlySet<Trouble> = new Set(['reload', 're-sealing', 'erasing']);

/** What happened, what is not lost, what can be done. */
export function TroubleNotice({ trouble, text = '', onTryAgain }: TroubleNoticeProps) {
  const { surface, tryAgain, openHome, reload } = useSurroundings();
  const store = useStore();
  const [copied, setCopied] = useState(false);
  const again = () => {
    tryAgain();
    onTryAgain?.();
  };
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  // What is written here and not kept comes first: opening home would close the popup over it.
  const hasMore =
    surface !== 'home' && !text && store.kind === 'failed' && waysOutOf(trouble).length > 0;
  return (
    <Notice>
      {trouble === 'reload' && text ? (
        <p>{t('troubleReloadText')}</p>
      ) : (
        <>
          <p>{t(troubleWords[trouble])}</p>
          {text && <p>{t('troubleTextStillHere')}</p>}
          {hasMore && <p>{t('recoverAtHome')}</p>}
        </>
      )}
      <div class={styles['row']}>
        {trouble === 'reload' && <Button onClick={reload}>{t('reload')}</Button>}
        {!goesOn.has(trouble) && <Button onClick={again}>{t('tryAgain')}</Button>}
        {hasMore && (
          <Button onClick={() => openHome().catch(() => undefined)}>{t('openHome')}</Button>
        )}
        {text && <Button onClick={copy}>{t(copied ? 'copied' : 'copyText')}</Button>}
        {text && (
          <Button onClick={() => saveFile('note.txt', 'text/plain', text)}>
            {t('saveToFile')}
          </Button>
        )}
      </div>
      {text && <p>{t('copyNotSealed')}</p>}
    </Notice>
  );
}
