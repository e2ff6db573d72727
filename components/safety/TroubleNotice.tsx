import { useState } from 'preact/hooks';
import { type MessageKey, t } from '../../lib/i18n/messages';
import { useSurroundings } from '../../lib/reactive/surroundings';
import type { Trouble } from '../../lib/storage/trouble';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import styles from './Trouble.module.css';

const sentences: Readonly<Record<Trouble, MessageKey>> = {
  'newer-version': 'troubleNewerVersion',
  'not-allowed': 'troubleNotAllowed',
  blocked: 'troubleBlocked',
  reload: 'troubleReload',
  full: 'troubleFull',
  'damaged-header': 'troubleDamagedHeader',
  emptied: 'troubleEmptied',
  failed: 'troubleFailed',
};

interface TroubleNoticeProps {
  readonly trouble: Trouble;
  /** What has been written and not been kept; it can be copied from here. */
  readonly text?: string;
  /** Done after the store has been asked to open again. */
  readonly onTryAgain?: () => void;
}

/** What happened, what is not lost, what can be done. */
export function TroubleNotice({ trouble, text = '', onTryAgain }: TroubleNoticeProps) {
  const { tryAgain, beginEmpty, reload } = useSurroundings();
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
  return (
    <Notice>
      {trouble === 'reload' && text ? (
        <p>{t('troubleReloadText')}</p>
      ) : (
        <>
          <p>{t(sentences[trouble])}</p>
          {text && <p>{t('troubleTextStillHere')}</p>}
        </>
      )}
      <div class={styles['row']}>
        {trouble === 'reload' ? (
          <Button onClick={reload}>{t('reload')}</Button>
        ) : (
          <Button onClick={again}>{t('tryAgain')}</Button>
        )}
        {trouble === 'emptied' && <Button onClick={beginEmpty}>{t('beginEmpty')}</Button>}
        {text && <Button onClick={copy}>{t(copied ? 'copied' : 'copyText')}</Button>}
        {text && <SaveToFile text={text} />}
      </div>
      {text && <p>{t('copyNotSealed')}</p>}
    </Notice>
  );
}

/** A file with a neutral name, made and saved on this device. */
function SaveToFile({ text }: { readonly text: string }) {
  const save = () => {
    const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = 'note.txt';
    link.click();
    URL.revokeObjectURL(address);
  };
  return <Button onClick={save}>{t('saveToFile')}</Button>;
}
