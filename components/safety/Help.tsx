import { useState } from 'preact/hooks';
import { countryCodes } from '../../lib/domain/country-codes';
import { internationalDirectory } from '../../lib/domain/help';
import { t } from '../../lib/i18n/messages';
import { later } from '../../lib/reactive/later';
import { useLooks, useSurroundings } from '../../lib/reactive/surroundings';
import { Button } from '../ui/Button';
import { FocusedHeading } from '../ui/FocusedHeading';
import { CountryChoice } from './CountryChoice';
import styles from './Help.module.css';
import { HelpCard } from './HelpCard';
import { HelpNumber } from './HelpNumber';
import { useHelpCountry } from './use-help-country';

const HelpPeople = later(async () => (await import('../support/HelpPeople')).HelpPeople);

interface HelpProps {
  readonly onClose: () => void;
  readonly onGrounding: () => void;
}

/** Someone to talk to: offline, for a country chosen by hand. */
export function Help({ onClose, onGrounding }: HelpProps) {
  const { openWebPage, changeLooks } = useSurroundings();
  const { helpCountry } = useLooks();
  const [asked, setAsked] = useState(false);
  const country = useHelpCountry(helpCountry);
  return (
    <section class={styles['help']} aria-label={t('helpHeading')} data-view="help">
      <div class={styles['top']}>
        <FocusedHeading>{t('helpHeading')}</FocusedHeading>
        <Button onClick={onClose}>{t('close')}</Button>
      </div>
      <HelpCard />
      <HelpPeople />
      <p>{t('helpNotAService')}</p>
      <CountryChoice
        codes={countryCodes}
        chosen={helpCountry}
        onChoose={(code) => changeLooks({ helpCountry: code }).catch(() => undefined)}
      />
      {country && (
        <>
          <p class={styles['soft']}>{t('helpNotChecked')}</p>
          <HelpNumber name={t('helpEmergency')} line={country.emergency} />
          {country.lines.map((line) => (
            <HelpNumber key={line.id} name={line.name} line={line} />
          ))}
        </>
      )}
      <div class={styles['directory']}>
        <h2>{t('helpDirectoryHeading')}</h2>
        <p>{t('helpDirectory')}</p>
        <p class={styles['address']} translate={false}>
          {internationalDirectory}
        </p>
        {asked ? (
          <Button onClick={() => openWebPage(internationalDirectory).catch(() => undefined)}>
            {t('helpOpenWebPage')}
          </Button>
        ) : (
          <Button look="link" onClick={() => setAsked(true)}>
            {t('helpOpenAsk')}
          </Button>
        )}
        {asked && <p role="status">{t('helpStaysInHistory')}</p>}
      </div>
      <div class={styles['row']}>
        <Button onClick={onGrounding}>{t('groundingName')}</Button>
      </div>
    </section>
  );
}
