import type { Access } from '../../lib/domain/access';
import { later } from '../../lib/reactive/later';
import type { Router } from '../../lib/reactive/route';
import { useStore, useSurroundings } from '../../lib/reactive/surroundings';
import { Grounding } from '../safety/Grounding';
import { Help } from '../safety/Help';
import { waysOutOf } from '../safety/recovery-kind';
import { Settings } from '../settings/Settings';
import { Today } from '../today/Today';
import { PrivateRooms } from './PrivateRooms';
import type { HomeRoute } from './rooms';

const NotOpen = later(async () => (await import('../safety/NotOpen')).NotOpen);
const RecoveryDoubt = later(async () => (await import('../safety/RecoveryDoubt')).RecoveryDoubt);

interface RoomProps {
  readonly route: HomeRoute;
  readonly router: Router<HomeRoute>;
  readonly access: Access | undefined;
}

/** The room that is open. */
export function Room({ route, router, access }: RoomProps) {
  const { wait } = useSurroundings();
  const store = useStore();
  const isLost = store.kind === 'failed' && waysOutOf(store.trouble).length > 0;
  const toHelp = () => router.go('help');
  const toGrounding = () => router.go('grounding');
  const toToday = () => router.go('today');
  return (
    <>
      {route === 'help' && <Help onClose={toToday} onGrounding={toGrounding} />}
      {route === 'grounding' && <Grounding onClose={toToday} onHelp={toHelp} wait={wait} />}
      {store.kind === 'failed' && <NotOpen trouble={store.trouble} isPage={route === 'today'} />}
      {access && route === 'today' && <RecoveryDoubt />}
      {access && <PrivateRooms route={route} router={router} access={access} />}
      {route === 'settings' && <Settings />}
      {/* What is being said there stays, with every word, while the person looks elsewhere. */}
      <div hidden={route !== 'today' || isLost}>
        <Today onHelp={toHelp} onGrounding={toGrounding} />
      </div>
    </>
  );
}
