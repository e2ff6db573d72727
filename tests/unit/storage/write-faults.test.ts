import { afterEach, describe, expect, test } from 'vitest';
import type { CheckIn } from '../../../lib/domain/check-in';
import {
  changeCheckIn,
  keepCheckIn,
  recentCheckIns,
  removeCheckIn,
  restoreCheckIn,
} from '../../../lib/storage/check-ins';
import { checkLedger } from '../../../lib/storage/check-ledger';
import { draftRemoval, readDrafts, removeDraft, writeDraft } from '../../../lib/storage/drafts';
import { noteOpening, readOpenings } from '../../../lib/storage/openings';
import { addOwnWords, readOwnWords } from '../../../lib/storage/own-words';
import {
  addOwnPrompt,
  keepPrompt,
  readOwnPrompts,
  readPromptMemory,
} from '../../../lib/storage/prompts';
import type { Kept } from '../../../lib/storage/sealed-table';
import type { Store } from '../../../lib/storage/store';
import { StoreTrouble } from '../../../lib/storage/trouble';
import { write } from '../../../lib/storage/write';
import { type Device, newDevice } from '../../fixtures/device';
import { countCalls, isChange, stopWatching, watchCalls } from '../../fixtures/faults';
import { allRows } from '../../fixtures/native';
import { said } from '../../fixtures/said';

const devices: Device[] = [];
afterEach(() => {
  stopWatching();
  for (const device of devices.splice(0)) device.closeAll();
});

function aDevice(): Device {
  const device = newDevice();
  devices.push(device);
  return device;
}

function named(name: string): Error {
  return Object.assign(new Error('injected'), { name });
}

/** What lies there before each write. */
async function prepare(store: Store) {
  const kept = await keepCheckIn(store, said({ note: 'first' }));
  const other = await keepCheckIn(store, said({ note: 'second' }));
  const gone = await keepCheckIn(store, said({ note: 'gone' }));
  await removeCheckIn(store, gone);
  const draft = await writeDraft(
    store,
    { feelings: [], ownWords: [], note: 'half', at: 0 },
    undefined,
  );
  return { kept, other, gone, draft };
}

type Prepared = Awaited<ReturnType<typeof prepare>>;

/** Everything a person could see, in a form that tells two states apart. */
async function seen(store: Store) {
  const notes = (records: readonly Kept<CheckIn>[]) =>
    records.map(({ value }) => value.note).toSorted();
  const recent = await recentCheckIns(store, 64);
  return {
    notes: notes(recent.records),
    unreadable: recent.unreadable,
    drafts: (await readDrafts(store)).records.map(({ value }) => value.note),
    words: await readOwnWords(store),
    openings: (await readOpenings(store)).length,
    prompts: (await readOwnPrompts(store)).records.map(({ value }) => value.text),
    keptPrompts: (await readPromptMemory(store)).kept,
    ledger: await checkLedger(store, 'daily'),
  };
}

const writes: readonly (readonly [string, (store: Store, there: Prepared) => Promise<unknown>])[] =
  [
    ['keep', (store) => keepCheckIn(store, said({ note: 'third' }))],
    [
      'keep and take the draft away',
      (store, { draft }) => keepCheckIn(store, said({ note: 'third' }), [draftRemoval(draft)]),
    ],
    ['change', (store, { kept }) => changeCheckIn(store, kept, said({ note: 'changed' }))],
    ['remove', (store, { other }) => removeCheckIn(store, other)],
    ['restore', (store, { gone }) => restoreCheckIn(store, gone)],
    [
      'write a draft',
      (store, { draft }) =>
        writeDraft(store, { feelings: [], ownWords: [], note: 'more', at: 0 }, draft),
    ],
    ['remove a draft', (store, { draft }) => removeDraft(store, draft)],
    ['add own words', (store) => addOwnWords(store, ['salty'])],
    ['note an opening', (store) => noteOpening(store)],
    ['add an own prompt', (store) => addOwnPrompt(store, { text: 'Soup.', onNewTab: true })],
    ['keep a prompt', (store) => keepPrompt(store, 'day-001')],
  ];

const errors: readonly (readonly [string, string])[] = [
  ['AbortError', 'failed'],
  ['UnknownError', 'failed'],
  ['InvalidStateError', 'failed'],
  ['QuotaExceededError', 'full'],
  ['DatabaseClosedError', 'failed'],
];

describe.each(writes)('%s', (_name, work) => {
  /** How the write ends without a fault, and how many calls it makes. */
  async function undisturbed() {
    const store = await aDevice().open();
    const there = await prepare(store);
    const calls = await countCalls(() => work(store, there));
    return { calls, after: await seen(store) };
  }

  test.each(errors)('goes well in the end with one %s, wherever it comes', async (error) => {
    const { calls, after } = await undisturbed();
    expect(calls).toBeGreaterThan(2);
    for (let failing = 0; failing < calls; failing += 1) {
      const device = aDevice();
      const store = await device.open();
      const there = await prepare(store);
      let call = -1;
      watchCalls(() => {
        call += 1;
        return call === failing ? named(error) : undefined;
      });
      await work(store, there);
      stopWatching();
      expect(await seen(store), `call ${failing} of ${calls}`).toEqual(after);
      expect(await seen(await device.open())).toEqual(after);
      device.closeAll();
    }
  });

  test.each(errors)(
    'that meets %s again and again says %s, and changes nothing',
    async (error, trouble) => {
      const device = aDevice();
      const store = await device.open();
      const there = await prepare(store);
      const before = await allRows(device.name);
      watchCalls(() => named(error));
      const ended = await work(store, there).catch((reason: unknown) => reason);
      stopWatching();
      expect(ended).toBeInstanceOf(StoreTrouble);
      expect(ended).toMatchObject({ trouble });
      expect(await allRows(device.name)).toEqual(before);
      // And goes well once the trouble is over.
      await work(store, there);
      expect(await allRows(device.name)).not.toEqual(before);
    },
  );

  test.each(errors)(
    'that can take every step but the last for %s says %s, and changes nothing',
    async (error, trouble) => {
      const elsewhere = await aDevice().open();
      const thereElsewhere = await prepare(elsewhere);
      const changes = await countCalls(() => work(elsewhere, thereElsewhere), isChange);
      const device = aDevice();
      const store = await device.open();
      const there = await prepare(store);
      const before = await allRows(device.name);
      let change = 0;
      watchCalls((call) => {
        if (!isChange(call)) return undefined;
        change += 1;
        return change % changes === 0 ? named(error) : undefined;
      });
      const ended = await work(store, there).catch((reason: unknown) => reason);
      stopWatching();
      expect(ended).toMatchObject({ name: 'StoreTrouble', trouble });
      expect(await allRows(device.name)).toEqual(before);
    },
  );

  test('whose transaction the browser gives up at its end goes well in the end', async () => {
    const { after } = await undisturbed();
    const store = await aDevice().open();
    const there = await prepare(store);
    let given = false;
    watchCalls(
      () => undefined,
      (call, result) => {
        if (given || !isChange(call)) return;
        given = true;
        const request = result as IDBRequest;
        request.addEventListener('success', () => request.transaction?.abort());
      },
    );
    await work(store, there);
    stopWatching();
    expect(given).toBe(true);
    expect(await seen(store)).toEqual(after);
  });

  test('on a connection that was closed goes well in the end', async () => {
    const { after } = await undisturbed();
    const store = await aDevice().open();
    const there = await prepare(store);
    store.database.close({ disableAutoOpen: true });
    await work(store, there);
    expect(await seen(store)).toEqual(after);
  });
});

test('many writes at once on a connection that was closed all go well in the end', async () => {
  const store = await aDevice().open();
  store.database.close({ disableAutoOpen: true });
  const notes = Array.from({ length: 12 }, (_, index) => `${index}`);
  await Promise.all([
    ...notes.map((note) => keepCheckIn(store, said({ note }))),
    addOwnWords(store, ['salty']),
    noteOpening(store),
    writeDraft(store, { feelings: [], ownWords: [], note: 'half', at: 0 }, undefined),
  ]);
  expect((await seen(store)).notes).toEqual(notes.toSorted());
  expect(await readOwnWords(store)).toEqual(['salty']);
});

test('a plan without a step writes nothing', async () => {
  const device = aDevice();
  const store = await device.open();
  const before = await allRows(device.name);
  await write(store, () => Promise.resolve([]));
  expect(await allRows(device.name)).toEqual(before);
});

test('a check-in is said to be kept only after its transaction has completed', async () => {
  const log: string[] = [];
  const store = await aDevice().open();
  watchCalls(
    () => undefined,
    ({ method }, result) => {
      if (method !== 'transaction') return;
      const transaction = result as IDBTransaction;
      if (transaction.mode !== 'readwrite') return;
      transaction.addEventListener('complete', () => log.push('completed'));
    },
  );
  await keepCheckIn(store, said());
  log.push('kept');
  expect(log).toEqual(['completed', 'kept']);
});

test('the browser is asked for strict durability', async () => {
  const asked: unknown[] = [];
  const store = await aDevice().open();
  watchCalls(({ method, values }) => {
    if (method === 'transaction' && values[1] === 'readwrite') asked.push(values[2]);
    return undefined;
  });
  await keepCheckIn(store, said());
  expect(asked).toEqual([{ durability: 'strict' }]);
});
