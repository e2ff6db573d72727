import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { acceptLedger } from '../../../lib/storage/accept-ledger';
import { checkLedger } from '../../../lib/storage/check-ledger';
import { newDraftWriter } from '../../../lib/storage/draft-writer';
import { readDrafts } from '../../../lib/storage/drafts';
import { noteFinding, readFindings } from '../../../lib/storage/findings';
import { readLockAnswer, writeLockAnswer } from '../../../lib/storage/lock-question';
import { changeNamed, readNamed } from '../../../lib/storage/named-record';
import { addOwnWords, readOwnWords, removeOwnWord } from '../../../lib/storage/own-words';
import {
  addOwnPrompt,
  changeOwnPrompt,
  keepPrompt,
  noteShown,
  readOwnPrompts,
  readPromptMemory,
  removeOwnPrompt,
  restoreOwnPrompt,
  unkeepPrompt,
} from '../../../lib/storage/prompts';
import { helpCard, promptDraft } from '../../../lib/storage/sealed-text';
import type { Store } from '../../../lib/storage/store';
import {
  addSupportPerson,
  changeSupportPerson,
  moveSupportPerson,
  readSupportPeople,
  removeSupportPerson,
  restoreSupportPerson,
  supportDraft,
} from '../../../lib/storage/support-people';
import { StoreTrouble } from '../../../lib/storage/trouble';
import { whenQuiet } from '../../../lib/storage/under-way';
import { noteUnlocking, readUnlockings } from '../../../lib/storage/unlockings';
import { type Device, newDevice } from '../../fixtures/device';
import { countCalls, stopWatching, watchCalls } from '../../fixtures/faults';
import { allRows, deleteRow } from '../../fixtures/native';
import { readSources, root } from '../../fixtures/sources';

/** The writes that `write-faults.test.ts` and the tests of the drop box and of locks leave. */
const devices: Device[] = [];
afterEach(() => {
  stopWatching();
  for (const device of devices.splice(0)) device.closeAll();
});

async function prepared() {
  const device = newDevice();
  devices.push(device);
  const store = await device.open();
  const words = (name: string) => ({ name, how: 'listens', reach: 'evenings' });
  const kim = await addSupportPerson(store, words('Kim'));
  const lee = await addSupportPerson(store, words('Lee'));
  const left = await addSupportPerson(store, words('left'));
  await removeSupportPerson(store, left);
  const soup = await addOwnPrompt(store, { text: 'Soup.', onNewTab: true });
  const tea = await addOwnPrompt(store, { text: 'Tea.', onNewTab: true });
  await removeOwnPrompt(store, tea);
  await addOwnWords(store, ['salty']);
  await keepPrompt(store, 'day-001');
  return { device, store, words, kim, lee, left, soup, tea };
}

type There = Awaited<ReturnType<typeof prepared>>;

/** All that these writes change, as it opens. */
async function seen(store: Store) {
  const values = <Value>(records: readonly { readonly value: Value }[]) =>
    records.map(({ value }) => value);
  return {
    people: values((await readSupportPeople(store)).records),
    prompts: values((await readOwnPrompts(store)).records),
    memory: await readPromptMemory(store),
    words: await readOwnWords(store),
    texts: [await readNamed(store, helpCard), await readNamed(store, promptDraft())],
    person: await readNamed(store, supportDraft()),
    answer: await readLockAnswer(store),
    unlockings: await readUnlockings(store),
    findings: await readFindings(store, 'private'),
    ledgers: [await checkLedger(store, 'daily'), await checkLedger(store, 'private')],
  };
}

/** By table: `people`, `privateDrafts`, `privateSettings`, `prompts`, `settings`. */
const writes: readonly (readonly [string, (there: There) => Promise<unknown>])[] = [
  ['people: add', ({ store, words }) => addSupportPerson(store, words('Noor'))],
  ['people: change', ({ store, kim, words }) => changeSupportPerson(store, kim, words('Kimi'))],
  ['people: remove', ({ store, lee }) => removeSupportPerson(store, lee)],
  ['people: restore', ({ store, left }) => restoreSupportPerson(store, left)],
  [
    'privateSettings: the order of people',
    ({ store, kim, lee }) => moveSupportPerson(store, [kim.id, lee.id], lee.id, 'up'),
  ],
  ['privateSettings: an answer', ({ store }) => writeLockAnswer(store, 'later')],
  [
    'privateSettings: a finding',
    ({ store }) => noteFinding(store, 'private', { kind: 'differs', expected: 2, found: 1, at: 0 }),
  ],
  [
    'privateDrafts: someone begun',
    ({ store, words }) => changeNamed(store, supportDraft(), () => words('N')),
  ],
  [
    'prompts: change',
    ({ store, soup }) => changeOwnPrompt(store, soup, { text: 'Hot soup.', onNewTab: false }),
  ],
  ['prompts: remove', ({ store, soup }) => removeOwnPrompt(store, soup)],
  ['prompts: restore', ({ store, tea }) => restoreOwnPrompt(store, tea)],
  ['settings: a card', ({ store }) => changeNamed(store, helpCard, () => 'Call Sam')],
  ['settings: a sentence begun', ({ store }) => changeNamed(store, promptDraft(), () => 'So')],
  ['settings: a prompt shown', ({ store }) => noteShown(store, 'day-002')],
  ['settings: a prompt not kept any more', ({ store }) => unkeepPrompt(store, 'day-001')],
  ['settings: an own word removed', ({ store }) => removeOwnWord(store, 'salty')],
  ['settings: an unlocking', ({ store }) => noteUnlocking(store, 2)],
];

const errors = [
  ['QuotaExceededError', 'full'],
  ['AbortError', 'failed'],
  ['InvalidStateError', 'failed'],
] as const;

const named = (name: string) => Object.assign(new Error('injected'), { name });

describe.each(writes)('%s', (_name, work) => {
  /** Ids and times are counted on, so that two devices end alike but for those. */
  const plain = async (store: Store) => JSON.stringify(await seen(store));

  test.each(errors)('goes well in the end with one %s, wherever it comes', async (error) => {
    const undisturbed = await prepared();
    const calls = await countCalls(() => work(undisturbed));
    expect(calls).toBeGreaterThan(2);
    const after = await plain(undisturbed.store);
    for (let failing = 0; failing < calls; failing += 1) {
      const there = await prepared();
      let call = -1;
      watchCalls(() => {
        call += 1;
        return call === failing ? named(error) : undefined;
      });
      await work(there);
      stopWatching();
      expect(await plain(there.store), `call ${failing} of ${calls}`).toBe(after);
      there.device.closeAll();
    }
  });

  test.each(errors)(
    'that meets %s again and again says %s, and changes nothing',
    async (error, trouble) => {
      const there = await prepared();
      const before = await allRows(there.device.name);
      watchCalls(() => named(error));
      const ended = await work(there).catch((reason: unknown) => reason);
      stopWatching();
      expect(ended).toBeInstanceOf(StoreTrouble);
      expect(ended).toMatchObject({ trouble });
      expect(await allRows(there.device.name)).toEqual(before);
      await work(there);
      expect(await allRows(there.device.name)).not.toEqual(before);
    },
  );
});

test.each(errors)(
  'a new ledger is begun in the end with one %s, wherever it comes',
  async (error) => {
    const calls = await (async () => {
      const { device, store, kim } = await prepared();
      await deleteRow(device.name, 'people', kim.id);
      return await countCalls(() => acceptLedger(store, 'private'));
    })();
    for (let failing = 0; failing < calls; failing += 1) {
      const { device, store, kim } = await prepared();
      await deleteRow(device.name, 'people', kim.id);
      let call = -1;
      watchCalls(() => {
        call += 1;
        return call === failing ? named(error) : undefined;
      });
      await acceptLedger(store, 'private');
      stopWatching();
      expect(await checkLedger(store, 'private')).toEqual({ kind: 'agrees' });
      device.closeAll();
    }
  },
);

test('of a draft no letter is lost, whatever fails while it is written', async () => {
  const text = 'I am still here.';
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('', '', 'QuotaExceededError', 'AbortError', 'UnknownError'), {
        minLength: 20,
        maxLength: 60,
      }),
      async (faults) => {
        const { device, store } = await prepared();
        const results: unknown[] = [];
        const writer = newDraftWriter(Promise.resolve(store), (error) => results.push(error));
        let call = 0;
        watchCalls(() => {
          const fault = faults[call];
          call += 1;
          return fault ? named(fault) : undefined;
        });
        for (let end = 1; end <= text.length; end += 1) {
          writer.note({ feelings: [], ownWords: [], note: text.slice(0, end) });
          if (end % 4 === 0) await whenQuiet();
        }
        await whenQuiet();
        stopWatching();
        // What the person does who was told of it.
        writer.again();
        await whenQuiet();
        const { records } = await readDrafts(store);
        expect(records.map(({ value }) => value.note)).toContain(text);
        device.closeAll();
      },
    ),
    { numRuns: 30 },
  );
});

/** Written by another that is tried. */
const through: Readonly<Record<string, string>> = {
  joinCheckIn: 'emptyDropBox',
  joinDraft: 'emptyDropBox',
};

test('every function of lib/storage that writes rows is tried with faults', () => {
  const tests = ['write-faults', 'write-faults-everywhere', 'drop-box', 'lock-faults'];
  const tried = tests
    .map((name) => readFileSync(join(root, `tests/unit/storage/${name}.test.ts`), 'utf8'))
    .join('\n');
  const writing = readSources('lib/storage').flatMap(({ text }) =>
    [...text.matchAll(/export async function (\w+)[\s\S]*?\n\}\n/gu)]
      .filter(([body]) => /\b(?:write|changeNamed|writeWithNewest|put|add)\(\s*store\b/u.test(body))
      .map(([, name = '']) => name),
  );
  expect(writing.length).toBeGreaterThan(20);
  const isTried = (name: string) => new RegExp(`\\b${through[name] ?? name}\\b`, 'u').test(tried);
  expect(writing.filter((name) => !isTried(name))).toEqual([]);
});
