import { useState } from 'preact/hooks';
import { plural, t } from '../../lib/i18n/messages';
import type { SavedRows } from '../../lib/storage/recover-export';
import { Button } from '../ui/Button';
import styles from './Recovery.module.css';
import { saveFile } from './save-file';
import { sayProgress, useWork } from './use-recovery';

/** Saves what the browser still hands out: sealed, or after a warning as plain text. */
export function RecoverySave() {
  const { progress, begin } = useWork<SavedRows | undefined>();
  const [asked, setAsked] = useState(false);
  const saveRows = () =>
    begin(async (recovery) => {
      const saved = await recovery.saveRows();
      saveFile('rows.json', 'application/json', saved.text);
      return saved;
    });
  const saveText = () =>
    begin(async (recovery) => {
      const saved = await recovery.saveReadable();
      if (saved) saveFile('rows.txt', 'text/plain', saved.text);
      return saved;
    });
  return (
    <section class={styles['way']}>
      <h2>{t('recoverSave')}</h2>
      <p>{t('recoverSaveWhat')}</p>
      <div class={styles['row']}>
        <Button onClick={saveRows}>{t('recoverSaveRows')}</Button>
        {!asked && <Button onClick={() => setAsked(true)}>{t('recoverSaveText')}</Button>}
      </div>
      {asked && (
        <>
          <p role="status">{t('recoverTextWarning')}</p>
          <div class={styles['row']}>
            <Button onClick={saveText}>{t('recoverTextSave')}</Button>
            <Button onClick={() => setAsked(false)}>{t('notNow')}</Button>
          </div>
        </>
      )}
      <p role="status">
        {sayProgress(progress)}
        {progress.kind === 'done' && <Saved saved={progress.result} />}
      </p>
    </section>
  );
}

function Saved({ saved }: { readonly saved: SavedRows | undefined }) {
  if (!saved) return <>{t('recoverTextClosed')}</>;
  return (
    <>
      {plural('recoverSaved', saved.rows)}{' '}
      {saved.unreadable > 0 && plural('recoverUnread', saved.unreadable)}
    </>
  );
}
