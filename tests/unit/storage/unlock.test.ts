import { describe, expect, test } from 'vitest';
import { recentCheckIns } from '../../../lib/storage/check-ins';
import { dropCheckIn } from '../../../lib/storage/drop-box';
import { headerName } from '../../../lib/storage/header-store';
import { lockNow } from '../../../lib/storage/lock-now';
import { keysName, toVaultKeys } from '../../../lib/storage/session-keys';
import { setLock } from '../../../lib/storage/set-lock';
import type { Store } from '../../../lib/storage/store';
import { tryPassphrase } from '../../../lib/storage/try-passphrase';
import type { Secret } from '../../../lib/storage/try-secret';
import { unlock } from '../../../lib/storage/unlock';
import { readUnlockings } from '../../../lib/storage/unlockings';
import { readWait, triesName } from '../../../lib/storage/wrong-tries';
import { type Argon, newArgonParameters, standardArgon } from '../../../lib/vault/argon';
import { toStored, type VaultHeader } from '../../../lib/vault/header';
import { wrapByPassphrase } from '../../../lib/vault/locked-key';
import { passphraseToKey } from '../../../lib/vault/passphrase';
import { cheapArgon, lock, passphrase, shownCode } from '../../fixtures/locks';
import { deleteRow, putRow } from '../../fixtures/native';
import { said } from '../../fixtures/said';
import { headerIn } from '../../fixtures/under-keys';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();

const right: Secret = { kind: 'passphrase', text: passphrase };
const wrong: Secret = { kind: 'passphrase', text: 'not this one' };
const byCode: Secret = { kind: 'recovery-code', text: shownCode };

async function openLocked(wanted: 'private' | 'everything' = 'everything'): Promise<Store> {
  const store = await device().open();
  await lock(store, wanted);
  await lockNow(store);
  return store;
}

/** Puts a header in both of its places, as a backup or another Yarrow may bring one. */
async function putBoth(header: VaultHeader): Promise<void> {
  const stored = await toStored(header);
  await putRow(device().name, 'header', { id: 'header', stored });
  await device().shelf.set(headerName, stored);
}

describe('unlocking', () => {
  test.each([
    ['the passphrase', right],
    ['the recovery code', byCode],
    ['the recovery code as someone types it', { ...byCode, text: shownCode.toLowerCase() }],
  ] as const)('takes %s', async (_name, secret) => {
    const store = await openLocked();
    expect(store.access()).toEqual({ lock: 'everything', daily: 'closed', private: 'closed' });
    expect(await unlock(store, secret, cheapArgon)).toEqual({ kind: 'open' });
    expect(store.access()).toEqual({ lock: 'everything', daily: 'open', private: 'open' });
  });

  test('opens every page', async () => {
    const store = await openLocked();
    const other = await device().open();
    const told = new Promise((resolve) => {
      other.onAccess(resolve);
    });
    await unlock(store, right, cheapArgon);
    expect(await told).toEqual({ lock: 'everything', daily: 'open', private: 'open' });
  });

  test('has nothing to do where nothing is locked', async () => {
    const store = await device().open();
    expect(await unlock(store, wrong, cheapArgon)).toEqual({ kind: 'open' });
    expect(await tryPassphrase(store, cheapArgon, 'x')).toEqual({ kind: 'open' });
    expect(device().session.content.size).toBe(0);
    expect(await readUnlockings(store)).toEqual([]);
  });

  test('is open once the keys of both lie on the session shelf', async () => {
    const store = await openLocked();
    await unlock(store, right, cheapArgon);
    expect(device().session.content.get(keysName)).toEqual({
      epoch: 2,
      daily: expect.stringMatching(/^.{43}=$/u),
      private: expect.stringMatching(/^.{43}=$/u),
    });
  });

  test('brings in what was written while everything was locked', async () => {
    const store = await openLocked();
    await dropCheckIn(store, said({ note: 'from outside' }));
    await unlock(store, right, cheapArgon);
    const { records } = await recentCheckIns(store, 5);
    expect(records.map(({ value }) => value.note)).toEqual(['from outside']);
  });
});

describe('locking while an unlocking is under way', () => {
  test.each([
    ['nothing is open yet', false],
    ['it is open already', true],
  ])('wins, where %s', async (_name, isOpen) => {
    const store = await device().open();
    await lock(store, 'everything');
    if (!isOpen) await lockNow(store);
    const slow: Argon = async (...given) => {
      await lockNow(store);
      return await cheapArgon(...given);
    };
    expect(await unlock(store, right, slow)).toEqual({ kind: 'locked-meanwhile' });
    expect(device().session.content.has(keysName)).toBe(false);
    expect(store.access()).toEqual({ lock: 'everything', daily: 'closed', private: 'closed' });
    expect(await unlock(store, right, cheapArgon)).toEqual({ kind: 'open' });
    expect(store.access()).toMatchObject({ daily: 'open', private: 'open' });
  });
});

describe('locking once an unlocking has laid the keys', () => {
  test('wins too, and it is not said to be open', async () => {
    const store = await openLocked();
    const stop = device().session.onChange((name, value) => {
      if (name !== keysName || value === undefined) return;
      stop();
      lockNow(store).catch(() => undefined);
    });
    expect(await unlock(store, right, cheapArgon)).toEqual({ kind: 'locked-meanwhile' });
    expect(store.access()).toEqual({ lock: 'everything', daily: 'closed', private: 'closed' });
    expect(await unlock(store, right, cheapArgon)).toEqual({ kind: 'open' });
    expect(await readUnlockings(store)).toHaveLength(1);
  });
});

describe('what does not unlock', () => {
  test.each([
    ['length', shownCode.slice(0, -1)],
    ['symbol', `${shownCode.slice(0, -1)}!`],
    ['check', `${shownCode.slice(0, -1)}${shownCode.endsWith('0') ? '1' : '0'}`],
  ] as const)('a mistyped code (%s) is told apart, and not counted', async (reason, text) => {
    const store = await openLocked();
    const mistyped: Secret = { kind: 'recovery-code', text };
    for (let tries = 0; tries < 9; tries += 1) {
      expect(await unlock(store, mistyped, cheapArgon)).toEqual({
        kind: 'unreadable-code',
        reason,
      });
    }
    expect(device().shelf.content.has(triesName)).toBe(false);
  });

  test('a worker that fails is nobody’s wrong passphrase', async () => {
    const store = await openLocked();
    const broken: Argon = () => Promise.reject(new Error('no worker'));
    await expect(unlock(store, right, broken)).rejects.toThrow('no worker');
    expect(device().shelf.content.has(triesName)).toBe(false);
    expect(await unlock(store, right, cheapArgon)).toEqual({ kind: 'open' });
  });

  test('a code of another vault is wrong, and counted', async () => {
    const store = await openLocked();
    const other: Secret = { kind: 'recovery-code', text: '0000-0000-0000-0000-0000-0000-0000' };
    expect(await unlock(store, other, cheapArgon)).toEqual({ kind: 'wrong', waitMs: 0 });
    expect(device().shelf.content.get(triesName)).toMatchObject({ count: 1 });
  });

  test('after five wrong ones the wait doubles up to a minute, and nothing is tried meanwhile', async () => {
    const store = await openLocked();
    const before = await headerIn(device().name);
    let asked = 0;
    const counting: Argon = (...given) => {
      asked += 1;
      return cheapArgon(...given);
    };
    const waits: number[] = [];
    for (let tries = 1; tries <= 13; tries += 1) {
      const outcome = await unlock(store, wrong, counting);
      if (outcome.kind !== 'wrong') throw new Error(outcome.kind);
      waits.push(outcome.waitMs / 1000);
      expect(await readWait(store)).toBe(outcome.waitMs);
      if (outcome.waitMs === 0) continue;
      device().at += outcome.waitMs - 1;
      // Not even the right one.
      expect(await unlock(store, right, counting)).toEqual({ kind: 'wait', waitMs: 1 });
      expect(await unlock(store, byCode, counting)).toEqual({ kind: 'wait', waitMs: 1 });
      device().at += 1;
    }
    expect(waits).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
    expect(asked).toBe(13);
    expect(await headerIn(device().name)).toEqual(before);
    expect(await unlock(store, right, counting)).toEqual({ kind: 'open' });
  });

  test('another page, and a browser started again, count on', async () => {
    const store = await openLocked();
    for (let tries = 0; tries < 4; tries += 1) await unlock(store, wrong, cheapArgon);
    device().closeAll();
    const again = await device().open();
    expect(await unlock(again, wrong, cheapArgon)).toEqual({ kind: 'wrong', waitMs: 1000 });
    expect(await unlock(await device().open(), right, cheapArgon)).toMatchObject({ kind: 'wait' });
  });

  test('changes nothing that was open', async () => {
    const store = await device().open();
    await lock(store, 'everything');
    expect(await tryPassphrase(store, cheapArgon, 'not this one')).toEqual({
      kind: 'wrong',
      waitMs: 0,
    });
    expect(store.access().private).toBe('open');
    expect(await tryPassphrase(store, cheapArgon, passphrase)).toEqual({ kind: 'open' });
  });
});

describe('the header', () => {
  const nonsense = { header: { format: 1, epoch: 9 }, hash: 'x' };

  test('damaged in one place is mended from the other', async () => {
    const store = await openLocked();
    const header = await headerIn(device().name);
    await putRow(device().name, 'header', { id: 'header', stored: nonsense });
    expect(await unlock(store, right, cheapArgon)).toEqual({ kind: 'open' });
    expect(await headerIn(device().name)).toEqual(header);
    await lockNow(store);
    await device().shelf.set(headerName, nonsense);
    expect(await unlock(store, right, cheapArgon)).toEqual({ kind: 'open' });
    expect(device().shelf.content.get(headerName)).toEqual(await toStored(header));
  });

  test('damaged in both places is no wrong passphrase', async () => {
    const store = await openLocked();
    await putRow(device().name, 'header', { id: 'header', stored: nonsense });
    device().shelf.content.set(headerName, nonsense);
    const trying = unlock(store, right, cheapArgon);
    await expect(trying).rejects.toMatchObject({ trouble: 'damaged-header' });
    expect(device().shelf.content.has(triesName)).toBe(false);
  });

  test('gone from both places, with nothing else there, is no wrong passphrase', async () => {
    const store = await openLocked('private');
    await deleteRow(device().name, 'header', 'header');
    await store.database.ledgers.clear();
    device().shelf.content.clear();
    await expect(unlock(store, right, cheapArgon)).rejects.toMatchObject({
      trouble: 'damaged-header',
    });
  });

  test('gone from both places is no wrong passphrase', async () => {
    const store = await openLocked();
    await deleteRow(device().name, 'header', 'header');
    device().shelf.content.delete(headerName);
    await expect(unlock(store, right, cheapArgon)).rejects.toMatchObject({
      trouble: 'damaged-header',
    });
  });

  test.each([
    ['too much memory', { memoryKiB: 1024 * 1024 }],
    ['a salt that is none', { salt: 'x' }],
  ])('that asks for %s is damaged, and no work is done', async (_name, part) => {
    const store = await openLocked();
    const header = await headerIn(device().name);
    if (!header.lock) throw new Error('no lock');
    const argon = { ...header.lock.argon, ...part };
    await putBoth({ ...header, lock: { ...header.lock, argon } });
    let asked = 0;
    const counting: Argon = (...given) => {
      asked += 1;
      return cheapArgon(...given);
    };
    await expect(unlock(store, right, counting)).rejects.toMatchObject({
      trouble: 'damaged-header',
    });
    expect(asked).toBe(0);
  });

  test('without a lock that its keys ask for is damaged', async () => {
    const store = await openLocked();
    const { lock: _lock, ...rest } = await headerIn(device().name);
    await putBoth(rest);
    await expect(unlock(store, right, cheapArgon)).rejects.toMatchObject({
      trouble: 'damaged-header',
    });
  });
});

describe('weaker parameters', () => {
  /** The header as an older Yarrow may have wrapped it. */
  async function weaken(): Promise<VaultHeader> {
    const header = await headerIn(device().name);
    const argon = { ...newArgonParameters(), memoryKiB: 19 * 1024, passes: 2 };
    const key = await passphraseToKey(cheapArgon, passphrase, argon);
    const { daily, private: ofPrivate } = toVaultKeys(device().session.content.get(keysName), 2);
    if (!daily || !ofPrivate || !header.lock) throw new Error('not open');
    const { compartments } = header;
    const weak: VaultHeader = {
      ...header,
      sequence: header.sequence + 1,
      lock: { ...header.lock, argon },
      compartments: {
        daily: {
          ...compartments.daily,
          byPassphrase: await wrapByPassphrase(key, argon, 'daily', daily),
        } as typeof compartments.daily,
        private: {
          ...compartments.private,
          byPassphrase: await wrapByPassphrase(key, argon, 'private', ofPrivate),
        } as typeof compartments.private,
      },
    };
    await putBoth(weak);
    return weak;
  }

  test('are made stronger when the passphrase unlocks, and the same passphrase goes on', async () => {
    const store = await device().open();
    await lock(store, 'everything');
    const weak = await weaken();
    await lockNow(store);
    expect(await unlock(store, right, cheapArgon)).toEqual({ kind: 'open' });
    const header = await headerIn(device().name);
    expect(header.lock?.argon).toMatchObject(standardArgon);
    expect(header.lock?.argon.salt).not.toBe(weak.lock?.argon.salt);
    expect(header.epoch).toBe(weak.epoch);
    for (const secret of [right, byCode]) {
      await lockNow(store);
      expect(await unlock(store, secret, cheapArgon)).toEqual({ kind: 'open' });
    }
    expect(await headerIn(device().name)).toEqual(header);
  });

  test('keep nobody out where making them stronger fails', async () => {
    const store = await device().open();
    await lock(store, 'everything');
    const weak = await weaken();
    await lockNow(store);
    let asked = 0;
    const tired: Argon = (...given) => {
      asked += 1;
      return asked === 1 ? cheapArgon(...given) : Promise.reject(new Error('no memory'));
    };
    expect(await unlock(store, right, tired)).toEqual({ kind: 'open' });
    expect(asked).toBe(2);
    expect(await headerIn(device().name)).toEqual(weak);
  });

  test('stay where the recovery code unlocks', async () => {
    const store = await device().open();
    await lock(store, 'everything');
    const weak = await weaken();
    await lockNow(store);
    expect(await unlock(store, byCode, cheapArgon)).toEqual({ kind: 'open' });
    expect(await headerIn(device().name)).toEqual(weak);
  });
});

describe('unlockings', () => {
  test('are noted, newest first, with how often it was tried before, and ten are kept', async () => {
    const store = await device().open();
    await lock(store, 'private');
    const times: number[] = [];
    for (let round = 0; round < 12; round += 1) {
      device().at += 60_000;
      await lockNow(store);
      for (let tries = 0; tries < round % 3; tries += 1) await unlock(store, wrong, cheapArgon);
      await unlock(store, round % 2 === 0 ? right : byCode, cheapArgon);
      times.unshift(device().at);
    }
    const expected = times.slice(0, 10).map((at, index) => ({ at, wrongBefore: (11 - index) % 3 }));
    expect(await readUnlockings(store)).toEqual(expected);
  });

  test('count what was tried in vain while it was open, too', async () => {
    const store = await device().open();
    await lock(store, 'private');
    await tryPassphrase(store, cheapArgon, 'no');
    await setLock(store, 'everything', { argon: cheapArgon, passphrase: 'nor this' });
    await lockNow(store);
    await unlock(store, wrong, cheapArgon);
    await unlock(store, right, cheapArgon);
    expect(await readUnlockings(store)).toEqual([{ at: device().at, wrongBefore: 3 }]);
  });

  test('keep nobody from reading where they can’t be written', async () => {
    const store = await openLocked('private');
    await unlock(store, wrong, cheapArgon);
    const full = { ...device().shelf, set: () => Promise.reject(new Error('full')) };
    const page = await device().open({ localShelf: full });
    page.database.privateSettings.hook('creating', () => {
      throw new Error('full');
    });
    expect(await unlock(page, right, cheapArgon)).toEqual({ kind: 'open' });
    expect(page.access().private).toBe('open');
  });
});
