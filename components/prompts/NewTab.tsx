import { useState } from 'preact/hooks';
import { promptsOfTheDay } from '../../lib/content/en/prompts-of-the-day';
import { hasClosed } from '../../lib/domain/access';
import { dayNumberOf } from '../../lib/domain/calendar';
import { promptOfTheDay } from '../../lib/domain/prompt-of-the-day';
import { formatTime } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/messages';
import { later } from '../../lib/reactive/later';
import { useLooks, useSurroundings } from '../../lib/reactive/surroundings';
import { useAccess } from '../../lib/reactive/use-access';
import { useMinute } from '../../lib/reactive/use-minute';
import { Cover } from '../safety/Cover';
import { Door } from '../safety/Door';
import { Frame } from '../safety/Frame';
import { Button } from '../ui/Button';
import { Clock } from '../ui/Clock';
import { ClockButton } from '../ui/ClockButton';
import { unbroken } from '../ui/unbroken';
import styles from './NewTab.module.css';
import { isView, type Opened } from './opened';
import type { Shown } from './shown';

/** All that waits for the database; it comes after the first paint. */
const Inside = later(async () => (await import('./Inside')).Inside);

/** The new tab: a prompt and a door to a check-in, all there in the first frame. */
export function NewTab() {
  const { now, zone, openHome } = useSurroundings();
  const looks = useLooks();
  const access = useAccess();
  const at = useMinute(now);
  const [opened, setOpened] = useState<Opened>('nothing');
  const [uncovered, setUncovered] = useState(false);
  const [another, setAnother] = useState<Shown>();
  const moment = { at, zone: zone() };
  if (looks.covered === 'yes') return <Cover />;
  if (looks.plainPage === 'on' && !uncovered) {
    return (
      <main>
        <ClockButton
          time={formatTime(moment)}
          data-plain
          aria-label={`${formatTime(moment)}. ${t('open')}`}
          onClick={() => setUncovered(true)}
        />
      </main>
    );
  }
  const ofToday = promptOfTheDay(
    promptsOfTheDay,
    looks.promptSeed,
    looks.hiddenPrompts,
    dayNumberOf(moment),
  );
  const shown: Shown | undefined =
    another ?? (ofToday && { text: ofToday.text, bundled: ofToday.id, isAnother: false });
  const doors = (
    <>
      <Door
        short="openHomeShort"
        long="openHome"
        onOpen={() => openHome().catch(() => undefined)}
      />
      {access && hasClosed(access) && (
        <Door short="unlock" long="unlock" onOpen={() => setOpened('unlock')} />
      )}
    </>
  );
  return (
    <Frame
      onHelp={() => setOpened('help')}
      onGrounding={() => setOpened('grounding')}
      doors={doors}
    >
      <main data-main data-opened={opened}>
        {!isView(opened) && (
          <>
            {looks.clock === 'on' && <Clock time={formatTime(moment)} />}
            <h1
              data-prompt
              lang="en"
              dir="auto"
              aria-live="polite"
              {...unbroken(shown?.text ?? '')}
            >
              {shown?.text ?? t('promptsAllHidden')}
            </h1>
            <div class={styles['row']}>
              <Button
                aria-expanded={opened === 'check-in'}
                onClick={() => setOpened(opened === 'check-in' ? 'nothing' : 'check-in')}
              >
                {t('checkIn')}
              </Button>
              <Button
                look="link"
                aria-expanded={opened === 'prompts'}
                onClick={() => setOpened(opened === 'prompts' ? 'nothing' : 'prompts')}
              >
                {t('aboutThisPrompt')}
              </Button>
            </div>
          </>
        )}
        <Inside opened={opened} onOpen={setOpened} shown={shown} onShow={setAnother} />
      </main>
    </Frame>
  );
}
