import { useEffect, useRef, useState } from 'preact/hooks';
import { feelings } from '../../lib/content/en/feelings';
import { plural, t } from '../../lib/i18n/messages';
import { useLooks, useSurroundings } from '../../lib/reactive/surroundings';
import { Disclosure } from '../ui/Disclosure';
import { TextArea } from '../ui/TextArea';
import { FeelingChoice } from './FeelingChoice';
import { NeedChoice } from './NeedChoice';
import type { Said } from './said';

type Part = 'words' | 'need' | 'note';

const longNote = 20_000;

interface SayMoreProps {
  readonly said: Said;
  readonly say: (change: Partial<Said>) => void;
  readonly takesFocus: boolean;
}

/** A word for it, what would help, a note: each opens and closes by itself, and is optional. */
export function SayMore({ said, say, takesFocus }: SayMoreProps) {
  const [open, setOpen] = useState<readonly Part[]>(['words']);
  const { surface } = useSurroundings();
  const { spellCheck } = useLooks();
  const all = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) all.current?.querySelector('button')?.focus();
  }, [takesFocus]);
  const words = feelings.filter(({ id }) => said.feelings.includes(id)).map(({ word }) => word);
  const note = said.note ?? '';
  const press = (part: Part) => {
    if (open.includes(part)) return setOpen(open.filter((each) => each !== part));
    // The popup has room for one; a note that is being written stays in sight all the same.
    const stay = (each: Part) => surface !== 'popup' || (each === 'note' && note !== '');
    setOpen([...open.filter(stay), part]);
  };
  return (
    <div ref={all}>
      <Disclosure
        label={t('aWordForIt')}
        summary={[...words, ...said.ownWords].join(', ')}
        open={open.includes('words')}
        onToggle={() => press('words')}
      >
        <FeelingChoice said={said} say={say} />
      </Disclosure>
      <Disclosure
        label={t('whatWouldHelp')}
        summary={said.need ? t(`need_${said.need}`) : ''}
        open={open.includes('need')}
        onToggle={() => press('need')}
      >
        <NeedChoice need={said.need} onChoose={(need) => say({ need } as Partial<Said>)} />
      </Disclosure>
      <Disclosure
        label={t('aNote')}
        summary={note ? t('noteBegun') : ''}
        open={open.includes('note')}
        onToggle={() => press('note')}
      >
        <TextArea
          label={t('noteLabel')}
          takesFocus={true}
          value={note}
          spellCheck={spellCheck === 'on'}
          hint={note.length > longNote ? plural('noteIsLong', note.length) : undefined}
          onInput={(text) => say({ note: text })}
        />
      </Disclosure>
    </div>
  );
}
