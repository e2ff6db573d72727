import { describe, expect, test } from 'vitest';
import { keepCheckIn } from '../../../lib/storage/check-ins';
import { checkLedger } from '../../../lib/storage/check-ledger';
import type { LedgerRow } from '../../../lib/storage/database';
import { checkRows } from '../../../lib/storage/ledger-finding';
import { openLedger } from '../../../lib/storage/ledger-row';
import { rebuildLedger, vouchForRows } from '../../../lib/storage/rebuild-ledger';
import type { Store } from '../../../lib/storage/store';
import { randomBytes } from '../../../lib/vault/bytes';
import { type CompartmentKeys, deriveKeys } from '../../../lib/vault/keys';
import { allRows, deleteRow, putRow } from '../../fixtures/native';
import { said } from '../../fixtures/said';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();

/** A device with three rows, their keys, and the keys they are about to be sealed with. */
async function prepare() {
  const store = await device().open();
  const first = await keepCheckIn(store, said());
  await keepCheckIn(store, said());
  const old = store.vault().keysOf('daily');
  const next = await deriveKeys('daily', randomBytes(32));
  return { store, first, old, next };
}

async function ledgerOf(keys: CompartmentKeys) {
  const { ledgers } = await allRows(device().name);
  return await openLedger(keys, (ledgers as LedgerRow[])[0]);
}

function check({ database, localShelf }: Store, keys: CompartmentKeys) {
  return checkRows(database, localShelf, keys);
}

const agrees = { kind: 'agrees' };

describe('a ledger begun again under other keys', () => {
  test('counts what lies there, and goes on above the old one and the marker', async () => {
    const { store, old, next } = await prepare();
    await vouchForRows(store.database, device().shelf, old);
    await device().shelf.set('marker', { daily: 40, private: 0 });
    await rebuildLedger(store.database, device().shelf, next, old);
    expect(await ledgerOf(next)).toEqual({ count: 3, sum: expect.any(String), sequence: 41 });
    expect(await ledgerOf(old)).toBeUndefined();
  });

  test('agrees, also when it was cut short and is begun once more', async () => {
    const { store, old, next } = await prepare();
    await vouchForRows(store.database, device().shelf, old);
    await rebuildLedger(store.database, device().shelf, next, old);
    await rebuildLedger(store.database, device().shelf, next, old);
    expect(await check(store, next)).toEqual(agrees);
  });

  test.each([
    ['a row that was removed', 'differs', (id: string) => deleteRow(device().name, 'checkIns', id)],
    ['a ledger that was removed', 'no-ledger', () => deleteRow(device().name, 'ledgers', 'daily')],
    [
      'a database that was put back',
      'behind-marker',
      () => device().shelf.set('marker', { daily: 9, private: 0 }),
    ],
  ])('does not cover up %s', async (_what, kind, harm) => {
    const { store, first, old, next } = await prepare();
    await harm(first.id);
    await vouchForRows(store.database, device().shelf, old);
    await rebuildLedger(store.database, device().shelf, next, old);
    expect(await check(store, next)).toMatchObject({ kind });
    // Nor when it was cut short before.
    await rebuildLedger(store.database, device().shelf, next, old);
    expect(await check(store, next)).toMatchObject({ kind });
  });

  test('does not cover up a ledger that was removed in the middle of it', async () => {
    const { store, old, next } = await prepare();
    await vouchForRows(store.database, device().shelf, old);
    await deleteRow(device().name, 'ledgers', 'daily');
    await rebuildLedger(store.database, device().shelf, next, old);
    expect(await check(store, next)).toMatchObject({ kind: 'no-ledger', found: 3 });
  });

  test('does not cover up that it was removed, with all rows but one', async () => {
    const { store, first, old, next } = await prepare();
    for (const { id } of await store.database.checkIns.toArray()) {
      if (id !== first.id) await deleteRow(device().name, 'checkIns', id);
    }
    await store.database.settings.clear();
    await deleteRow(device().name, 'ledgers', 'daily');
    await rebuildLedger(store.database, device().shelf, next, old);
    expect(await check(store, next)).toMatchObject({ kind: 'no-ledger', expected: 1, found: 1 });
  });

  test('does not cover up one that was damaged in the middle of it, with all rows gone', async () => {
    const { store, old, next } = await prepare();
    const { ledgers = [] } = await allRows(device().name);
    const [row] = ledgers as LedgerRow[];
    await store.database.checkIns.clear();
    await store.database.settings.clear();
    await putRow(device().name, 'ledgers', { ...row, sealed: row?.sealed.with(30, 1) });
    await rebuildLedger(store.database, device().shelf, next, old);
    expect(await check(store, next)).toMatchObject({ kind: 'no-ledger', found: 0 });
  });

  test('takes rows as right where no older keys are given', async () => {
    const { store, first, old } = await prepare();
    await deleteRow(device().name, 'checkIns', first.id);
    await rebuildLedger(store.database, device().shelf, old);
    expect(await checkLedger(store, 'daily')).toEqual(agrees);
  });

  test('of a part that has no row yet agrees', async () => {
    const store = await device().open();
    const old = store.vault().keysOf('private');
    const next = await deriveKeys('private', randomBytes(32));
    await vouchForRows(store.database, device().shelf, old);
    await rebuildLedger(store.database, device().shelf, next, old);
    expect(await check(store, next)).toEqual(agrees);
  });

  test('counts again where another page has written meanwhile', async () => {
    const { store, old } = await prepare();
    const { database } = store;
    const transaction = database.transaction.bind(database) as typeof database.transaction;
    let others = 2;
    Object.assign(database, {
      transaction: async (...given: Parameters<typeof transaction>) => {
        const result = await transaction(...given);
        // Right after rows were counted, twice.
        if (given[0] === 'r' && others > 0) {
          others -= 1;
          await keepCheckIn(other, said());
        }
        return result;
      },
    });
    const other = await device().open();
    await rebuildLedger(database, device().shelf, old);
    expect(others).toBe(0);
    expect(await checkLedger(other, 'daily')).toEqual(agrees);
    expect(await other.database.checkIns.count()).toBe(4);
  });
});
