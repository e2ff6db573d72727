import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/messages';
import { useSurroundings } from '../../lib/reactive/surroundings';
import { Button } from '../ui/Button';
import styles from './FirstRun.module.css';
import { TryIt } from './TryIt';
import { WhatThisIs } from './WhatThisIs';
import { WhoElse } from './WhoElse';

const parts = [WhatThisIs, WhoElse, TryIt] as const;

/** Three short parts before the first use, each of which can be skipped. */
export function FirstRun() {
  const { changeLooks } = useSurroundings();
  const [at, setAt] = useState(0);
  const section = useRef<HTMLElement>(null);
  const Part = parts[at] ?? WhatThisIs;
  const isLast = at === parts.length - 1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heading of each part is read out as it comes
  useEffect(() => {
    section.current?.querySelector('h1')?.focus();
  }, [at]);
  const finish = () => {
    changeLooks({ firstRun: 'seen' }).catch(() => undefined);
  };
  return (
    <section ref={section} class={styles['part']} data-view="first-run">
      <p class={styles['soft']}>{t('firstRunPart', String(at + 1), String(parts.length))}</p>
      <Part />
      <div class={styles['row']}>
        <Button look="main" onClick={isLast ? finish : () => setAt(at + 1)}>
          {t(isLast ? 'firstRunOpen' : 'next')}
        </Button>
        {at > 0 && <Button onClick={() => setAt(at - 1)}>{t('back')}</Button>}
        {!isLast && (
          <Button look="link" onClick={finish}>
            {t('skip')}
          </Button>
        )}
      </div>
    </section>
  );
}
