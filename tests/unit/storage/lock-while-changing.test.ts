import { afterEach, expect, test } from 'vitest';
import type { Lock } from '../../../lib/domain/access';
import { changePassphrase } from '../../../lib/storage/change-passphrase';
import { headerName } from '../../../lib/storage/header-store';
import { newRecovery } from '../../../lib/storage/new-recovery';
import { keysName, lockedName } from '../../../lib/storage/session-keys';
import { setLock } from '../../../lib/storage/set-lock';
import type { Store } from '../../../lib/storage/store';
import { unlock } from '../../../lib/storage/unlock';
import type { Argon } from '../../../lib/vault/argon';
import { lockOf } from '../../../lib/vault/header';
import type { Shelf } from '../../../lib/vault/shelf';
import { CompartmentClosed } from '../../../lib/vault/vault';
import { live, tellAll } from '../../fixtures/a-life';
import { isChange, stopWatching, watchCalls } from '../../fixtures/faults';
import { cheapArgon, lock, passphrase, recoveryCode, shownCode } from '../../fixtures/locks';
import { expectAllUnderKeysOf, headerIn } from '../../fixtures/under-keys';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();
afterEach(stopWatching);

const next = 'another five words altogether';
const nextCode = Uint8Array.from({ length: 16 }, () => 9);
const byCode = { kind: 'recovery-code', text: shownCode } as const;
const old = { kind: 'passphrase', text: passphrase } as const;

interface Change {
  readonly from: Lock;
  /** Whether it lays something open. */
  readonly isLess?: boolean;
  readonly work: (store: Store, argon: Argon) => Promise<unknown>;
}

const setTo = (from: Lock, to: Lock): Change => ({
  from,
  work: (store, argon) => setLock(store, to, { argon, passphrase, recoveryCode }),
});
const newKeys = { next, othersKnow: true, recoveryCode: nextCode };

const changes: Readonly<Record<string, Change>> = {
  'a first lock on private': setTo('nothing', 'private'),
  'a first lock on everything': setTo('nothing', 'everything'),
  'a wider lock': setTo('private', 'everything'),
  'a narrower lock': { ...setTo('everything', 'private'), isLess: true },
  'turning it off': { ...setTo('everything', 'nothing'), isLess: true },
  'turning off that of private': { ...setTo('private', 'nothing'), isLess: true },
  'new keys, by the passphrase': {
    from: 'everything',
    work: (store, argon) => changePassphrase(store, { argon, old, ...newKeys }),
  },
  'new keys, by the code': {
    from: 'everything',
    work: (store, argon) => changePassphrase(store, { argon, old: byCode, ...newKeys }),
  },
  'another passphrase': {
    from: 'everything',
    work: (store, argon) => changePassphrase(store, { argon, old, next, othersKnow: false }),
  },
  'another code': {
    from: 'everything',
    work: (store, argon) => newRecovery(store, { argon, passphrase, recoveryCode: nextCode }),
  },
};

/** As a page does that is left: it is gone before it could do it twice. */
async function lockAndGo(): Promise<void> {
  const { session } = device();
  await Promise.all([session.set(lockedName, `${Math.random()}`), session.remove(keysName)]);
}

/** Presses at the given one of the moments that count, from the asking for a change on. */
function newMoments(press: () => unknown, at: number) {
  let state: 'opening' | 'asked' | 'under-way' = 'opening';
  let count = -1;
  const pass = () => {
    if (state !== 'under-way') return;
    count += 1;
    if (count === at) press();
  };
  const before = (shelf: Shelf): Shelf => ({
    ...shelf,
    get: async (name) => {
      if (name === lockedName) pass();
      const value = await shelf.get(name);
      if (name === lockedName && state === 'asked') state = 'under-way';
      else if (name === keysName) pass();
      return value;
    },
    set: (name, value) => {
      if (name === keysName || name === headerName) pass();
      return shelf.set(name, value);
    },
    clear: () => {
      pass();
      return shelf.clear();
    },
  });
  const argon: Argon = async (...given) => {
    if (state === 'asked') state = 'under-way';
    pass();
    return await cheapArgon(...given);
  };
  return { pass, before, argon, ask: () => (state = 'asked'), isOver: () => count < at };
}

/** Makes a change in a page of its own, and locks at one of its moments. */
async function changeAndLock(work: Change['work'], at: number) {
  let pressing: Promise<unknown> = Promise.resolve();
  let isBegun = false;
  let wasBegun = false;
  const moments = newMoments(() => {
    wasBegun = isBegun;
    pressing = lockAndGo();
  }, at);
  const page = await device().open({
    localShelf: moments.before(device().shelf),
    sessionShelf: moments.before(device().session),
  });
  watchCalls((call) => {
    if (!isChange(call) || (call.values[0] as { id?: unknown })?.id !== 'header') return undefined;
    isBegun = true;
    moments.pass();
    return undefined;
  });
  moments.ask();
  await work(page, moments.argon).catch((error: unknown) => {
    if (!(error instanceof CompartmentClosed)) throw error;
  });
  stopWatching();
  await pressing;
  return { page, wasBegun, isOver: moments.isOver() };
}

async function unlockByEither(store: Store): Promise<void> {
  const kinds: string[] = [];
  for (const text of [passphrase, next]) {
    kinds.push((await unlock(store, { kind: 'passphrase', text }, cheapArgon)).kind);
  }
  expect(kinds).toContain('open');
}

/** Every page has as much closed as the header locks, and no key lies anywhere. */
async function expectClosed(pages: readonly Store[]): Promise<void> {
  const locked = lockOf(await headerIn(device().name));
  expect(device().session.content.get(keysName)).toBeUndefined();
  for (const page of [...pages, await device().open()]) {
    await page.renewVault();
    expect(page.access()).toEqual({
      lock: locked,
      daily: locked === 'everything' ? 'closed' : 'open',
      private: locked === 'nothing' ? 'open' : 'closed',
    });
  }
}

test.each(Object.entries(changes))(
  '%s undoes no locking, whenever that comes',
  {
    timeout: 60_000,
  },
  async (_name, { from, isLess = false, work }) => {
    const first = await device().open();
    await live(first);
    const before = await tellAll(first);
    let moment = 0;
    for (; ; moment += 1) {
      if (from !== 'nothing') await lock(first, from);
      const { page, wasBegun, isOver } = await changeAndLock(work, moment);
      if (isOver) break;
      // Nothing is laid open after it was locked.
      if (isLess && !wasBegun) expect(lockOf(await headerIn(device().name))).toBe(from);
      await expectClosed([first, page]);
      page.close();
      await unlockByEither(first);
      expect(await tellAll(first)).toEqual(before);
      await expectAllUnderKeysOf(first);
      expect((await headerIn(device().name)).retiring).toBeUndefined();
      await setLock(first, 'nothing');
    }
    expect(moment).toBeGreaterThan(2);
  },
);
