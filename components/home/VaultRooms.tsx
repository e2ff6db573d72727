import { useState } from 'preact/hooks';
import type { Access } from '../../lib/domain/access';
import { later } from '../../lib/reactive/later';
import type { Router } from '../../lib/reactive/route';
import type { HomeRoute } from './rooms';

const PeopleRoom = later(async () => (await import('../support/PeopleRoom')).PeopleRoom);
const LockFlow = later(async () => (await import('../vault/LockFlow')).LockFlow);
const AskedAgain = later(async () => (await import('../vault/AskedAgain')).AskedAgain);
const Unlock = later(async () => (await import('../vault/Unlock')).Unlock);

interface VaultRoomsProps {
  readonly route: HomeRoute;
  readonly router: Router<HomeRoute>;
  readonly access: Access;
}

/** The rooms that a lock is about: the people who help, setting a lock, and opening it. */
export function VaultRooms({ route, router, access }: VaultRoomsProps) {
  // In this page: another one may lie open beside the room in which words are being written.
  const [wasWithPeople, setWasWithPeople] = useState(route === 'people');
  if (route === 'people' && !wasWithPeople) setWasWithPeople(true);
  const toLock = () => router.go('lock');
  const isAskedAgain = wasWithPeople && route !== 'people' && route !== 'lock';
  return (
    <>
      {isAskedAgain && access.private === 'open' && <AskedAgain onSet={toLock} />}
      {route === 'people' && <PeopleRoom access={access} onSet={toLock} />}
      {route === 'lock' && (
        <LockFlow task={{ kind: 'set-up', lock: 'private' }} onClose={() => router.go('people')} />
      )}
      {route === 'unlock' && (
        <Unlock onOpen={() => router.go(access.lock === 'private' ? 'people' : 'today')} />
      )}
    </>
  );
}
