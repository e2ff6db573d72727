import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/messages';
import { later } from '../../lib/reactive/later';
import { useSurroundings } from '../../lib/reactive/surroundings';
import { useAccess } from '../../lib/reactive/use-access';
import { SafetyWords } from '../first-run/SafetyWords';
import { About } from './About';
import { LookChoice } from './LookChoice';
import { OwnPrompts } from './OwnPrompts';
import { OwnWords } from './OwnWords';
import { PlainPageChoice } from './PlainPageChoice';
import { type LockWish, Privacy } from './Privacy';
import { PutAwayPrompts } from './PutAwayPrompts';
import styles from './Settings.module.css';
import { Shortcut } from './Shortcut';

const LockFlow = later(async () => (await import('../vault/LockFlow')).LockFlow);
const Unlock = later(async () => (await import('../vault/Unlock')).Unlock);

const onOff = [
  ['off', 'off'],
  ['on', 'on'],
] as const;

/** Everything that can be chosen, in the order in which it is looked for. */
export function Settings() {
  const { browser } = useSurroundings();
  const access = useAccess();
  const [wish, setWish] = useState<LockWish>();
  const [isBack, setIsBack] = useState(false);
  const back = () => {
    setWish(undefined);
    setIsBack(true);
  };
  if (wish?.kind === 'unlock') return <Unlock onOpen={back} onClose={back} />;
  if (wish) return <LockFlow task={wish} onClose={back} />;
  // While it is locked only what is written openly can be chosen.
  const isOpen = access?.daily !== 'closed';
  return (
    <section class={styles['settings']} data-view="settings">
      <h1>{t('settings')}</h1>
      <section>
        <h2>{t('settingsLooks')}</h2>
        <LookChoice
          name="theme"
          label="theme"
          choices={[
            ['system', 'asTheDevice'],
            ['light', 'light'],
            ['dark', 'dark'],
          ]}
        />
        <LookChoice
          name="textSize"
          label="textSize"
          choices={[
            ['normal', 'textNormal'],
            ['large', 'textLarge'],
            ['larger', 'textLarger'],
          ]}
        />
        <LookChoice
          name="motion"
          label="motion"
          choices={[
            ['system', 'asTheDevice'],
            ['still', 'motionStill'],
          ]}
        />
      </section>
      <section>
        <h2>{t('settingsNewTab')}</h2>
        <PlainPageChoice />
        <LookChoice name="clock" label="clock" choices={onOff} />
        {browser.canShowBrowserNewTab ? (
          <LookChoice
            name="newTab"
            label="newTabWhose"
            hint="newTabWhoseHint"
            choices={[
              ['yarrow', 'newTabOurs'],
              ['browser', 'newTabBrowsers'],
            ]}
          />
        ) : (
          <p class={styles['soft']}>{t('newTabFirefox')}</p>
        )}
      </section>
      <section>
        <h2>{t('settingsWords')}</h2>
        {isOpen && <OwnWords />}
        {isOpen && <OwnPrompts />}
        <PutAwayPrompts />
        <LookChoice name="spellCheck" label="spellCheck" hint="spellCheckHint" choices={onOff} />
      </section>
      <Shortcut>
        <LookChoice name="singleKeys" label="singleKeys" choices={[...onOff].reverse()} />
      </Shortcut>
      <section>
        <h2>{t('safetyHeading')}</h2>
        <LookChoice
          name="leaveKey"
          label="leaveKey"
          hint="leaveKeyHint"
          choices={[
            ['shift', 'leaveKeyShift'],
            ['off', 'leaveKeyOff'],
          ]}
        />
        <SafetyWords />
      </section>
      <Privacy access={access} onWish={setWish} isBack={isBack} />
      <About />
    </section>
  );
}
