import { useState } from 'preact/hooks';
import type { Access } from '../../lib/domain/access';
import { later } from '../../lib/reactive/later';
import type { Router } from '../../lib/reactive/route';
import type { HomeRoute } from './rooms';

const PeopleRoom = later(async () => (await import('../support/PeopleRoom')).PeopleRoom);
const LockFlow = later(async () => (await import('../vault/LockFlow')).LockFlow);
const AskedAgain = later(async () => (await import('../vault/AskedAgain')).AskedAgain);
const Unlock = later(async () => (await import('../vault/Unlock')).Unlock);

interface PrivateRoomsProps {
  readonly route: HomeRoute;
  readonly router: Router<HomeRoute>;
  readonly access: Access;
}

/** What lies behind the lock, and the ways to it. */
export function PrivateRooms({ route, router, access }: PrivateRoomsProps) {
  // In this page: another one may lie open beside the room in which words are being written.
  const [wasWithPeople, setWasWithPeople] = useState(route === 'people');
  if (route === 'people' && !wasWithPeople) setWasWithPeople(true);
  const toPeople = () => router.go('people');
  const toLock = () => router.go('lock');
  if (route === 'people') return <PeopleRoom access={access} onSet={toLock} />;
  if (route === 'lock') {
    return <LockFlow task={{ kind: 'set-up', lock: 'private' }} onClose={toPeople} />;
  }
  if (route === 'unlock') {
    return <Unlock onOpen={() => router.go(access.lock === 'private' ? 'people' : 'today')} />;
  }
  const mayAsk = wasWithPeople && route === 'today' && access.lock === 'nothing';
  return mayAsk ? <AskedAgain onSet={toLock} /> : null;
}
