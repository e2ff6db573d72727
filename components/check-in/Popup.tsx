import { useState } from 'preact/hooks';
import { hasClosed } from '../../lib/domain/access';
import { t } from '../../lib/i18n/messages';
import { later } from '../../lib/reactive/later';
import { useLooks, useStore, useSurroundings } from '../../lib/reactive/surroundings';
import { useAccess } from '../../lib/reactive/use-access';
import { Cover } from '../safety/Cover';
import { Door } from '../safety/Door';
import { Frame } from '../safety/Frame';
import { Button } from '../ui/Button';
import { CheckIn } from './CheckIn';
import styles from './Popup.module.css';

const Help = later(async () => (await import('../safety/Help')).Help);
const Grounding = later(async () => (await import('../safety/Grounding')).Grounding);
const Unlock = later(async () => (await import('../vault/Unlock')).Unlock);
const TroubleNotice = later(async () => (await import('../safety/TroubleNotice')).TroubleNotice);

type Shown = 'check-in' | 'help' | 'grounding' | 'unlock';

/** The popup: a check-in from the first key on. */
export function Popup() {
  const { openHome, wait } = useSurroundings();
  const { firstRun, covered } = useLooks();
  const store = useStore();
  const access = useAccess();
  const [shown, setShown] = useState<Shown>('check-in');
  // Behind the cover nothing opens by itself.
  const [wasCovered] = useState(covered === 'yes');
  if (covered === 'yes') return <Cover />;
  const toCheckIn = () => setShown('check-in');
  const toHelp = () => setShown('help');
  const toGrounding = () => setShown('grounding');
  const doors = (
    <>
      <Door
        short="openHomeShort"
        long="openHome"
        onOpen={() => openHome().catch(() => undefined)}
      />
      {access && hasClosed(access) && (
        <Door short="unlock" long="unlock" onOpen={() => setShown('unlock')} />
      )}
    </>
  );
  return (
    <Frame onHelp={toHelp} onGrounding={toGrounding} doors={doors}>
      <main class={styles['main']}>
        {store.kind === 'failed' && <TroubleNotice trouble={store.trouble} />}
        <div hidden={shown !== 'check-in'}>
          <CheckIn
            takesFocus={shown === 'check-in'}
            goesOn={!wasCovered}
            note={firstRun === 'new' && <FirstWords />}
            onHelp={toHelp}
            onGrounding={toGrounding}
          />
        </div>
        {shown === 'unlock' && <Unlock onOpen={toCheckIn} onClose={toCheckIn} />}
        {shown === 'help' && <Help onClose={toCheckIn} onGrounding={toGrounding} />}
        {shown === 'grounding' && <Grounding onClose={toCheckIn} onHelp={toHelp} wait={wait} />}
      </main>
    </Frame>
  );
}

/** Where the popup comes before the first run: its most important sentence. */
function FirstWords() {
  const { changeLooks } = useSurroundings();
  return (
    <>
      {t('safetyExit')}{' '}
      <Button look="link" onClick={() => changeLooks({ firstRun: 'begun' }).catch(() => undefined)}>
        {t('understood')}
      </Button>
    </>
  );
}
