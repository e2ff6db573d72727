import { useState } from 'preact/hooks';
import { later } from '../../lib/reactive/later';
import { useStore, useSurroundings } from '../../lib/reactive/surroundings';
import { CheckIn } from '../check-in/CheckIn';
import { EarlierToday } from '../check-in/EarlierToday';
import { Grounding } from '../safety/Grounding';
import { Help } from '../safety/Help';
import { TroubleNotice } from '../safety/TroubleNotice';
import styles from './NewTab.module.css';
import { isView, type Opened } from './opened';
import { PromptMenu } from './PromptMenu';
import type { Shown } from './shown';

const Unlock = later(async () => (await import('../vault/Unlock')).Unlock);

export interface InsideProps {
  readonly opened: Opened;
  readonly onOpen: (opened: Opened) => void;
  readonly shown: Shown | undefined;
  readonly onShow: (shown: Shown | undefined) => void;
}

/** What opens on the new tab in place: the check-in, what can be done with a prompt, help. */
export function Inside({ opened, onOpen, shown, onShow }: InsideProps) {
  const store = useStore();
  const { wait } = useSurroundings();
  const hasView = isView(opened);
  // What was opened before a view stays behind it, with every word in it.
  const [behind, setBehind] = useState<Opened>(hasView ? 'nothing' : opened);
  if (!hasView && behind !== opened) setBehind(opened);
  const close = () => onOpen(behind);
  const toHelp = () => onOpen('help');
  const toGrounding = () => onOpen('grounding');
  return (
    <>
      {opened === 'help' && <Help onClose={close} onGrounding={toGrounding} />}
      {opened === 'grounding' && <Grounding onClose={close} onHelp={toHelp} wait={wait} />}
      {opened === 'unlock' && (
        <div class={styles['sheet']}>
          <Unlock onOpen={close} onClose={close} />
        </div>
      )}
      <div class={styles['inside']} hidden={hasView}>
        {store.kind === 'failed' && <TroubleNotice trouble={store.trouble} />}
        {behind === 'check-in' && (
          <div class={styles['sheet']}>
            <CheckIn takesFocus={!hasView} onHelp={toHelp} onGrounding={toGrounding} />
            <EarlierToday />
          </div>
        )}
        {behind === 'prompts' && (
          <div class={styles['sheet']}>
            <PromptMenu shown={shown} onShow={onShow} />
          </div>
        )}
      </div>
    </>
  );
}
