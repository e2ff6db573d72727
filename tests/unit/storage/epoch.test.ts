import { describe, expect, test } from 'vitest';
import {
  changeCheckIn,
  checkInsOfDay,
  findCheckIn,
  keepCheckIn,
  recentCheckIns,
  removeCheckIn,
} from '../../../lib/storage/check-ins';
import type { SealedRow } from '../../../lib/storage/database';
import { newDraftWriter } from '../../../lib/storage/draft-writer';
import { readDrafts } from '../../../lib/storage/drafts';
import { headerName, readEpoch } from '../../../lib/storage/header-store';
import { addOwnWords, readOwnWords } from '../../../lib/storage/own-words';
import { StoreTrouble } from '../../../lib/storage/trouble';
import { blindBucket, blindId } from '../../../lib/vault/blind';
import { randomBytes } from '../../../lib/vault/bytes';
import { type StoredHeader, toStored } from '../../../lib/vault/header';
import { type CompartmentKeys, deriveKeys } from '../../../lib/vault/keys';
import { keyIdOf, open, seal } from '../../../lib/vault/seal';
import { keysAtHand, toOpenKey } from '../../../lib/vault/vault-keys';
import { eventually } from '../../fixtures/eventually';
import { allRows, deleteRow, putRow } from '../../fixtures/native';
import { said } from '../../fixtures/said';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();

/** What a lock that is turned on in another page will do: new keys, everything sealed again. */
async function changeKeys(): Promise<CompartmentKeys> {
  const { header } = device().shelf.content.get(headerName) as StoredHeader;
  const vaultKey = randomBytes(32);
  const [before, after] = [
    await deriveKeys('daily', keysAtHand(header, {}).daily ?? randomBytes(0)),
    await deriveKeys('daily', vaultKey),
  ];
  const { header: _header, ...tables } = await allRows(device().name);
  for (const [table, rows] of Object.entries(tables)) {
    for (const row of rows as SealedRow[]) await sealAgain(table, row, before, after);
  }
  const stored = await toStored({
    ...header,
    sequence: header.sequence + 1,
    epoch: header.epoch + 1,
    compartments: { ...header.compartments, daily: toOpenKey(vaultKey) },
  });
  await putRow(device().name, 'header', { id: 'header', stored });
  device().shelf.content.set(headerName, stored);
  return after;
}

/** Blind ids and buckets are made with the keys, so they move with them. */
async function sealAgain(
  table: string,
  row: SealedRow,
  before: CompartmentKeys,
  after: CompartmentKeys,
): Promise<void> {
  const plain = await open(before, { table, id: row.id, rev: row.rev }, row.sealed);
  let id = row.id;
  for (const name of ['newest', 'own-words', 'openings', 'prompt-memory']) {
    if ((await blindId(before, table, name)) === id) id = await blindId(after, table, name);
  }
  let bucket = row.bucket;
  for (const month of ['', '2026-05']) {
    if ((await blindBucket(before, table, month)) === bucket) {
      bucket = await blindBucket(after, table, month);
    }
  }
  const sealed = await seal(after, { table, id, rev: row.rev }, Uint8Array.from(plain));
  if (id !== row.id) await deleteRow(device().name, table, row.id);
  await putRow(device().name, table, { id, bucket, rev: row.rev, sealed });
}

async function expectAllSealedWith(keys: CompartmentKeys): Promise<void> {
  const { header: _header, ...tables } = await allRows(device().name);
  const rows = Object.values(tables).flat() as SealedRow[];
  expect(rows.length).toBeGreaterThan(0);
  expect(new Set(rows.map(({ sealed }) => keyIdOf(sealed)))).toEqual(new Set([keys.keyId]));
}

describe('a page that slept while the keys were changed', () => {
  test('seals what it keeps under the new ones, and all pages find it', async () => {
    const old = await device().open();
    const keys = await changeKeys();
    const kept = await keepCheckIn(old, said({ note: 'written in my sleep' }));
    await expectAllSealedWith(keys);
    for (const store of [old, await device().open()]) {
      expect((await recentCheckIns(store, 5)).records).toEqual([kept]);
      expect((await checkInsOfDay(store, '2026-05-13')).records).toEqual([kept]);
    }
  });

  test('builds on what was there before', async () => {
    const old = await device().open();
    const first = await keepCheckIn(old, said({ note: 'before' }));
    await addOwnWords(old, ['old']);
    const keys = await changeKeys();
    const second = await keepCheckIn(old, said({ note: 'after' }));
    await addOwnWords(old, ['new']);
    const changed = await changeCheckIn(old, first, said({ note: 'changed' }));
    await expectAllSealedWith(keys);
    for (const store of [old, await device().open()]) {
      const { records, unreadable } = await recentCheckIns(store, 5);
      expect(records.map(({ value }) => value.note).toSorted()).toEqual(['after', 'changed']);
      expect(unreadable).toEqual([]);
      expect(await findCheckIn(store, first.id)).toEqual(changed);
      expect(await readOwnWords(store)).toEqual(['new', 'old']);
    }
    await removeCheckIn(old, second);
    expect((await recentCheckIns(await device().open(), 5)).records).toEqual([changed]);
  });

  test('loses no text that was being written', async () => {
    const old = await device().open();
    const writer = newDraftWriter(Promise.resolve(old), (error) => {
      if (error !== undefined) throw error;
    });
    writer.note({ feelings: [], ownWords: [], note: 'half a' });
    await eventually(async () => expect((await readDrafts(old)).records).toHaveLength(1));
    const keys = await changeKeys();
    writer.note({ feelings: [], ownWords: [], note: 'half a sentence' });
    const there = await device().open();
    await eventually(async () => {
      const { records } = await readDrafts(there);
      expect(records.map(({ value }) => value.note)).toEqual(['half a sentence']);
    });
    await expectAllSealedWith(keys);
  });

  test('writes nothing where the header is gone from both places', async () => {
    const old = await device().open();
    await keepCheckIn(old, said());
    await deleteRow(device().name, 'header', 'header');
    device().shelf.content.delete(headerName);
    const before = await allRows(device().name);
    await expect(keepCheckIn(old, said())).rejects.toMatchObject({ trouble: 'damaged-header' });
    expect(await allRows(device().name)).toEqual(before);
  });

  test('writes nothing where the new header can be read in neither place', async () => {
    const old = await device().open();
    await keepCheckIn(old, said());
    const stored = { header: { format: 1, epoch: 2 }, hash: 'wrong' };
    await putRow(device().name, 'header', { id: 'header', stored });
    device().shelf.content.set(headerName, stored);
    const before = await allRows(device().name);
    await expect(keepCheckIn(old, said())).rejects.toThrow(StoreTrouble);
    await expect(keepCheckIn(old, said())).rejects.toMatchObject({ trouble: 'damaged-header' });
    expect(await allRows(device().name)).toEqual(before);
  });
});

test('the epoch of the rows is that of the header, and none where there is no header', async () => {
  const store = await device().open();
  expect(await readEpoch(store.database)).toBe(1);
  await changeKeys();
  expect(await readEpoch(store.database)).toBe(2);
  await deleteRow(device().name, 'header', 'header');
  expect(await readEpoch(store.database)).toBe(0);
});
