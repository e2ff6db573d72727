import { describe, expect, test } from 'vitest';
import { checkInTable } from '../../../lib/storage/check-in-table';
import {
  checkInsOfDay,
  checkInsOfMonth,
  keepCheckIn,
  recentCheckIns,
} from '../../../lib/storage/check-ins';
import { checkLedger } from '../../../lib/storage/check-ledger';
import { readDrafts, writeDraft } from '../../../lib/storage/drafts';
import { addOwnPrompt, readOwnPrompts } from '../../../lib/storage/prompts';
import { readUnreadable } from '../../../lib/storage/quarantine';
import { rebuildLedger } from '../../../lib/storage/rebuild-ledger';
import { sealRow } from '../../../lib/storage/sealed-table';
import type { Store } from '../../../lib/storage/store';
import { StoreTrouble } from '../../../lib/storage/trouble';
import { CompartmentClosed } from '../../../lib/vault/vault';
import { wednesday } from '../../fixtures/device';
import { stopWatching, watchCalls } from '../../fixtures/faults';
import { lockEverything } from '../../fixtures/locked';
import { allRows, putRow } from '../../fixtures/native';
import { said } from '../../fixtures/said';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();

interface Row {
  readonly id: string;
  readonly sealed: Uint8Array;
}

/** Flips one bit of a row, or puts something else in its place. */
async function harm(table: string, at = 0, sealed?: unknown): Promise<Row> {
  const rows = (await allRows(device().name))[table] as Row[];
  const row = rows[at];
  if (!row) throw new Error('no such row');
  const flipped = row.sealed.with(60, (row.sealed[60] ?? 0) ^ 1);
  await putRow(device().name, table, { ...row, sealed: sealed ?? flipped });
  return row;
}

async function fill(store: Store, count: number): Promise<void> {
  const rows = await Promise.all(
    Array.from({ length: count }, (_, at) => {
      const id = store.newId();
      const value = { ...said({ note: `${at}` }), id, at: wednesday, zone: 'UTC' };
      return sealRow(store, checkInTable, '2026-05', { id, rev: 1, value });
    }),
  );
  await store.database.checkIns.bulkPut(rows);
  await rebuildLedger(store.database, store.localShelf, store.vault().keysOf('daily'));
}

test('one bad record in 10,000: 9,999 are shown, and the one is counted', async () => {
  const store = await device().open();
  await fill(store, 10_000);
  const { id } = await harm('checkIns', 4711);
  const { records, unreadable } = await checkInsOfMonth(store, '2026-05');
  expect(records).toHaveLength(9999);
  expect(unreadable).toEqual([id]);
  expect(await readUnreadable(store)).toEqual({ checkIns: 1 });
  // It lies where it lay.
  expect(await checkLedger(store, 'daily')).toEqual({ kind: 'agrees' });
  expect(await store.database.checkIns.count()).toBe(10_000);
}, 60_000);

test('nothing that can’t be opened is told of where all can', async () => {
  const store = await device().open();
  await keepCheckIn(store, said());
  expect(await readUnreadable(store)).toEqual({});
});

describe('whichever way it is looked for, a record that can’t be opened is told of', () => {
  test.each([
    ['a flipped bit', undefined],
    ['no bytes', new Uint8Array(0)],
    ['a few bytes', new Uint8Array(9)],
    ['no seal at all', null],
    ['a text', 'sealed'],
  ])('%s', async (_what, sealed) => {
    const store = await device().open();
    await keepCheckIn(store, said());
    await keepCheckIn(store, said());
    await writeDraft(store, { feelings: [], ownWords: [], at: 0 }, undefined);
    await addOwnPrompt(store, { text: 'Soup.', onNewTab: true });
    const { id } = await harm('checkIns', 1, sealed);
    const draft = await harm('drafts', 0, sealed);
    const prompt = await harm('prompts', 0, sealed);
    for (const found of [
      await recentCheckIns(store, 5),
      await checkInsOfDay(store, '2026-05-13'),
      await checkInsOfMonth(store, '2026-05'),
    ]) {
      expect(found.records).toHaveLength(1);
      expect(found.unreadable).toEqual([id]);
    }
    expect(await readDrafts(store)).toEqual({ records: [], unreadable: [draft.id] });
    expect(await readOwnPrompts(store)).toEqual({ records: [], unreadable: [prompt.id] });
    expect(await readUnreadable(store)).toEqual({ checkIns: 1, drafts: 1, prompts: 1 });
  });
});

test('of what is locked nothing is called unreadable', async () => {
  const store = await device().open();
  await keepCheckIn(store, said());
  await addOwnPrompt(store, { text: 'Soup.', onNewTab: true });
  await lockEverything(store);
  expect(await readUnreadable(store)).toEqual({});
  await expect(readOwnPrompts(store)).rejects.toThrow(CompartmentClosed);
  await expect(recentCheckIns(store, 5)).rejects.toThrow(CompartmentClosed);
});

test('what the browser can’t read is not called unreadable either', async () => {
  const store = await device().open();
  await keepCheckIn(store, said());
  watchCalls(({ method }) =>
    method === 'transaction'
      ? Object.assign(new Error('injected'), { name: 'UnknownError' })
      : undefined,
  );
  await expect(readUnreadable(store)).rejects.toThrow(StoreTrouble);
  stopWatching();
});
