import { afterEach, describe, expect, test } from 'vitest';
import { changePassphrase } from '../../../lib/storage/change-passphrase';
import { lockNow } from '../../../lib/storage/lock-now';
import { setLock } from '../../../lib/storage/set-lock';
import type { Store } from '../../../lib/storage/store';
import { unlock } from '../../../lib/storage/unlock';
import { live, tellAll } from '../../fixtures/a-life';
import { type Device, newDevice } from '../../fixtures/device';
import { countCalls, stopWatching, watchCalls } from '../../fixtures/faults';
import { cheapArgon, lock, passphrase, recoveryCode } from '../../fixtures/locks';
import { expectAllUnderKeysOf } from '../../fixtures/under-keys';

afterEach(stopWatching);

const right = { kind: 'passphrase', text: passphrase } as const;
const change = { argon: cheapArgon, old: right, next: passphrase };

const works: Readonly<Record<string, readonly [prepare: Work, work: Work]>> = {
  'turning a lock on': [
    () => Promise.resolve(),
    (store) => setLock(store, 'everything', { argon: cheapArgon, passphrase, recoveryCode }),
  ],
  'turning a lock off': [
    (store) => lock(store, 'everything'),
    (store) => setLock(store, 'nothing'),
  ],
  unlocking: [
    async (store) => {
      await lock(store, 'everything');
      await lockNow(store);
    },
    (store) => unlock(store, right, cheapArgon),
  ],
  'changing a passphrase': [
    (store) => lock(store, 'everything'),
    (store) => changePassphrase(store, { ...change, othersKnow: false }),
  ],
};

type Work = (store: Store) => Promise<unknown>;

async function newLived(prepare: Work): Promise<readonly [Device, Store]> {
  const device = newDevice();
  const store = await device.open();
  await live(store);
  await prepare(store);
  return [device, store];
}

describe.each(Object.entries(works))('%s', (_name, [prepare, work]) => {
  test('goes well in the end where the browser drops the connection once, wherever that is', {
    timeout: 60_000,
  }, async () => {
    const [first, measured] = await newLived(prepare);
    const calls = await countCalls(() => work(measured));
    first.closeAll();
    expect(calls).toBeGreaterThan(5);
    for (let at = 1; at <= calls; at += 3) {
      const [device, store] = await newLived(prepare);
      let call = 0;
      watchCalls(() => {
        call += 1;
        return call === at ? new DOMException('dropped', 'InvalidStateError') : undefined;
      });
      expect(await work(store)).toEqual({ kind: expect.stringMatching(/^(done|open)$/u) });
      stopWatching();
      expect(store.access()).toMatchObject({ daily: 'open', private: 'open' });
      expect((await tellAll(store)).recent.records).toHaveLength(4);
      await expectAllUnderKeysOf(store);
      device.closeAll();
    }
  });
});
