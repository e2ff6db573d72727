import type { Prompt } from '../../lib/domain/prompt';
import { useStore, useSurroundings } from '../../lib/reactive/surroundings';
import { CheckIn } from '../check-in/CheckIn';
import { EarlierToday } from '../check-in/EarlierToday';
import { Grounding } from '../safety/Grounding';
import { Help } from '../safety/Help';
import { TroubleNotice } from '../safety/TroubleNotice';
import type { Opened } from './NewTab';
import styles from './NewTab.module.css';
import { PromptMenu } from './PromptMenu';

export interface InsideProps {
  readonly opened: Opened;
  readonly onOpen: (opened: Opened) => void;
  readonly ofToday: Prompt | undefined;
  /** Shows another text in the prompt's place. */
  readonly onAnswer: (text: string | undefined) => void;
}

/** What opens on the new tab in place: the check-in, what can be done with a prompt, help. */
export function Inside({ opened, onOpen, ofToday, onAnswer }: InsideProps) {
  const store = useStore();
  const { wait } = useSurroundings();
  const close = () => onOpen('nothing');
  const toHelp = () => onOpen('help');
  const toGrounding = () => onOpen('grounding');
  if (opened === 'help') return <Help onClose={close} onGrounding={toGrounding} />;
  if (opened === 'grounding') return <Grounding onClose={close} onHelp={toHelp} wait={wait} />;
  return (
    <>
      {store.kind === 'failed' && <TroubleNotice trouble={store.trouble} />}
      {opened === 'check-in' && (
        <div class={styles['sheet']}>
          <CheckIn takesFocus={true} onHelp={toHelp} onGrounding={toGrounding} />
          <EarlierToday />
        </div>
      )}
      {opened === 'prompts' && (
        <div class={styles['sheet']}>
          <PromptMenu ofToday={ofToday} onAnswer={onAnswer} />
        </div>
      )}
    </>
  );
}
