import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/messages';
import { Button } from '../ui/Button';
import { SecretField } from '../ui/SecretField';
import { judgeChosen, makeOne, type Refusal } from './choose-passphrase';
import { Step } from './Step';
import styles from './Vault.module.css';

interface ChoosePassphraseProps {
  readonly heading: string;
  readonly onChosen: (passphrase: string) => void;
  readonly onBack?: (() => void) | undefined;
  readonly onStop: () => void;
}

/** How the one in the field came to be there; only an own, hidden one is typed twice. */
type Origin = 'own' | 'made';

/** A passphrase of one's own, or five words drawn by lot. It stays in this page's memory. */
export function ChoosePassphrase({ heading, onChosen, onBack, onStop }: ChoosePassphraseProps) {
  const [origin, setOrigin] = useState<Origin>('own');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [shown, setShown] = useState(false);
  const [said, setSaid] = useState('');
  const isTwice = origin === 'own' && !shown;
  const make = async () => {
    setPassphrase(await makeOne());
    setOrigin('made');
    setSaid('');
  };
  const goOn = async () => {
    const refusal = await judgeChosen(passphrase, isTwice ? again : passphrase);
    if (refusal) return setSaid(t(words[refusal]));
    return onChosen(passphrase);
  };
  const tell = () => setSaid(t('troubleFailed'));
  const next = () => {
    goOn().catch(tell);
  };
  return (
    <Step
      heading={heading}
      said={said}
      next={{ label: t('lockGoOn'), onNext: next }}
      onBack={onBack}
      onStop={onStop}
    >
      <p>{t('passphraseWhat')}</p>
      {origin === 'made' ? (
        <>
          <p>{t('passphraseMade')}</p>
          <p class={styles['made']} lang="en" translate={false}>
            {passphrase}
          </p>
        </>
      ) : (
        <>
          <SecretField
            label={t('passphrase')}
            value={passphrase}
            shown={shown}
            toggle={{ label: t(shown ? 'hide' : 'show'), onToggle: () => setShown(!shown) }}
            onInput={(text) => {
              setPassphrase(text);
              setSaid('');
            }}
            onEnter={next}
          />
          {isTwice && (
            <SecretField
              label={t('passphraseAgain')}
              value={again}
              shown={false}
              onInput={setAgain}
              onEnter={next}
            />
          )}
        </>
      )}
      <div class={styles['row']}>
        <Button onClick={() => make().catch(tell)}>
          {t(origin === 'made' ? 'passphraseMakeOther' : 'passphraseMake')}
        </Button>
        {origin === 'made' && (
          <Button
            look="link"
            onClick={() => {
              setOrigin('own');
              setPassphrase('');
            }}
          >
            {t('passphraseOwn')}
          </Button>
        )}
      </div>
    </Step>
  );
}

const words = {
  short: 'passphraseShort',
  common: 'passphraseCommon',
  differs: 'passphraseDiffers',
} as const satisfies Record<Refusal, unknown>;
