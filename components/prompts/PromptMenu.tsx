import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/messages';
import { useLooks, useSurroundings } from '../../lib/reactive/surroundings';
import { useAccess } from '../../lib/reactive/use-access';
import { addOwnPrompt, keepPrompt, noteShown } from '../../lib/storage/prompts';
import { Button } from '../ui/Button';
import { chooseAnother } from './choose-another';
import styles from './NewTab.module.css';
import { OwnPromptForm } from './OwnPromptForm';
import type { Shown } from './shown';

interface PromptMenuProps {
  /** The prompt that stands on the page. */
  readonly shown: Shown | undefined;
  /** Shows another one in its place; nothing for the prompt of the day. */
  readonly onShow: (shown: Shown | undefined) => void;
}

/** *Another*, *keep*, *put away* and *own*, for the prompt that is shown. */
export function PromptMenu({ shown, onShow }: PromptMenuProps) {
  const { whenOpen, changeLooks, looks: source } = useSurroundings();
  const looks = useLooks();
  const [said, setSaid] = useState('');
  const [writing, setWriting] = useState(false);
  const bundled = shown?.bundled;
  // While it is locked nothing can be kept beside a check-in.
  const isOpen = useAccess()?.daily !== 'closed';
  const run = (work: () => Promise<string>) => {
    work().then(setSaid, () => setSaid(t('troubleFailed')));
  };
  const another = async () => {
    const store = await whenOpen;
    const next = await chooseAnother(store, source.current(), shown);
    if (!next) return t('promptNoOther');
    if (next.bundled && isOpen) await noteShown(store, next.bundled);
    onShow(next);
    return '';
  };
  const keep = async (id: string) => {
    await keepPrompt(await whenOpen, id);
    return t('promptKept');
  };
  const putAway = async (id: string) => {
    await changeLooks({ hiddenPrompts: [...looks.hiddenPrompts, id] });
    onShow(undefined);
    if (shown?.isAnother) await another();
    return t('promptHidden');
  };
  return (
    <div class={styles['menu']}>
      <div class={styles['ways']}>
        <Button onClick={() => run(another)}>{t('promptAnother')}</Button>
        {bundled && isOpen && (
          <Button onClick={() => run(() => keep(bundled))}>{t('promptKeep')}</Button>
        )}
        {bundled && <Button onClick={() => run(() => putAway(bundled))}>{t('promptHide')}</Button>}
        {isOpen && (
          <Button aria-expanded={writing} onClick={() => setWriting(!writing)}>
            {t('promptOwn')}
          </Button>
        )}
      </div>
      <p role="status">{said}</p>
      {writing && (
        <OwnPromptForm
          onKeep={async (prompt) => {
            await addOwnPrompt(await whenOpen, prompt);
            setWriting(false);
            setSaid(t('promptOwnKept'));
          }}
        />
      )}
    </div>
  );
}
