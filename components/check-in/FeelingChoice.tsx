import { useState } from 'preact/hooks';
import { feelings } from '../../lib/content/en/feelings';
import { type Feeling, feelingsNear } from '../../lib/domain/feeling';
import { t } from '../../lib/i18n/messages';
import { useLooks } from '../../lib/reactive/surroundings';
import { useLiveQuery } from '../../lib/reactive/use-live-query';
import { readOwnWords } from '../../lib/storage/own-words';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { TextField } from '../ui/TextField';
import styles from './SayMore.module.css';
import { addOwnWord, type Said, toggle } from './said';

const shownAtFirst = 6;
const ownShownAtFirst = 3;

interface FeelingChoiceProps {
  readonly said: Said;
  readonly say: (change: Partial<Said>) => void;
}

/** Six words near the point; more, and one's own, behind a button each. */
export function FeelingChoice({ said, say }: FeelingChoiceProps) {
  const [count, setCount] = useState(shownAtFirst);
  const [touched, setTouched] = useState<Feeling>();
  const { spellCheck } = useLooks();
  const known = useLiveQuery(readOwnWords, []);
  const near = feelingsNear(feelings, said.affect ?? { pleasantness: 0, energy: 0 }, count);
  const chosen = feelings.filter(
    ({ id }) => said.feelings.includes(id) && !near.some((f) => f.id === id),
  );
  const own =
    known.kind === 'ready'
      ? known.value.slice(0, count === shownAtFirst ? ownShownAtFirst : undefined)
      : [];
  const ownWords = [...new Set([...said.ownWords, ...own])];
  const add = () => {
    const { ownWords: words } = addOwnWord(said);
    say({ ownWords: words, ownWord: '' });
  };
  return (
    <div class={styles['feelings']}>
      <div class={styles['chips']}>
        {[...chosen, ...near].map((feeling) => (
          <Chip
            key={feeling.id}
            label={feeling.word}
            means={feeling.means}
            lang="en"
            pressed={said.feelings.includes(feeling.id)}
            onFocus={() => setTouched(feeling)}
            onToggle={() => {
              setTouched(feeling);
              say({ feelings: toggle(said.feelings, feeling.id) });
            }}
          />
        ))}
        {ownWords.map((word) => (
          <Chip
            key={`own ${word}`}
            label={word}
            pressed={said.ownWords.includes(word)}
            onToggle={() => say({ ownWords: toggle(said.ownWords, word) })}
          />
        ))}
        {count < feelings.length && (
          <Button
            look="link"
            onClick={() => setCount(count === shownAtFirst ? 18 : feelings.length)}
          >
            {t('moreWords')}
          </Button>
        )}
      </div>
      {touched && <Meaning of={touched} />}
      <div class={styles['own']}>
        <TextField
          label={t('myOwnWord')}
          value={said.ownWord ?? ''}
          spellCheck={spellCheck === 'on'}
          onInput={(ownWord) => say({ ownWord })}
          onEnter={add}
        />
        <Button onClick={add}>{t('addWord')}</Button>
      </div>
    </div>
  );
}

/** What the word means that was touched last. A screen reader has heard it at the word itself. */
function Meaning({ of: { word, means } }: { readonly of: Feeling }) {
  return (
    <p class={styles['meaning']} aria-hidden="true">
      <bdi lang="en">{`${word}: ${means}`}</bdi>
    </p>
  );
}
