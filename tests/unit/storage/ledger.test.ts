import { afterEach, describe, expect, test } from 'vitest';
import { acceptLedger } from '../../../lib/storage/accept-ledger';
import {
  changeCheckIn,
  keepCheckIn,
  removeCheckIn,
  restoreCheckIn,
} from '../../../lib/storage/check-ins';
import { checkLedger } from '../../../lib/storage/check-ledger';
import type { LedgerRow, SealedRow } from '../../../lib/storage/database';
import { removeDraft, writeDraft } from '../../../lib/storage/drafts';
import { readFindings } from '../../../lib/storage/findings';
import { commitHeader } from '../../../lib/storage/header-store';
import { openLedger } from '../../../lib/storage/ledger-row';
import { noteOpening } from '../../../lib/storage/openings';
import { addOwnWords } from '../../../lib/storage/own-words';
import { addOwnPrompt, changeOwnPrompt, removeOwnPrompt } from '../../../lib/storage/prompts';
import { rebuildLedger } from '../../../lib/storage/rebuild-ledger';
import { type SealedTable, sealRow } from '../../../lib/storage/sealed-table';
import type { Store } from '../../../lib/storage/store';
import { Conflict } from '../../../lib/storage/trouble';
import { write } from '../../../lib/storage/write';
import { deriveKeys } from '../../../lib/vault/keys';
import { newVaultKey, toOpenKey } from '../../../lib/vault/vault-keys';
import { wednesday } from '../../fixtures/device';
import { eventually } from '../../fixtures/eventually';
import { stopWatching, watchCalls } from '../../fixtures/faults';
import { allRows, deleteRow, putRow, replaceRows } from '../../fixtures/native';
import { said } from '../../fixtures/said';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();
afterEach(stopWatching);

const agrees = { kind: 'agrees' };
const texts: SealedTable<string> = {
  name: 'people',
  compartment: 'private',
  check: (text) => text,
};

async function ledgerRow(): Promise<LedgerRow | undefined> {
  const { ledgers } = await allRows(device().name);
  return (ledgers as LedgerRow[]).find(({ id }) => id === 'daily');
}

async function somePut(store: Store, value: string) {
  const id = store.newId();
  const row = await sealRow(store, texts, '', { id, rev: 1, value });
  return { kind: 'put', table: 'people', row, over: 0 } as const;
}

/** What the marker on the shelf says, once it says so. */
async function markerIs(sequence: number): Promise<void> {
  await eventually(() =>
    expect(device().shelf.content.get('marker')).toMatchObject({ daily: sequence }),
  );
}

const nothing = { feelings: [], ownWords: [], at: 0 };

/** Each kind of write, on what the ones before it left behind. */
async function everyWrite(store: Store): Promise<readonly (() => Promise<unknown>)[]> {
  const kept = await keepCheckIn(store, said());
  const gone = await keepCheckIn(store, said());
  const draft = await writeDraft(store, nothing, undefined);
  const prompt = await addOwnPrompt(store, { text: 'Soup.', onNewTab: true });
  return [
    () => keepCheckIn(store, said()),
    () => changeCheckIn(store, kept, said({ note: 'changed' })),
    () => removeCheckIn(store, gone),
    () => restoreCheckIn(store, gone),
    () => removeDraft(store, draft),
    () => writeDraft(store, nothing, undefined),
    () => changeOwnPrompt(store, prompt, { text: 'Tea.', onNewTab: false }),
    () => removeOwnPrompt(store, { ...prompt, rev: 2 }),
    () => addOwnWords(store, ['salty']),
    () => noteOpening(store),
    () => write(store, async () => [await somePut(store, 'Sam'), await somePut(store, 'Ada')]),
  ];
}

test('a new device has nothing to compare', async () => {
  const store = await device().open();
  expect(await checkLedger(store, 'daily')).toEqual(agrees);
  expect(await checkLedger(store, 'private')).toEqual(agrees);
  expect((await allRows(device().name))['ledgers']).toEqual([]);
});

test('after each kind of write the ledger agrees, in this page and in another', async () => {
  const [store, other] = [await device().open(), await device().open()];
  for (const work of await everyWrite(store)) {
    await work();
    for (const page of [store, other]) {
      expect(await checkLedger(page, 'daily')).toEqual(agrees);
      expect(await checkLedger(page, 'private')).toEqual(agrees);
    }
  }
  const { ledgers } = await allRows(device().name);
  expect((ledgers as LedgerRow[]).map(({ id }) => id)).toEqual(['daily', 'private']);
});

test('a write touches only the ledger of its own compartment', async () => {
  const store = await device().open();
  await keepCheckIn(store, said());
  const before = await ledgerRow();
  await write(store, async () => [await somePut(store, 'Sam')]);
  expect(await ledgerRow()).toEqual(before);
  await keepCheckIn(store, said());
  expect((await ledgerRow())?.rev).toBe((before?.rev ?? 0) + 1);
});

test('pages that write by turns and at once end with one ledger that agrees', async () => {
  const pages = await Promise.all([0, 1, 2].map(() => device().open()));
  const works = pages.flatMap((page) => Array.from({ length: 8 }, () => keepCheckIn(page, said())));
  await Promise.all(works);
  for (const page of pages) await keepCheckIn(page, said());
  const opened = await device().open();
  for (const page of [...pages, opened]) expect(await checkLedger(page, 'daily')).toEqual(agrees);
  expect((await ledgerRow())?.rev).toBe(27);
  await markerIs(27);
});

test('where only the ledger has changed meanwhile, only the ledger is worked out again', async () => {
  const [store, other] = [await device().open(), await device().open()];
  await write(store, async () => [await somePut(store, 'first')]);
  let plans = 0;
  await write(store, async () => {
    plans += 1;
    const step = await somePut(store, 'mine');
    await write(other, async () => [await somePut(other, 'theirs')]);
    return [step];
  });
  expect(plans).toBe(1);
  expect(await store.database.people.count()).toBe(3);
  expect(await checkLedger(store, 'private')).toEqual(agrees);
});

test.each(['daily', 'private'] as const)(
  'a write in both parts finds out that another page has written in one of them: %s',
  async (part) => {
    const [store, other] = [await device().open(), await device().open()];
    const daily = { ...texts, name: 'prompts', compartment: 'daily' } as const;
    const put = async (page: Store, table: SealedTable<string>) => {
      const row = await sealRow(page, table, '', { id: page.newId(), rev: 1, value: 'words' });
      return { kind: 'put', table: table.name, row, over: 0 } as const;
    };
    const both = async () => [await put(store, daily), await put(store, texts)];
    await write(store, both);
    await write(other, async () => [await put(other, part === 'daily' ? daily : texts)]);
    await write(store, both);
    expect(await checkLedger(store, 'daily')).toEqual(agrees);
    expect(await checkLedger(store, 'private')).toEqual(agrees);
  },
);

test('a write that meets a conflict leaves rows and ledger as they were', async () => {
  const store = await device().open();
  const kept = await keepCheckIn(store, said());
  await changeCheckIn(store, kept, said({ note: 'other' }));
  const before = await allRows(device().name);
  await expect(changeCheckIn(store, kept, said())).rejects.toThrow(Conflict);
  expect(await allRows(device().name)).toEqual(before);
});

test('rows sealed before the keys were renewed are not written after it', async () => {
  const store = await device().open();
  const header = store.header();
  let plans = 0;
  await write(store, async () => {
    plans += 1;
    const step = await somePut(store, `plan ${plans}`);
    if (plans === 1) {
      const compartments = { ...header.compartments, private: toOpenKey(newVaultKey()) };
      const { sequence, epoch } = header;
      const next = { ...header, sequence: sequence + 1, epoch: epoch + 1, compartments };
      await commitHeader(store.database, next);
      // As another write of this page would, that has met the new keys first.
      await store.renewVault();
    }
    return [step];
  });
  expect(plans).toBe(2);
  const rows = (await allRows(device().name))['people'] as SealedRow[];
  expect(rows).toHaveLength(1);
  expect(await checkLedger(store, 'private')).toEqual(agrees);
});

describe('what somebody did to the rows', () => {
  test('is told with the numbers of rows, and stays told through further writes', async () => {
    const store = await device().open();
    const kept = await keepCheckIn(store, said());
    await keepCheckIn(store, said());
    await deleteRow(device().name, 'checkIns', kept.id);
    // Two check-ins and the companion.
    expect(await checkLedger(store, 'daily')).toEqual({ kind: 'differs', expected: 3, found: 2 });
    await keepCheckIn(store, said());
    const opened = await device().open();
    await keepCheckIn(opened, said());
    expect(await checkLedger(opened, 'daily')).toEqual({ kind: 'differs', expected: 5, found: 4 });
    expect(await checkLedger(store, 'private')).toEqual(agrees);
  });

  test('never keeps anyone from removing what was put in', async () => {
    const store = await device().open();
    const step = await somePut(store, 'Sam');
    await write(store, () => Promise.resolve([step]));
    const { row } = step;
    await putRow(device().name, 'people', { ...row, id: store.newId() });
    const rows = await store.database.people.toArray();
    for (const { id } of rows) {
      await write(store, () => Promise.resolve([{ kind: 'remove', table: 'people', id, over: 1 }]));
    }
    expect(await checkLedger(store, 'private')).toEqual({
      kind: 'differs',
      expected: -1,
      found: 0,
    });
  });

  test('is noted, with its time, once the person accepts what lies there', async () => {
    const store = await device().open();
    const kept = await keepCheckIn(store, said());
    await deleteRow(device().name, 'checkIns', kept.id);
    device().at = wednesday + 5000;
    await acceptLedger(store, 'daily');
    expect(await checkLedger(store, 'daily')).toEqual(agrees);
    expect(await checkLedger(await device().open(), 'daily')).toEqual(agrees);
    const [finding, ...more] = await readFindings(store, 'daily');
    expect(finding).toEqual({ kind: 'differs', expected: 2, found: 1, at: wednesday + 5000 });
    expect(more).toEqual([]);
    await keepCheckIn(store, said());
    expect(await checkLedger(store, 'daily')).toEqual(agrees);
    // Nothing to accept, nothing to note.
    await acceptLedger(store, 'daily');
    expect(await readFindings(store, 'daily')).toHaveLength(1);
    expect(await readFindings(store, 'private')).toEqual([]);
  });

  test('in the private part is noted in the private part', async () => {
    const store = await device().open();
    await write(store, async () => [await somePut(store, 'Sam')]);
    await deleteRow(device().name, 'ledgers', 'private');
    await acceptLedger(store, 'private');
    expect(await readFindings(store, 'private')).toMatchObject([{ kind: 'no-ledger', found: 1 }]);
    expect(await checkLedger(store, 'private')).toEqual(agrees);
    expect((await allRows(device().name))['privateSettings']).toHaveLength(1);
    expect((await allRows(device().name))['settings']).toHaveLength(0);
  });
});

describe('a ledger that is gone', () => {
  test.each([
    ['removed', () => deleteRow(device().name, 'ledgers', 'daily')],
    [
      'damaged',
      async () => {
        const row = await ledgerRow();
        await putRow(device().name, 'ledgers', { ...row, sealed: row?.sealed.with(40, 1) });
      },
    ],
    [
      'given another revision',
      async () => putRow(device().name, 'ledgers', { ...(await ledgerRow()), rev: 900 }),
    ],
  ])('%s is told, before and after the next write', async (_how, harm) => {
    const store = await device().open();
    await keepCheckIn(store, said());
    await markerIs(1);
    await harm();
    expect(await checkLedger(store, 'daily')).toEqual({ kind: 'no-ledger', found: 2 });
    const opened = await device().open();
    await keepCheckIn(opened, said());
    expect(await checkLedger(opened, 'daily')).toMatchObject({ kind: 'no-ledger', found: 3 });
    await acceptLedger(opened, 'daily');
    expect(await checkLedger(opened, 'daily')).toEqual(agrees);
  });

  test('with all rows is told by the marker alone, before and after the next write', async () => {
    const store = await device().open();
    const kept = await keepCheckIn(store, said());
    await markerIs(1);
    await deleteRow(device().name, 'checkIns', kept.id);
    for (const { id } of await store.database.settings.toArray()) {
      await deleteRow(device().name, 'settings', id);
    }
    await deleteRow(device().name, 'ledgers', 'daily');
    const opened = await device().open();
    expect(await checkLedger(opened, 'daily')).toEqual({ kind: 'no-ledger', found: 0 });
    await keepCheckIn(opened, said());
    expect(await checkLedger(opened, 'daily')).toMatchObject({ kind: 'no-ledger' });
    expect((await ledgerRow())?.rev).toBeGreaterThan(1);
  });

  test('is told where rows lie there from before there was any', async () => {
    const store = await device().open();
    await putRow(device().name, 'people', (await somePut(store, 'Sam')).row);
    expect(await checkLedger(store, 'private')).toEqual({ kind: 'no-ledger', found: 1 });
    await write(store, async () => [await somePut(store, 'Ada')]);
    expect(await checkLedger(store, 'private')).toEqual({
      kind: 'no-ledger',
      expected: 2,
      found: 2,
    });
  });
});

describe('a database that was put back as a whole', () => {
  async function putBack(): Promise<Store> {
    const store = await device().open();
    await keepCheckIn(store, said());
    const before = await allRows(device().name);
    await keepCheckIn(store, said());
    await markerIs(2);
    await replaceRows(device().name, before);
    return store;
  }

  test('is behind the marker', async () => {
    await putBack();
    const opened = await device().open();
    expect(await checkLedger(opened, 'daily')).toEqual({
      kind: 'behind-marker',
      expected: 2,
      found: 2,
    });
  });

  test('is still told after writes have caught up with the marker', async () => {
    await putBack();
    const opened = await device().open();
    for (let count = 0; count < 4; count += 1) await keepCheckIn(opened, said());
    expect(await checkLedger(opened, 'daily')).toMatchObject({ kind: 'behind-marker' });
    const last = await device().open();
    expect(await checkLedger(last, 'daily')).toMatchObject({ kind: 'behind-marker' });
    await acceptLedger(last, 'daily');
    await keepCheckIn(opened, said());
    expect(await checkLedger(opened, 'daily')).toEqual(agrees);
  });

  test('is told by a page too that was open all the while', async () => {
    const store = await putBack();
    await keepCheckIn(store, said());
    expect(await checkLedger(store, 'daily')).toMatchObject({ kind: 'behind-marker' });
  });

  test('with another doubt in it keeps that one', async () => {
    const store = await device().open();
    await keepCheckIn(store, said());
    await markerIs(1);
    await deleteRow(device().name, 'ledgers', 'daily');
    await keepCheckIn(await device().open(), said());
    const before = await allRows(device().name);
    await keepCheckIn(await device().open(), said());
    await eventually(() =>
      expect(device().shelf.content.get('marker')).not.toEqual({ daily: 1, private: 0 }),
    );
    await replaceRows(device().name, before);
    const opened = await device().open();
    await keepCheckIn(opened, said());
    expect(await checkLedger(opened, 'daily')).toMatchObject({ kind: 'no-ledger' });
  });
});

test('rows are compared without loading any', async () => {
  const store = await device().open();
  for (let count = 0; count < 5; count += 1) await keepCheckIn(store, said());
  const read: string[] = [];
  watchCalls(
    ({ method, values }) => {
      if (method !== 'transaction') read.push(`${method} ${values[0]}`);
      return undefined;
    },
    () => undefined,
  );
  expect(await checkLedger(store, 'daily')).toEqual(agrees);
  expect(read).toEqual(['get daily']);
});

test('the comparison goes well in the end on a connection that was closed', async () => {
  const store = await device().open();
  await keepCheckIn(store, said());
  store.database.close({ disableAutoOpen: true });
  expect(await checkLedger(store, 'daily')).toEqual(agrees);
});

test('a page whose keys have grown old takes the new ones before it says anything', async () => {
  const store = await device().open();
  await keepCheckIn(store, said());
  const other = await device().open();
  const header = other.header();
  const vaultKey = newVaultKey();
  await commitHeader(other.database, {
    ...header,
    sequence: header.sequence + 1,
    epoch: header.epoch + 1,
    compartments: { ...header.compartments, daily: toOpenKey(vaultKey) },
  });
  const keys = await deriveKeys('daily', vaultKey);
  await rebuildLedger(other.database, other.localShelf, keys);
  expect(await checkLedger(store, 'daily')).toEqual(agrees);
  expect(store.vault().keysOf('daily').keyId).toBe(keys.keyId);
  expect(await openLedger(keys, await ledgerRow())).toMatchObject({ count: 2 });
});
