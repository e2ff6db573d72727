import { afterEach, describe, expect, test } from 'vitest';
import { keepCheckIn, recentCheckIns } from '../../../lib/storage/check-ins';
import { checkLedger } from '../../../lib/storage/check-ledger';
import type { DropBoxRow } from '../../../lib/storage/database';
import { draftRemoval, readDrafts, writeDraft } from '../../../lib/storage/drafts';
import { dropCheckIn, emptyDropBox } from '../../../lib/storage/drop-box';
import { addDropBoxKeys } from '../../../lib/storage/drop-box-keys';
import { commitHeader } from '../../../lib/storage/header-store';
import { readOwnWords } from '../../../lib/storage/own-words';
import type { Store } from '../../../lib/storage/store';
import { InvalidRecord, StoreTrouble } from '../../../lib/storage/trouble';
import { bytesToText, textToBytes } from '../../../lib/vault/bytes';
import { newDropBoxKeys, openDropBox, sealToDropBox } from '../../../lib/vault/drop-box';
import { CompartmentClosed } from '../../../lib/vault/vault';
import { countedId, newDevice, wednesday } from '../../fixtures/device';
import { countCalls, stopWatching, watchCalls } from '../../fixtures/faults';
import { lockEverything } from '../../fixtures/locked';
import { allRows, putRow } from '../../fixtures/native';
import { said } from '../../fixtures/said';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();
afterEach(stopWatching);

async function dropped(): Promise<readonly DropBoxRow[]> {
  return (await allRows(device().name))['dropBox'] as DropBoxRow[];
}

async function notes(store: Store) {
  const { records } = await recentCheckIns(store, 64);
  return records.map(({ value }) => value.note).toSorted();
}

/** A device with one check-in, locked, and a page on it that never had a key. */
async function lockedDevice() {
  const first = await device().open();
  await keepCheckIn(first, said({ note: 'before' }));
  const lock = await lockEverything(first);
  const store = await device().open();
  return { first, lock, store };
}

describe('a check-in while everything is locked', () => {
  test('is written, and nothing can be read', async () => {
    const { store } = await lockedDevice();
    const before = await allRows(device().name);
    await dropCheckIn(store, said({ note: 'SENTINEL' }));
    const { dropBox, ...others } = await allRows(device().name);
    expect(dropBox).toEqual([
      { id: expect.any(String), bucket: '', rev: 1, sealed: expect.any(Uint8Array) },
    ]);
    expect(others).toEqual({ ...before, dropBox: undefined });
    const [row] = dropBox as DropBoxRow[];
    expect(Buffer.from(row?.sealed ?? []).toString('latin1')).not.toContain('SENTINEL');
    await expect(recentCheckIns(store, 5)).rejects.toThrow(CompartmentClosed);
    await expect(emptyDropBox(store)).rejects.toThrow(CompartmentClosed);
    expect(await dropped()).toHaveLength(1);
  });

  test('joins the others once it is unlocked, with its own moment and id', async () => {
    const { lock, store } = await lockedDevice();
    device().at = wednesday + 3_600_000;
    device().zone = 'Europe/Berlin';
    await dropCheckIn(store, said({ note: 'now', ownWords: ['salty'], need: 'rest' }));
    const [row] = await dropped();
    await dropCheckIn(store, said({ note: 'then' }), [], { at: wednesday - 60_000, zone: 'UTC' });
    device().at = wednesday + 7_200_000;
    device().zone = 'UTC';
    await lock.unlock();
    await store.renewVault();
    expect(await emptyDropBox(store)).toEqual({ joined: 2, unreadable: 0 });
    expect(await notes(store)).toEqual(['before', 'now', 'then']);
    const { records } = await recentCheckIns(store, 1);
    expect(records).toEqual([
      {
        id: row?.id,
        rev: 1,
        value: {
          ...said({ note: 'now', ownWords: ['salty'], need: 'rest' }),
          id: row?.id,
          at: wednesday + 3_600_000,
          zone: 'Europe/Berlin',
        },
      },
    ]);
    expect(await dropped()).toEqual([]);
    expect(await readOwnWords(store)).toEqual(['salty']);
    expect(await checkLedger(store, 'daily')).toEqual({ kind: 'agrees' });
    expect(await emptyDropBox(store)).toEqual({ joined: 0, unreadable: 0 });
  });

  test('joins once, however many pages see to it at once', async () => {
    const { lock, store } = await lockedDevice();
    for (let count = 0; count < 6; count += 1) await dropCheckIn(store, said({ note: `${count}` }));
    await lock.unlock();
    const pages = await Promise.all([0, 1, 2].map(() => device().open()));
    const emptied = await Promise.all(pages.map(emptyDropBox));
    expect(emptied.reduce((sum, { joined }) => sum + joined, 0)).toBe(6);
    // What another page has taken is nothing that can't be opened.
    expect(emptied.map(({ unreadable }) => unreadable)).toEqual([0, 0, 0]);
    expect(await notes(store)).toEqual(['0', '1', '2', '3', '4', '5', 'before']);
    expect(await dropped()).toEqual([]);
    expect(await checkLedger(store, 'daily')).toEqual({ kind: 'agrees' });
  });

  test('takes its draft away in the same transaction', async () => {
    const { store } = await lockedDevice();
    const nothing = { feelings: [], ownWords: [], at: 0 };
    const draft = await writeDraft(store, { ...nothing, note: 'half' }, undefined);
    expect(await dropped()).toHaveLength(1);
    await dropCheckIn(store, said({ note: 'whole' }), [draftRemoval(draft)]);
    expect((await dropped()).map(({ id }) => id)).not.toContain(draft.id);
    expect(await dropped()).toHaveLength(1);
    expect((await readDrafts(store)).records).toEqual([]);
  });

  test('leaves a draft that another page has gone on with', async () => {
    const { lock, store } = await lockedDevice();
    const nothing = { feelings: [], ownWords: [], at: 0 };
    const draft = await writeDraft(store, { ...nothing, note: 'half' }, undefined);
    await writeDraft(store, { ...nothing, note: 'more' }, draft);
    await dropCheckIn(store, said({ note: 'whole' }), [draftRemoval(draft)]);
    await lock.unlock();
    await store.renewVault();
    await emptyDropBox(store);
    expect(await notes(store)).toEqual(['before', 'whole']);
    expect((await readDrafts(store)).records.map(({ value }) => value.note)).toEqual(['more']);
  });

  test('is refused where it is none, and where nothing is locked', async () => {
    const { store } = await lockedDevice();
    await expect(dropCheckIn(store, said({ energy: 7 }))).rejects.toThrow(InvalidRecord);
    const other = newDevice();
    const open = await other.open();
    await expect(dropCheckIn(open, said())).rejects.toThrow(CompartmentClosed);
    expect(await open.database.dropBox.count()).toBe(0);
    other.closeAll();
  });

  test('by a page that was frozen meanwhile is sealed to the key that holds now', async () => {
    const { store } = await lockedDevice();
    const deaf = { onChange: () => () => undefined };
    const frozen = await device().open({
      localShelf: { ...device().shelf, ...deaf },
      sessionShelf: { ...device().session, ...deaf },
    });
    const next = await newDropBoxKeys();
    const { lock, ...header } = store.header();
    if (!lock) throw new Error('not locked');
    await commitHeader(store.database, {
      ...header,
      sequence: header.sequence + 1,
      epoch: header.epoch + 1,
      lock: { ...lock, dropBox: next.publicKey },
    });
    await dropCheckIn(frozen, said({ note: 'late' }));
    const [row] = await dropped();
    if (!row) throw new Error('nothing was dropped');
    const plain = await openDropBox(next, { table: 'dropBox', id: row.id, rev: 1 }, row.sealed);
    expect(bytesToText(plain)).toContain('late');
  });

  test('by a page that has not heard of the unlocking joins the others too', async () => {
    const { first, lock } = await lockedDevice();
    const deaf = { onChange: () => () => undefined };
    const late = await device().open({
      localShelf: { ...device().shelf, ...deaf },
      sessionShelf: { ...device().session, ...deaf },
    });
    await lock.unlock();
    expect(await emptyDropBox(first)).toEqual({ joined: 0, unreadable: 0 });
    expect(late.access().daily).toBe('closed');
    await dropCheckIn(late, said({ note: 'late' }));
    expect(await notes(first)).toEqual(['before', 'late']);
    expect(await dropped()).toEqual([]);
  });

  test('is not written at all, and its draft stays, where it could not be written as it is', async () => {
    const { store } = await lockedDevice();
    const draft = await writeDraft(store, { feelings: [], ownWords: [], at: 0 }, undefined);
    const before = await dropped();
    let faults = 1;
    watchCalls(({ method }) => {
      if (method !== 'put' || faults === 0) return undefined;
      faults -= 1;
      return new TypeError('injected');
    });
    await expect(dropCheckIn(store, said(), [draftRemoval(draft)])).rejects.toThrow();
    stopWatching();
    expect(faults).toBe(0);
    expect(await dropped()).toEqual(before);
  });

  test('goes well in the end with one AbortError, wherever it comes', async () => {
    const { lock, store } = await lockedDevice();
    const calls = await countCalls(() => dropCheckIn(store, said({ note: 'counted' })));
    const fault = Object.assign(new Error('injected'), { name: 'AbortError' });
    for (let failing = 0; failing < calls; failing += 1) {
      let call = -1;
      watchCalls(() => {
        call += 1;
        return call === failing ? fault : undefined;
      });
      await dropCheckIn(store, said({ note: `call ${failing}` }));
      stopWatching();
    }
    watchCalls(() => fault);
    await expect(dropCheckIn(store, said())).rejects.toThrow(StoreTrouble);
    stopWatching();
    expect(await dropped()).toHaveLength(calls + 1);
    await lock.unlock();
    await store.renewVault();
    expect(await emptyDropBox(store)).toEqual({ joined: calls + 1, unreadable: 0 });
  });
});

describe('emptying the drop box', () => {
  /** Unlocked, with some of what can lie in a drop box. */
  async function unlockedWith(...rows: readonly DropBoxRow[]) {
    const { lock, store } = await lockedDevice();
    await dropCheckIn(store, said({ note: 'dropped' }));
    for (const row of rows) await putRow(device().name, 'dropBox', row);
    await lock.unlock();
    await store.renewVault();
    return store;
  }

  async function sealedFor(publicKey: string, text: string): Promise<DropBoxRow> {
    const id = countedId();
    const place = { table: 'dropBox', id, rev: 1 };
    const sealed = await sealToDropBox(publicKey, place, textToBytes(text));
    return { id, bucket: '', rev: 1, sealed };
  }

  test('cut short by a fault anywhere goes on from there', async () => {
    const { lock, store } = await lockedDevice();
    for (let count = 0; count < 3; count += 1) await dropCheckIn(store, said({ note: `${count}` }));
    await lock.unlock();
    await store.renewVault();
    const fault = Object.assign(new Error('injected'), { name: 'QuotaExceededError' });
    let left = 4;
    watchCalls(({ method }) => {
      if (method === 'put') left -= 1;
      return left < 0 ? fault : undefined;
    });
    await expect(emptyDropBox(store)).rejects.toThrow(StoreTrouble);
    stopWatching();
    const between = (await dropped()).length;
    expect(between).toBeGreaterThan(0);
    expect(between).toBeLessThan(3);
    expect(await emptyDropBox(store)).toEqual({ joined: between, unreadable: 0 });
    expect(await notes(store)).toEqual(['0', '1', '2', 'before']);
    expect(await checkLedger(store, 'daily')).toEqual({ kind: 'agrees' });
  });

  test.each(['QuotaExceededError', 'AbortError', 'TypeError'])(
    'takes nothing away that could not join the others: %s',
    async (name) => {
      const store = await unlockedWith();
      const before = await dropped();
      // Nothing can be put anywhere, and all else goes well.
      watchCalls(({ method }) =>
        method === 'put' ? Object.assign(new Error('injected'), { name }) : undefined,
      );
      await expect(emptyDropBox(store)).rejects.toThrow();
      stopWatching();
      expect(await dropped()).toEqual(before);
      expect(await emptyDropBox(store)).toEqual({ joined: 1, unreadable: 0 });
      expect(await notes(store)).toEqual(['before', 'dropped']);
    },
  );

  test('leaves what does not open as it lies, counts it, and goes on', async () => {
    const foreign = await sealedFor((await newDropBoxKeys()).publicKey, '{}');
    const store = await unlockedWith(
      foreign,
      { id: countedId(), bucket: '', rev: 1, sealed: new Uint8Array(80) },
      { id: countedId(), bucket: '', rev: 1, sealed: new Uint8Array(0) },
    );
    const [row] = await dropped();
    await putRow(device().name, 'dropBox', { ...row, id: countedId() });
    expect(await emptyDropBox(store)).toEqual({ joined: 1, unreadable: 4 });
    expect(await notes(store)).toEqual(['before', 'dropped']);
    expect(await dropped()).toHaveLength(4);
    expect(await dropped()).toContainEqual(foreign);
    expect(await emptyDropBox(store)).toEqual({ joined: 0, unreadable: 4 });
  });

  const id = countedId();
  const whole = { ...said(), id, at: wednesday, zone: 'UTC' };
  test.each([
    ['no JSON', 'x'],
    ['nothing', 'null'],
    ['no value', '{"kind":"check-in"}'],
    [
      'an energy that there is not',
      JSON.stringify({ kind: 'check-in', value: { ...whole, energy: 9 } }),
    ],
    ['another id', JSON.stringify({ kind: 'check-in', value: whole })],
    ['more than a check-in has', JSON.stringify({ kind: 'check-in', value: { ...whole, x: 1 } })],
    ['another kind', JSON.stringify({ kind: 'prompt', value: { text: 'x' } })],
    [
      'a draft with words that are none',
      '{"kind":"draft","value":{"feelings":[{}],"ownWords":[],"at":0}}',
    ],
  ])('takes in no row that holds %s', async (_what, text) => {
    const { lock, store } = await lockedDevice();
    await putRow(device().name, 'dropBox', await sealedFor(store.dropBoxKey() ?? '', text));
    await lock.unlock();
    await store.renewVault();
    expect(await emptyDropBox(store)).toEqual({ joined: 0, unreadable: 1 });
    expect(await notes(store)).toEqual(['before']);
    expect((await readDrafts(store)).records).toEqual([]);
  });

  test('takes a row that was put back after it had joined for what it is', async () => {
    const store = await unlockedWith();
    const [row] = await dropped();
    await emptyDropBox(store);
    await putRow(device().name, 'dropBox', row);
    expect(await emptyDropBox(store)).toEqual({ joined: 0, unreadable: 0 });
    expect(await notes(store)).toEqual(['before', 'dropped']);
    expect(await dropped()).toEqual([]);
  });

  test('leaves such a row for the next time where it can’t be taken away', async () => {
    const store = await unlockedWith();
    const [row] = await dropped();
    await emptyDropBox(store);
    await putRow(device().name, 'dropBox', row);
    watchCalls(({ method }) =>
      method === 'delete'
        ? Object.assign(new Error('injected'), { name: 'AbortError' })
        : undefined,
    );
    await expect(emptyDropBox(store)).rejects.toThrow(StoreTrouble);
    stopWatching();
    expect(await dropped()).toHaveLength(1);
  });

  test('opens what was sealed to an older key of the drop box', async () => {
    const { first, lock, store } = await lockedDevice();
    await dropCheckIn(store, said({ note: 'older' }));
    await lock.unlock();
    await first.renewVault();
    await addDropBoxKeys(first, await newDropBoxKeys());
    expect(await emptyDropBox(first)).toEqual({ joined: 1, unreadable: 0 });
    expect(await notes(first)).toEqual(['before', 'older']);
  });
});
