import { describe, expect, test } from 'vitest';
import { changePassphrase } from '../../../lib/storage/change-passphrase';
import { keepCheckIn, recentCheckIns, removeCheckIn } from '../../../lib/storage/check-ins';
import { checkLedger } from '../../../lib/storage/check-ledger';
import { reviveHeader } from '../../../lib/storage/find-header';
import { finishForStore } from '../../../lib/storage/finish-re-sealing';
import { headerName } from '../../../lib/storage/header-store';
import { lockNow } from '../../../lib/storage/lock-now';
import { newRecovery } from '../../../lib/storage/new-recovery';
import { setLock } from '../../../lib/storage/set-lock';
import { takeDailySnapshot } from '../../../lib/storage/snapshot-daily';
import type { Store } from '../../../lib/storage/store';
import { tryPassphrase } from '../../../lib/storage/try-passphrase';
import { unlock } from '../../../lib/storage/unlock';
import { toStored, type VaultHeader } from '../../../lib/vault/header';
import type { Shelf } from '../../../lib/vault/shelf';
import { live, tellAll } from '../../fixtures/a-life';
import { cheapArgon, lock, passphrase } from '../../fixtures/locks';
import { deleteRow, putRow } from '../../fixtures/native';
import { said } from '../../fixtures/said';
import { headerIn } from '../../fixtures/under-keys';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();
const argon = cheapArgon;
const nextCode = Uint8Array.from({ length: 16 }, () => 9);
const old = { kind: 'passphrase', text: passphrase } as const;
const done = { kind: 'done' };

const damages: Readonly<Record<string, (header: VaultHeader) => unknown>> = {
  'a text': () => 'x',
  null: () => null,
  'of another epoch': (header) => ({ header: { ...header, epoch: 9 }, hash: 'x' }),
  'of another sequence': (header) => ({ header: { ...header, sequence: 99 }, hash: 'x' }),
  'without its hash': (header) => ({ header }),
};

/** Makes the header's row unreadable, or takes it away. */
async function damage(how: string): Promise<void> {
  const header = await headerIn(device().name);
  const stored = damages[how]?.(header);
  if (stored === undefined) await deleteRow(device().name, 'header', 'header');
  else await putRow(device().name, 'header', { id: 'header', stored });
}

/** A live view of the last check-ins: what it is told first. */
function viewOf(store: Store): Promise<number> {
  return new Promise((resolve, reject) => {
    const view = store
      .live(() => recentCheckIns(store, 64), ['checkIns'])
      .subscribe(({ records }) => {
        view.unsubscribe();
        resolve(records.length);
      }, reject);
  });
}

/** What meets with the header, and what comes of it as if nothing were wrong. */
const ways: Readonly<Record<string, (store: Store) => Promise<void>>> = {
  'a page that opens': async () => {
    expect((await device().open()).access().lock).toBe('everything');
  },
  'a page that asks anew': async (store) => await store.renewVault(),
  'a view': async (store) => expect(await viewOf(store)).toBe(4),
  'a keep': async (store) => {
    await removeCheckIn(store, await keepCheckIn(store, said()));
  },
  'the count of what is kept': async (store) => {
    expect(await checkLedger(store, 'daily')).toEqual({ kind: 'agrees' });
  },
  'the copy of the day': async (store) => expect(await takeDailySnapshot(store)).toBe('taken'),
  finishing: async (store) => await finishForStore(store),
  'an unlocking': async (store) => {
    await lockNow(store);
    expect(await unlock(store, old, argon)).toEqual({ kind: 'open' });
  },
  'asking for the passphrase': async (store) => {
    expect(await tryPassphrase(store, argon, passphrase)).toEqual({ kind: 'open' });
  },
  'another lock': async (store) => expect(await setLock(store, 'private')).toEqual(done),
  'no lock': async (store) => expect(await setLock(store, 'nothing')).toEqual(done),
  'another passphrase': async (store) => {
    const change = { argon, old, next: 'another one of mine', othersKnow: false };
    expect(await changePassphrase(store, change)).toEqual(done);
  },
  'new keys': async (store) => {
    const change = { argon, old, next: passphrase, othersKnow: true, recoveryCode: nextCode };
    expect(await changePassphrase(store, change)).toEqual(done);
  },
  'another code': async (store) => {
    const wanted = { argon, passphrase, recoveryCode: nextCode };
    expect(await newRecovery(store, wanted)).toEqual(done);
  },
};

describe.each([...Object.keys(damages), 'gone'])('a header in the database that is %s', (how) => {
  test.each(Object.entries(ways))('is mended from its copy by %s', async (_name, meet) => {
    const store = await device().open();
    await live(store);
    await lock(store, 'everything');
    const before = await tellAll(store);
    await damage(how);
    await meet(store);
    expect(await tellAll(store)).toEqual(before);
    await store.renewVault();
    const header = await headerIn(device().name);
    expect(device().shelf.content.get(headerName)).toEqual(await toStored(header));
    expect((await device().open()).access()).toMatchObject({ daily: 'open', private: 'open' });
  });
});

test('a mended header never takes the place of one that came meanwhile', async () => {
  const store = await device().open();
  await live(store);
  const header = await headerIn(device().name);
  const newer = { ...header, sequence: header.sequence + 1 };
  await damage('a text');
  const localShelf: Shelf = {
    ...device().shelf,
    get: async (name) => {
      const value = await device().shelf.get(name);
      await putRow(device().name, 'header', { id: 'header', stored: await toStored(newer) });
      return value;
    },
  };
  expect(await reviveHeader({ ...store, localShelf })).toEqual(newer);
  expect(await headerIn(device().name)).toEqual(newer);
  expect(device().shelf.content.get(headerName)).toEqual(await toStored(newer));
});
