import { useEffect, useRef, useState } from 'preact/hooks';
import { feelings } from '../../lib/content/en/feelings';
import { plural, t } from '../../lib/i18n/messages';
import { useLooks } from '../../lib/reactive/surroundings';
import { Disclosure } from '../ui/Disclosure';
import { TextArea } from '../ui/TextArea';
import { FeelingChoice } from './FeelingChoice';
import { NeedChoice } from './NeedChoice';
import type { Said } from './said';

type Part = 'words' | 'need' | 'note' | 'none';

const longNote = 20_000;

interface SayMoreProps {
  readonly said: Said;
  readonly say: (change: Partial<Said>) => void;
  readonly takesFocus: boolean;
}

/** A word for it, what would help, a note: one open at a time, and all of them optional. */
export function SayMore({ said, say, takesFocus }: SayMoreProps) {
  const [open, setOpen] = useState<Part>('words');
  const { spellCheck } = useLooks();
  const all = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) all.current?.querySelector('button')?.focus();
  }, [takesFocus]);
  const toggleTo = (part: Part) => setOpen(open === part ? 'none' : part);
  const words = feelings.filter(({ id }) => said.feelings.includes(id)).map(({ word }) => word);
  const note = said.note ?? '';
  return (
    <div ref={all}>
      <Disclosure
        label={t('aWordForIt')}
        summary={[...words, ...said.ownWords].join(', ')}
        open={open === 'words'}
        onToggle={() => toggleTo('words')}
      >
        <FeelingChoice said={said} say={say} />
      </Disclosure>
      <Disclosure
        label={t('whatWouldHelp')}
        summary={said.need ? t(`need_${said.need}`) : ''}
        open={open === 'need'}
        onToggle={() => toggleTo('need')}
      >
        <NeedChoice need={said.need} onChoose={(need) => say({ need } as Partial<Said>)} />
      </Disclosure>
      <Disclosure
        label={t('aNote')}
        summary={note ? t('noteBegun') : ''}
        open={open === 'note'}
        onToggle={() => toggleTo('note')}
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
