import { describe, expect, test } from 'vitest';
import type { Lock } from '../../../lib/domain/access';
import { checkLedger } from '../../../lib/storage/check-ledger';
import type { SealedRow } from '../../../lib/storage/database';
import { headerName } from '../../../lib/storage/header-store';
import { lockNow } from '../../../lib/storage/lock-now';
import { changeLooks, looksName, readLooks } from '../../../lib/storage/looks';
import { keysName } from '../../../lib/storage/session-keys';
import { setLock } from '../../../lib/storage/set-lock';
import { unlock } from '../../../lib/storage/unlock';
import { bytesToBase64 } from '../../../lib/vault/bytes';
import type { StoredHeader, VaultHeader } from '../../../lib/vault/header';
import { CompartmentClosed } from '../../../lib/vault/vault';
import { keysAtHand } from '../../../lib/vault/vault-keys';
import { live, tellAll, tellDaily, tellPrivate } from '../../fixtures/a-life';
import {
  cheapArgon,
  lock,
  passphrase,
  recoveryCode,
  restart,
  shownCode,
} from '../../fixtures/locks';
import { allRows, deleteRow } from '../../fixtures/native';
import { expectAllUnderKeysOf, headerIn } from '../../fixtures/under-keys';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();
const means = { argon: cheapArgon, passphrase, recoveryCode };

function onShelf(): VaultHeader {
  return (device().shelf.content.get(headerName) as StoredHeader).header;
}

const inDatabase = () => headerIn(device().name);

/** Each vault key that lies open in the header, in base64. */
function openKeys(header: VaultHeader): readonly string[] {
  return Object.values(keysAtHand(header, {})).map((key) => bytesToBase64(key));
}

const unlocking = { kind: 'passphrase', text: passphrase } as const;

describe('turning a lock on', () => {
  test.each(['private', 'everything'] as const)(
    'for %s: all is there afterwards, under new keys',
    async (wanted) => {
      const store = await device().open();
      const other = await device().open();
      await live(store);
      const before = await tellAll(store);
      const old = openKeys(await inDatabase());
      expect(await setLock(store, wanted, means)).toEqual({ kind: 'done' });
      for (const page of [store, other, await device().open()]) {
        await page.renewVault();
        expect(page.access()).toEqual({ lock: wanted, daily: 'open', private: 'open' });
        expect(await tellAll(page)).toEqual(before);
        await expectAllUnderKeysOf(page);
      }
      const header = await inDatabase();
      expect(onShelf()).toEqual(header);
      expect(header.retiring).toBeUndefined();
      expect(header).toMatchObject({ epoch: 2, lock: { recoverySavedOn: '2026-05-13' } });
      const gone = wanted === 'private' ? old.slice(1) : old;
      const kept = JSON.stringify([await allRows(device().name), ...device().shelf.content]);
      for (const key of gone) expect(kept).not.toContain(key);
    },
  );

  test('for private leaves check-ins as they lie', async () => {
    const store = await device().open();
    await live(store);
    const { checkIns, settings } = await allRows(device().name);
    await lock(store, 'private');
    const after = await allRows(device().name);
    expect(after['checkIns']).toEqual(checkIns);
    expect(after['settings']).toEqual(settings);
  });

  test('moves what is named to another blind id, and what has a month to another bucket', async () => {
    const store = await device().open();
    await live(store);
    const before = await allRows(device().name);
    await lock(store, 'everything');
    const after = await allRows(device().name);
    for (const table of ['settings', 'privateSettings', 'privateDrafts'] as const) {
      const ids = new Set((before[table] as SealedRow[]).map(({ id }) => id));
      expect(ids.size).toBeGreaterThan(0);
      for (const { id } of after[table] as SealedRow[]) expect(ids).not.toContain(id);
    }
    const buckets = new Set((before['checkIns'] as SealedRow[]).map(({ bucket }) => bucket));
    const moved = new Set((after['checkIns'] as SealedRow[]).map(({ bucket }) => bucket));
    expect(moved.size).toBe(3);
    expect(buckets.intersection(moved).size).toBe(0);
  });

  test('tells how far it is', async () => {
    const store = await device().open();
    await live(store);
    const rows = Object.values(await allRows(device().name)).flat().length - 3;
    const told: (readonly [number, number])[] = [];
    await setLock(store, 'everything', means, (done, total) => told.push([done, total]));
    // The drop box's keys are one more.
    expect(told.at(0)).toEqual([0, rows + 1]);
    expect(told.at(-1)).toEqual([rows + 1, rows + 1]);
    expect(told).toEqual(told.toSorted((a, b) => a[0] - b[0]));
  });

  test('clears the shelf as a whole, and leaves there what stays', async () => {
    const store = await device().open();
    await live(store);
    await changeLooks(device().shelf, { theme: 'dark', promptSeed: 7 });
    await device().shelf.set('chunk-old', 'of old keys');
    const [looks, calls] = [await readLooks(device().shelf, () => 1), [] as string[]];
    const clear = device().shelf.clear;
    const watched = {
      ...device().shelf,
      clear: async () => {
        calls.push('clear');
        await clear();
      },
    };
    await lock(await device().open({ localShelf: watched }), 'private');
    expect(calls).toEqual(['clear']);
    expect([...device().shelf.content.keys()].toSorted()).toEqual([
      headerName,
      looksName,
      'marker',
    ]);
    expect(await readLooks(device().shelf, () => 1)).toEqual(looks);
  });

  test('gives the session the keys of what has a lock, and no other', async () => {
    const store = await device().open();
    await lock(store, 'private');
    expect(device().session.content.get(keysName)).toEqual({
      epoch: 2,
      private: expect.any(String),
    });
  });

  test('needs a passphrase and a recovery code', async () => {
    const store = await device().open();
    const before = await inDatabase();
    await expect(setLock(store, 'private')).rejects.toThrow(RangeError);
    const { recoveryCode: _code, ...half } = means;
    await expect(setLock(store, 'private', half)).rejects.toThrow(RangeError);
    expect(await inDatabase()).toEqual(before);
  });

  test('covers up nothing that was taken away before', async () => {
    const store = await device().open();
    await live(store);
    const [row] = (await allRows(device().name))['checkIns'] as SealedRow[];
    await deleteRow(device().name, 'checkIns', row?.id ?? '');
    await lock(store, 'everything');
    expect(await checkLedger(store, 'daily')).toMatchObject({ kind: 'differs' });
    expect(await checkLedger(store, 'private')).toEqual({ kind: 'agrees' });
  });

  test('keeps what does not open as it lies', async () => {
    const store = await device().open();
    await live(store);
    const [row] = (await allRows(device().name))['checkIns'] as SealedRow[];
    if (!row) throw new Error('no row');
    const sealed = row.sealed.with(-1, (row.sealed.at(-1) ?? 0) ^ 1);
    await store.database.checkIns.put({ ...row, sealed });
    await lock(store, 'everything');
    expect(await store.database.checkIns.get(row.id)).toEqual({ ...row, sealed });
    const { recent } = await tellDaily(store);
    expect(recent.unreadable).toEqual([row.id]);
    expect(recent.records).toHaveLength(3);
  });
});

describe('a first lock', () => {
  const otherCode = Uint8Array.from({ length: 16 }, () => 7);

  test.each([
    ['private', 'private'],
    ['private', 'everything'],
    ['everything', 'everything'],
    ['everything', 'private'],
  ] as const)('of %s is not taken for one of %s with other secrets', async (there, wanted) => {
    const store = await device().open();
    const other = await device().open();
    await lock(store, there);
    const before = await inDatabase();
    for (const text of ['what the other page was given', passphrase]) {
      const given = { argon: cheapArgon, passphrase: text, recoveryCode: otherCode };
      expect(await setLock(other, wanted, given)).toEqual({ kind: 'taken' });
    }
    expect(await inDatabase()).toEqual(before);
    expect(other.access()).toEqual({ lock: there, daily: 'open', private: 'open' });
  });

  test('that failed once its header was there is finished by the same secrets', async () => {
    const store = await device().open();
    await live(store);
    const before = await tellAll(store);
    const session = { ...device().session, set: () => Promise.reject(new Error('no keys')) };
    const failing = await device().open({ sessionShelf: session });
    await expect(setLock(failing, 'everything', means)).rejects.toThrow('no keys');
    expect((await inDatabase()).retiring).toBeDefined();
    expect(await setLock(store, 'everything', means)).toEqual({ kind: 'done' });
    expect((await inDatabase()).retiring).toBeUndefined();
    expect(store.access()).toEqual({ lock: 'everything', daily: 'open', private: 'open' });
    expect(await tellAll(store)).toEqual(before);
  });
});

describe('after the browser was closed', () => {
  test('private is closed until it is unlocked, and daily is there', async () => {
    const first = await device().open();
    await live(first);
    const before = await tellAll(first);
    await lock(first, 'private');
    await restart(device());
    const store = await device().open();
    expect(store.access()).toEqual({ lock: 'private', daily: 'open', private: 'closed' });
    await expect(tellPrivate(store)).rejects.toThrow(CompartmentClosed);
    const { people: _people, begun: _begun, ...daily } = { ...before };
    expect(await tellDaily(store)).toMatchObject({ recent: daily.recent, card: 'Call Sam.' });
    expect(await unlock(store, unlocking, cheapArgon)).toEqual({ kind: 'open' });
    expect(await tellAll(store)).toEqual(before);
  });

  test('everything is closed until it is unlocked', async () => {
    const first = await device().open();
    await live(first);
    const before = await tellAll(first);
    await lock(first, 'everything');
    await restart(device());
    const store = await device().open();
    expect(store.access()).toEqual({ lock: 'everything', daily: 'closed', private: 'closed' });
    await expect(tellDaily(store)).rejects.toThrow(CompartmentClosed);
    await expect(tellPrivate(store)).rejects.toThrow(CompartmentClosed);
    expect(await unlock(store, unlocking, cheapArgon)).toEqual({ kind: 'open' });
    expect(await tellAll(store)).toEqual(before);
  });
});

describe('another lock', () => {
  const all: readonly Lock[] = ['nothing', 'private', 'everything'];
  const ways = all.flatMap((from) => all.map((to) => [from, to] as const));

  test.each(ways)('from %s to %s: all is there, and the same secrets open it', async (from, to) => {
    const store = await device().open();
    const other = await device().open();
    await live(store);
    const before = await tellAll(store);
    if (from !== 'nothing') await lock(store, from);
    const { epoch } = await inDatabase();
    expect(await setLock(store, to, means)).toEqual({ kind: 'done' });
    await other.renewVault();
    for (const page of [store, other]) {
      expect(page.access()).toEqual({ lock: to, daily: 'open', private: 'open' });
      expect(await tellAll(page)).toEqual(before);
      await expectAllUnderKeysOf(page);
    }
    const header = await inDatabase();
    expect(onShelf()).toEqual(header);
    expect(header.epoch).toBe(from === to ? epoch : epoch + 1);
    expect(header.lock === undefined).toBe(to === 'nothing');
    expect(header.lock?.dropBox === undefined).toBe(to !== 'everything');
    expect(store.dropBoxKey()).toBe(header.lock?.dropBox);
    await restart(device());
    for (const secret of [unlocking, { kind: 'recovery-code', text: shownCode } as const]) {
      const again = await device().open();
      expect(await unlock(again, secret, cheapArgon)).toEqual({ kind: 'open' });
      expect(await tellAll(again)).toEqual(before);
      await restart(device());
    }
  });

  test('from private to everything asks for the passphrase', async () => {
    const store = await device().open();
    await lock(store, 'private');
    const before = await inDatabase();
    const wrong = { argon: cheapArgon, passphrase: 'something else' };
    expect(await setLock(store, 'everything', wrong)).toEqual({ kind: 'wrong', waitMs: 0 });
    expect(await inDatabase()).toEqual(before);
    for (let tries = 2; tries <= 5; tries += 1) await setLock(store, 'everything', wrong);
    expect(await setLock(store, 'everything', means)).toEqual({ kind: 'wait', waitMs: 1000 });
    expect(await inDatabase()).toEqual(before);
    device().at += 1000;
    expect(await setLock(store, 'everything', means)).toEqual({ kind: 'done' });
  });

  test.each<readonly [Lock, Lock]>([
    ['private', 'nothing'],
    ['private', 'everything'],
    ['everything', 'nothing'],
    ['everything', 'private'],
  ])('from %s to %s changes nothing while it is closed', async (from, to) => {
    const store = await device().open();
    if (from !== 'nothing') await lock(store, from);
    const before = await inDatabase();
    await lockNow(store);
    await expect(setLock(store, to, means)).rejects.toThrow(CompartmentClosed);
    expect(await inDatabase()).toEqual(before);
  });

  test('from everything to private can be made while private is closed, which stays so', async () => {
    const store = await device().open();
    await live(store);
    const before = await tellDaily(store);
    await lock(store, 'everything');
    const { private: _private, ...rest } = device().session.content.get(keysName) as {
      readonly private: string;
    };
    await device().session.set(keysName, rest);
    expect(await setLock(store, 'private')).toEqual({ kind: 'done' });
    expect(store.access()).toEqual({ lock: 'private', daily: 'open', private: 'closed' });
    expect(await tellDaily(store)).toEqual(before);
    expect(await unlock(store, unlocking, cheapArgon)).toEqual({ kind: 'open' });
    await expectAllUnderKeysOf(store);
  });

  test('writes no record where less is locked', async () => {
    const store = await device().open();
    await live(store);
    await lock(store, 'everything');
    const { header: _header, ...before } = await allRows(device().name);
    await setLock(store, 'private');
    await setLock(store, 'nothing');
    const { header: _after, ...after } = await allRows(device().name);
    expect(after).toEqual(before);
  });
});
