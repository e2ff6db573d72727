import { h } from 'preact';
import type { SupportWords } from '../../lib/domain/support-person';
import { unbroken } from '../ui/unbroken';
import styles from './People.module.css';

interface PersonWordsProps {
  readonly words: SupportWords;
  /** Of the name's heading. */
  readonly level: 2 | 3;
}

/** What is written of someone, to be read and copied: no link calls or sends. */
export function PersonWords({ words, level }: PersonWordsProps) {
  const { name, how, reach } = words;
  const heading = { class: styles['name'], dir: 'auto', ...unbroken(name) };
  return (
    <>
      {name && h(`h${level}`, heading, name)}
      {how && (
        <p class={styles['words']} dir="auto" {...unbroken(how)}>
          {how}
        </p>
      )}
      {reach && (
        <p class={styles['reach']} dir="auto" {...unbroken(reach)}>
          {reach}
        </p>
      )}
    </>
  );
}
