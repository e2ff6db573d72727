import { t } from '../../lib/i18n/messages';
import { useSurroundings } from '../../lib/reactive/surroundings';
import { SafetyWords } from '../first-run/SafetyWords';
import { About } from './About';
import { LookChoice } from './LookChoice';
import { OwnPrompts } from './OwnPrompts';
import { OwnWords } from './OwnWords';
import { PlainPageChoice } from './PlainPageChoice';
import { PutAwayPrompts } from './PutAwayPrompts';
import styles from './Settings.module.css';
import { Shortcut } from './Shortcut';

const onOff = [
  ['off', 'off'],
  ['on', 'on'],
] as const;

/** Everything that can be chosen, in the order in which it is looked for. */
export function Settings() {
  const { browser } = useSurroundings();
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
        <OwnWords />
        <OwnPrompts />
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
      <About />
    </section>
  );
}
