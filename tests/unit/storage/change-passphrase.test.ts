import { afterEach, describe, expect, test } from 'vitest';
import { changePassphrase, type NewPassphrase } from '../../../lib/storage/change-passphrase';
import { keepCheckIn, recentCheckIns } from '../../../lib/storage/check-ins';
import { dropCheckIn } from '../../../lib/storage/drop-box';
import { headerName } from '../../../lib/storage/header-store';
import { lockNow } from '../../../lib/storage/lock-now';
import { newRecovery } from '../../../lib/storage/new-recovery';
import { setLock } from '../../../lib/storage/set-lock';
import { takeDailySnapshot } from '../../../lib/storage/snapshot-daily';
import { chunkNames, readList, type Snapshot } from '../../../lib/storage/snapshot-list';
import { headerInSnapshots, missingIn } from '../../../lib/storage/snapshot-open';
import { takeSnapshot } from '../../../lib/storage/snapshot-take';
import type { Secret } from '../../../lib/storage/try-secret';
import { unlock } from '../../../lib/storage/unlock';
import { showRecoveryCode } from '../../../lib/vault/recovery-code';
import { live, tellAll } from '../../fixtures/a-life';
import { type Call, isChange, stopWatching, watchCalls } from '../../fixtures/faults';
import {
  cheapArgon,
  lock,
  passphrase,
  recoveryCode,
  restart,
  shownCode,
} from '../../fixtures/locks';
import { allRows } from '../../fixtures/native';
import { said } from '../../fixtures/said';
import { expectAllUnderKeysOf, headerIn } from '../../fixtures/under-keys';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();
afterEach(stopWatching);

const next = 'another five words altogether';
const nextCode = Uint8Array.from({ length: 16 }, () => 9);
const old: Secret = { kind: 'passphrase', text: passphrase };
const oldCode: Secret = { kind: 'recovery-code', text: shownCode };
const newSecret: Secret = { kind: 'passphrase', text: next };
const newCode: Secret = { kind: 'recovery-code', text: showRecoveryCode(nextCode) };
const nobodyKnows: NewPassphrase = { argon: cheapArgon, old, next, othersKnow: false };
const othersKnow: NewPassphrase = { ...nobodyKnows, othersKnow: true, recoveryCode: nextCode };

/** What each secret does to a browser that was just opened. */
async function whatOpens(secrets: readonly Secret[]): Promise<readonly string[]> {
  const outcomes: string[] = [];
  for (const secret of secrets) {
    await restart(device());
    outcomes.push((await unlock(await device().open(), secret, cheapArgon)).kind);
  }
  return outcomes;
}

/** What a piece of work puts into the database and on the shelf. */
async function watchWork(work: () => Promise<unknown>) {
  const puts: Call[] = [];
  const shelved: unknown[] = [];
  const stop = device().shelf.onChange((_name, value) => shelved.push(value));
  watchCalls((call) => {
    if (isChange(call)) puts.push(call);
    return undefined;
  });
  await work();
  stopWatching();
  stop();
  return { puts, shelved };
}

const size = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;

describe('where nobody else knows the passphrase', () => {
  test.each(['private', 'everything'] as const)(
    'with %s locked only the header is written, 2 KB at most',
    async (wanted) => {
      const store = await device().open();
      await live(store);
      await lock(store, wanted);
      const { header: _header, ...before } = await allRows(device().name);
      const { puts, shelved } = await watchWork(() => changePassphrase(store, nobodyKnows));
      expect(puts).toHaveLength(1);
      expect(puts[0]?.method).toBe('put');
      const [row] = puts[0]?.values ?? [];
      expect(row).toMatchObject({ id: 'header' });
      expect(shelved).toHaveLength(1);
      for (const written of [row, ...shelved]) expect(size(written)).toBeLessThanOrEqual(2048);
      const { header: _after, ...after } = await allRows(device().name);
      expect(after).toEqual(before);
    },
  );

  test('the new one opens it, the recovery code still does, and the old one does not', async () => {
    const store = await device().open();
    await live(store);
    await lock(store, 'everything');
    const before = await tellAll(store);
    expect(await changePassphrase(store, nobodyKnows)).toEqual({ kind: 'done' });
    expect(store.access()).toEqual({ lock: 'everything', daily: 'open', private: 'open' });
    expect(await whatOpens([old, newSecret, oldCode])).toEqual(['wrong', 'open', 'open']);
    const again = await device().open();
    expect(await tellAll(again)).toEqual(before);
  });

  test('who has forgotten it changes it by the recovery code, also while it is locked', async () => {
    const store = await device().open();
    await lock(store, 'everything');
    await lockNow(store);
    const change = { ...nobodyKnows, old: oldCode };
    expect(await changePassphrase(store, change)).toEqual({ kind: 'done' });
    expect(store.access().daily).toBe('closed');
    expect(await whatOpens([old, newSecret, oldCode])).toEqual(['wrong', 'open', 'open']);
  });

  test.each<readonly [string, Secret, object]>([
    ['wrong', { kind: 'passphrase', text: 'x' }, { kind: 'wrong', waitMs: 0 }],
    [
      'mistyped',
      { kind: 'recovery-code', text: 'x' },
      { kind: 'unreadable-code', reason: 'length' },
    ],
  ])('an old one that is %s changes nothing', async (_name, given, outcome) => {
    const store = await device().open();
    await lock(store, 'everything');
    const before = await headerIn(device().name);
    expect(await changePassphrase(store, { ...nobodyKnows, old: given })).toEqual(outcome);
    expect(await headerIn(device().name)).toEqual(before);
  });

  test('goes together with a code that opens daily through private', async () => {
    const store = await device().open();
    await lock(store, 'private');
    await setLock(store, 'everything', { argon: cheapArgon, passphrase });
    await changePassphrase(store, nobodyKnows);
    expect(await whatOpens([old, newSecret, oldCode])).toEqual(['wrong', 'open', 'open']);
  });
});

describe('where someone else knows the passphrase', () => {
  test.each(['private', 'everything'] as const)(
    'with %s locked every key of it is new, and only new secrets open it',
    async (wanted) => {
      const store = await device().open();
      const other = await device().open();
      await live(store);
      await lock(store, wanted);
      const before = await tellAll(store);
      const was = await headerIn(device().name);
      const keyId = store.vault().keysOf('private').keyId;
      expect(await changePassphrase(store, othersKnow)).toEqual({ kind: 'done' });
      await other.renewVault();
      for (const page of [store, other]) {
        expect(page.access()).toEqual({ lock: wanted, daily: 'open', private: 'open' });
        expect(page.vault().keysOf('private').keyId).not.toBe(keyId);
        expect(await tellAll(page)).toEqual(before);
        await expectAllUnderKeysOf(page);
      }
      const header = await headerIn(device().name);
      expect(header.epoch).toBe(was.epoch + 1);
      expect(header.lock?.argon.salt).not.toBe(was.lock?.argon.salt);
      if (wanted === 'everything') expect(header.lock?.dropBox).not.toBe(was.lock?.dropBox);
      expect(header.compartments.daily.kind).toBe(wanted === 'everything' ? 'locked' : 'open');
      expect(await whatOpens([old, oldCode, newSecret, newCode])).toEqual([
        'wrong',
        'wrong',
        'open',
        'open',
      ]);
      expect(await tellAll(await device().open())).toEqual(before);
    },
  );

  test('takes a new recovery code, or does nothing', async () => {
    const store = await device().open();
    await lock(store, 'private');
    const before = await headerIn(device().name);
    const { recoveryCode: _code, ...half } = othersKnow;
    await expect(changePassphrase(store, half)).rejects.toThrow(RangeError);
    expect(await headerIn(device().name)).toEqual(before);
  });

  test('changes it by the recovery code too, and opens what was closed', async () => {
    const store = await device().open();
    await live(store);
    await lock(store, 'everything');
    const before = await tellAll(store);
    await lockNow(store);
    expect(await changePassphrase(store, { ...othersKnow, old: oldCode })).toEqual({
      kind: 'done',
    });
    expect(await tellAll(store)).toEqual(before);
    await expectAllUnderKeysOf(store);
  });

  test('what was dropped for the old key is not lost', async () => {
    const store = await device().open();
    await lock(store, 'everything');
    await keepCheckIn(store, said({ note: 'first' }));
    await dropCheckIn(store, said({ note: 'dropped' }));
    await changePassphrase(store, othersKnow);
    await restart(device());
    const again = await device().open();
    await unlock(again, newSecret, cheapArgon);
    const { records } = await recentCheckIns(again, 5);
    expect(records.map(({ value }) => value.note).toSorted()).toEqual(['dropped', 'first']);
  });
});

describe('a new recovery code', () => {
  const renew = { argon: cheapArgon, passphrase, recoveryCode: nextCode };

  test('takes the place of the old one, and writes no record', async () => {
    const store = await device().open();
    await live(store);
    await lock(store, 'private');
    await setLock(store, 'everything', { argon: cheapArgon, passphrase });
    device().at += 24 * 60 * 60 * 1000;
    const { puts } = await watchWork(() => newRecovery(store, renew));
    expect(puts).toHaveLength(1);
    expect((await headerIn(device().name)).lock?.recoverySavedOn).toBe('2026-05-14');
    expect(store.access()).toEqual({ lock: 'everything', daily: 'open', private: 'open' });
    expect(await whatOpens([oldCode, newCode, old])).toEqual(['wrong', 'open', 'open']);
  });

  test('leaves no copy that the old one opens, and takes one of today', async () => {
    const store = await device().open();
    await live(store);
    await lock(store, 'everything');
    expect(await takeDailySnapshot(store)).toBe('taken');
    await newRecovery(store, renew);
    const found = await headerInSnapshots(device().shelf);
    expect(found).toEqual(await headerIn(device().name));
    const { snapshots, loose } = await readList(device().shelf);
    expect(snapshots).toHaveLength(1);
    expect(loose).toEqual([]);
    const chunks = [...device().shelf.content.keys()].filter((name) => /^chunk/u.test(name));
    expect(new Set(chunks)).toEqual(chunkNames(snapshots));
  });

  test('leaves what was laid aside', async () => {
    const store = await device().open();
    await live(store);
    await lock(store, 'everything');
    await takeDailySnapshot(store);
    await keepCheckIn(store, said({ note: 'one more' }));
    await takeSnapshot({ name: device().name, shelf: device().shelf }, 'aside');
    const [, aside] = (await readList(device().shelf)).snapshots;
    await newRecovery(store, renew);
    const { snapshots } = await readList(device().shelf);
    expect(snapshots.map(({ kind }) => kind)).toEqual(['aside', 'daily']);
    expect(snapshots[0]).toEqual(aside);
    expect(await missingIn(device().shelf, snapshots[0] as Snapshot)).toBe(0);
  });

  test('that failed once its header was there is gone on with, and the old one stays out', async () => {
    const store = await device().open();
    await lock(store, 'private');
    const { session, shelf } = device();
    const set = () => Promise.reject(new Error('full'));
    const failing = await device().open({ sessionShelf: session, localShelf: { ...shelf, set } });
    await expect(newRecovery(failing, renew)).rejects.toThrow('full');
    expect(await newRecovery(store, renew)).toEqual({ kind: 'done' });
    expect(await whatOpens([oldCode, newCode, old])).toEqual(['wrong', 'open', 'open']);
  });

  test('needs the passphrase', async () => {
    const store = await device().open();
    await lock(store, 'everything');
    const before = device().shelf.content.get(headerName);
    const outcome = await newRecovery(store, { ...renew, passphrase: 'x' });
    expect(outcome).toEqual({ kind: 'wrong', waitMs: 0 });
    expect(device().shelf.content.get(headerName)).toEqual(before);
    expect(await whatOpens([newCode, oldCode])).toEqual(['wrong', 'open']);
  });

  test('the first one is noted with the day it was written down', async () => {
    const store = await device().open();
    await setLock(store, 'private', { argon: cheapArgon, passphrase, recoveryCode });
    expect(store.header().lock?.recoverySavedOn).toBe('2026-05-13');
  });
});

describe('a change that fails once its header is there', () => {
  const full = () => Object.assign(new Error(), { name: 'QuotaExceededError' });

  /** From the moment at which the header is written, the disk is full. */
  function fillAfterHeader(): void {
    let isFull = false;
    watchCalls((call) => {
      if (!isChange(call)) return undefined;
      if (isFull) return full();
      isFull = (call.values[0] as { id?: unknown } | undefined)?.id === 'header';
      return undefined;
    });
  }

  /** A store that can keep no header on its shelf while this is so. */
  async function openOnFullShelf() {
    const shelf = device().shelf;
    const state = { isFull: false };
    const set = async (name: string, value: unknown) => {
      if (state.isFull && name === headerName) throw full();
      await shelf.set(name, value);
    };
    return { state, store: await device().open({ localShelf: { ...shelf, set } }) };
  }

  test.each<readonly [string, NewPassphrase]>([
    ['the old passphrase', othersKnow],
    ['the recovery code', { ...othersKnow, old: oldCode }],
    ['the same passphrase again', { ...othersKnow, next: passphrase }],
  ])('with new keys, by %s, is gone on with by the same new secrets', async (_name, change) => {
    const store = await device().open();
    await live(store);
    await lock(store, 'everything');
    const before = await tellAll(store);
    fillAfterHeader();
    await expect(changePassphrase(store, change)).rejects.toThrow('full');
    stopWatching();
    expect((await headerIn(device().name)).retiring).toBeDefined();
    expect(await changePassphrase(store, { ...change, isAgain: true })).toEqual({ kind: 'done' });
    expect((await headerIn(device().name)).retiring).toBeUndefined();
    expect(device().shelf.content.has('tries')).toBe(false);
    expect(await tellAll(store)).toEqual(before);
    await expectAllUnderKeysOf(store);
    const now: Secret = { kind: 'passphrase', text: change.next };
    expect(await whatOpens([oldCode, now, newCode])).toEqual(['wrong', 'open', 'open']);
  });

  test('of the wrap alone is gone on with, and nothing counts as a wrong try', async () => {
    const { state, store } = await openOnFullShelf();
    await lock(store, 'everything');
    state.isFull = true;
    await expect(changePassphrase(store, nobodyKnows)).rejects.toThrow();
    state.isFull = false;
    const again = { ...nobodyKnows, isAgain: true };
    expect(await changePassphrase(store, again)).toEqual({ kind: 'done' });
    expect(device().shelf.content.has('tries')).toBe(false);
    expect(await whatOpens([old, newSecret])).toEqual(['wrong', 'open']);
  });

  test('which was not the case is made as if for the first time', async () => {
    const store = await device().open();
    await lock(store, 'everything');
    const again = { ...nobodyKnows, isAgain: true };
    expect(await changePassphrase(store, again)).toEqual({ kind: 'done' });
    expect(await whatOpens([old, newSecret])).toEqual(['wrong', 'open']);
  });
});
