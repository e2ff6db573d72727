import { useState } from 'preact/hooks';
import type { EmergencyNumber, HelpLine } from '../../lib/domain/help';
import { languageName } from '../../lib/i18n/countries';
import { formatIsoDay } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/messages';
import { Button } from '../ui/Button';
import styles from './Help.module.css';

interface HelpNumberProps {
  readonly name: string;
  readonly line: HelpLine | EmergencyNumber;
}

/** A number in large letters to read and to copy; calling it from here is a second step. */
export function HelpNumber({ name, line }: HelpNumberProps) {
  const [calling, setCalling] = useState(false);
  const about = aboutLine(line);
  const hosts = line.sources.map((source) => source.name).join(' · ');
  return (
    <article class={styles['line']}>
      <h2 lang="en">{name}</h2>
      <p class={styles['number']} dir="ltr" translate={false}>
        {line.number}
      </p>
      {about !== '' && <p lang="en">{about}</p>}
      <div class={styles['row']}>
        {calling ? (
          <a class={styles['call']} href={`tel:${line.number.replace(/[^+*\d]/g, '')}`}>
            {t('helpCallNow', line.number)}
          </a>
        ) : (
          <Button look="link" onClick={() => setCalling(true)}>
            {t('helpCall')}
          </Button>
        )}
      </div>
      {calling && <p role="status">{t('helpCallStays')}</p>}
      <details class={styles['sources']}>
        <summary>{t('helpWhereFrom')}</summary>
        <p lang="en">{hosts}</p>
        <p>{t('helpReadOn', formatIsoDay(line.checkedOn))}</p>
      </details>
    </article>
  );
}

/** When a line is there and in which languages; whom an emergency number reaches. */
function aboutLine(line: HelpLine | EmergencyNumber): string {
  const known =
    'languages' in line ? [line.hours, ...line.languages.map(languageName)] : [line.reaches];
  return known.filter((each) => each !== undefined).join(' · ');
}
