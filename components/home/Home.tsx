import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/messages';
import type { Router } from '../../lib/reactive/route';
import { useLooks, useSource, useStore, useSurroundings } from '../../lib/reactive/surroundings';
import { FirstRun } from '../first-run/FirstRun';
import { Cover } from '../safety/Cover';
import { Door } from '../safety/Door';
import { Frame } from '../safety/Frame';
import { Grounding } from '../safety/Grounding';
import { Help } from '../safety/Help';
import { TroubleNotice } from '../safety/TroubleNotice';
import { Settings } from '../settings/Settings';
import { Today } from '../today/Today';
import styles from './Home.module.css';
import { Keys } from './Keys';

export const homeRoutes = ['today', 'settings', 'help', 'grounding'] as const;
export type HomeRoute = (typeof homeRoutes)[number];

const rooms = [
  { route: 'today', name: 'today' },
  { route: 'settings', name: 'settings' },
] as const;

/** Home: a narrow column of words, and one sheet in the middle. */
export function Home({ router }: { readonly router: Router<HomeRoute> }) {
  const route = useSource(router.route);
  const { firstRun, covered, singleKeys } = useLooks();
  const [keysShown, setKeysShown] = useState(false);
  useQuestionMark(() => singleKeys === 'on' && setKeysShown(true));
  if (covered === 'yes') return <Cover />;
  const keys = <Door short="keys" long="keys" onOpen={() => setKeysShown(true)} />;
  const isNew = firstRun !== 'seen' && route === 'today';
  return (
    <Frame onHelp={() => router.go('help')} onGrounding={() => router.go('grounding')} doors={keys}>
      <div class={styles['home']}>
        <nav class={styles['nav']} aria-label={t('rooms')}>
          {rooms.map((room) => (
            <button
              key={room.route}
              type="button"
              class={styles['room']}
              aria-current={room.route === route && !isNew ? 'page' : undefined}
              onClick={() => router.go(room.route)}
            >
              {t(room.name)}
            </button>
          ))}
        </nav>
        <main class={styles['sheet']}>
          {isNew ? <FirstRun /> : <Room route={route} router={router} />}
        </main>
      </div>
      {keysShown && <Keys onClose={() => setKeysShown(false)} />}
    </Frame>
  );
}

interface RoomProps {
  readonly route: HomeRoute;
  readonly router: Router<HomeRoute>;
}

function Room({ route, router }: RoomProps) {
  const { wait } = useSurroundings();
  const store = useStore();
  const toHelp = () => router.go('help');
  const toGrounding = () => router.go('grounding');
  const toToday = () => router.go('today');
  return (
    <>
      {route === 'help' && <Help onClose={toToday} onGrounding={toGrounding} />}
      {route === 'grounding' && <Grounding onClose={toToday} onHelp={toHelp} wait={wait} />}
      {store.kind === 'failed' && <TroubleNotice trouble={store.trouble} />}
      {route === 'settings' && <Settings />}
      {/* What is being said there stays, with every word, while the person looks elsewhere. */}
      <div hidden={route !== 'today'}>
        <Today onHelp={toHelp} onGrounding={toGrounding} />
      </div>
    </>
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
