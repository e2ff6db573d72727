import type { Access } from '../../lib/domain/access';
import { later } from '../../lib/reactive/later';
import type { Router } from '../../lib/reactive/route';
import { useStore, useSurroundings } from '../../lib/reactive/surroundings';
import { Grounding } from '../safety/Grounding';
import { Help } from '../safety/Help';
import { waysOutOf } from '../safety/recovery-kind';
import { Settings } from '../settings/Settings';
import { Today } from '../today/Today';
import type { HomeRoute } from './rooms';
import { VaultRooms } from './VaultRooms';

const RecoveryDoubt = later(async () => (await import('../safety/RecoveryDoubt')).RecoveryDoubt);
const NotOpen = later(async () => (await import('../safety/NotOpen')).NotOpen);

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
  const isIn = (...rooms: readonly HomeRoute[]) => rooms.includes(route);
  return (
    <>
      {route === 'help' && <Help onClose={toToday} onGrounding={toGrounding} />}
      {route === 'grounding' && <Grounding onClose={toToday} onHelp={toHelp} wait={wait} />}
      {store.kind === 'failed' && <NotOpen trouble={store.trouble} isPage={isIn('today')} />}
      {access && isIn('today') && <RecoveryDoubt />}
      {access && <VaultRooms route={route} router={router} access={access} />}
      {route === 'settings' && <Settings />}
      {/* What is being said there stays, with every word, while the person looks elsewhere. */}
      <div hidden={!isIn('today') || isLost}>
        <Today onHelp={toHelp} onGrounding={toGrounding} />
      </div>
    </>
  );
}
