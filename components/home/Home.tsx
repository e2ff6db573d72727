import { useEffect, useState } from 'preact/hooks';
import { canBeLocked } from '../../lib/domain/access';
import { t } from '../../lib/i18n/messages';
import type { Router } from '../../lib/reactive/route';
import { useLooks, useSource, useStore } from '../../lib/reactive/surroundings';
import { useAccess } from '../../lib/reactive/use-access';
import { FirstRun } from '../first-run/FirstRun';
import { Cover } from '../safety/Cover';
import { Door } from '../safety/Door';
import { Frame } from '../safety/Frame';
import { useLockNow } from '../vault/use-lock-now';
import styles from './Home.module.css';
import { Keys } from './Keys';
import { Room } from './Room';
import { type HomeRoute, roomsFor } from './rooms';

/** Home: a narrow column of words, and one sheet in the middle. */
export function Home({ router }: { readonly router: Router<HomeRoute> }) {
  const route = useSource(router.route);
  const { firstRun, covered, singleKeys } = useLooks();
  const store = useStore();
  const access = useAccess();
  const lockNow = useLockNow();
  const [keysShown, setKeysShown] = useState(false);
  useQuestionMark(() => singleKeys === 'on' && setKeysShown(true));
  if (covered === 'yes') return <Cover />;
  const doors = (
    <>
      <Door short="keys" long="keys" onOpen={() => setKeysShown(true)} />
      {access && canBeLocked(access) && <Door short="lockNow" long="lockNow" onOpen={lockNow} />}
    </>
  );
  // Not before it is known that nothing was here: a first run where data were lost would bury them.
  const isNew = firstRun !== 'seen' && route === 'today' && store.kind !== 'failed';
  return (
    <Frame
      onHelp={() => router.go('help')}
      onGrounding={() => router.go('grounding')}
      doors={doors}
    >
      <div class={styles['home']}>
        <nav class={styles['nav']} aria-label={t('rooms')}>
          {roomsFor(access).map((room) => (
            <button
              key={room}
              type="button"
              class={styles['room']}
              aria-current={room === route && !isNew ? 'page' : undefined}
              onClick={() => router.go(room)}
            >
              {t(room)}
            </button>
          ))}
        </nav>
        <main class={styles['sheet']}>
          {isNew ? (
            store.kind === 'ready' && <FirstRun />
          ) : (
            <Room route={route} router={router} access={access} />
          )}
        </main>
      </div>
      {keysShown && <Keys onClose={() => setKeysShown(false)} />}
    </Frame>
  );
}

function useQuestionMark(onAsk: () => unknown): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const inField = target.matches?.('textarea, input:not([type=range]), select');
      if (event.key === '?' && !inField) onAsk();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
}
