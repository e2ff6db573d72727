import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/messages';
import { useSurroundings } from '../../lib/reactive/surroundings';
import { tryPassphrase } from '../../lib/storage/try-passphrase';
import { SecretField } from '../ui/SecretField';
import { Step } from './Step';
import { useTry } from './use-try';

interface AskPresentProps {
  /** Whether the lock is about to be turned off, and what that means is said first. */
  readonly isOff: boolean;
  /** Whether more is about to be locked, under a new key. */
  readonly isMore: boolean;
  readonly onNext: (passphrase: string) => void;
  readonly onStop: () => void;
}

/** The passphrase that there is, asked for again before the lock is changed. */
export function AskPresent({ isOff, isMore, onNext, onStop }: AskPresentProps) {
  const { whenOpen, argon } = useSurroundings();
  const [text, setText] = useState('');
  const [shown, setShown] = useState(false);
  const { said, hush, attempt } = useTry(() => t('unlockWrong'));
  const go = () => {
    if (text === '') return;
    attempt(
      async () => tryPassphrase(await whenOpen, argon, text),
      () => onNext(text),
    );
  };
  return (
    <Step
      heading={t(isOff ? 'lockOffHeading' : 'passphrasePresentHeading')}
      said={said}
      next={{ label: t(isOff ? 'lockOffDo' : 'lockGoOn'), onNext: go }}
      onStop={onStop}
    >
      <p>{t(isOff ? 'lockOff' : 'passphrasePresent')}</p>
      {isMore && <p>{t('lockCopiesGo')}</p>}
      <SecretField
        label={t('passphrase')}
        value={text}
        shown={shown}
        toggle={{ label: t(shown ? 'hide' : 'show'), onToggle: () => setShown(!shown) }}
        onInput={(typed) => {
          setText(typed);
          hush();
        }}
        onEnter={go}
      />
    </Step>
  );
}
