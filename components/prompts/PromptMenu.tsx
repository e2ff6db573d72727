import { useState } from 'preact/hooks';
import type { Prompt } from '../../lib/domain/prompt';
import { t } from '../../lib/i18n/messages';
import { useLooks, useSurroundings } from '../../lib/reactive/surroundings';
import { addOwnPrompt, keepPrompt, noteShown } from '../../lib/storage/prompts';
import { Button } from '../ui/Button';
import { chooseAnother, type Shown } from './choose-another';
import styles from './NewTab.module.css';
import { OwnPromptForm } from './OwnPromptForm';

interface PromptMenuProps {
  readonly ofToday: Prompt | undefined;
  readonly onAnswer: (text: string | undefined) => void;
}

/** *Another*, *keep*, *hide* and *own*, for the prompt that is shown. */
export function PromptMenu({ ofToday, onAnswer }: PromptMenuProps) {
  const { whenOpen, changeLooks } = useSurroundings();
  const looks = useLooks();
  const [shown, setShown] = useState<Shown | undefined>();
  const [said, setSaid] = useState('');
  const [writing, setWriting] = useState(false);
  const bundled = shown ? shown.bundled : ofToday?.id;
  const run = (work: () => Promise<string>) => {
    work().then(setSaid, () => setSaid(t('troubleFailed')));
  };
  const another = async () => {
    const store = await whenOpen;
    const next = await chooseAnother(store, looks, shown);
    if (!next) return t('promptNoOther');
    if (next.bundled) await noteShown(store, next.bundled);
    setShown(next);
    onAnswer(next.text);
    return '';
  };
  const keep = async (id: string) => {
    await keepPrompt(await whenOpen, id);
    return t('promptKept');
  };
  const hide = async (id: string) => {
    await changeLooks({ hiddenPrompts: [...looks.hiddenPrompts, id] });
    setShown(undefined);
    onAnswer(undefined);
    if (shown) await another();
    return t('promptHidden');
  };
  return (
    <div class={styles['menu']}>
      <div class={styles['row']}>
        <Button onClick={() => run(another)}>{t('promptAnother')}</Button>
        {bundled && <Button onClick={() => run(() => keep(bundled))}>{t('promptKeep')}</Button>}
        {bundled && <Button onClick={() => run(() => hide(bundled))}>{t('promptHide')}</Button>}
        <Button aria-expanded={writing} onClick={() => setWriting(!writing)}>
          {t('promptOwn')}
        </Button>
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
