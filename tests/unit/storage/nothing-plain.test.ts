import { expect, test } from 'vitest';
import { changeCheckIn, keepCheckIn, removeCheckIn } from '../../../lib/storage/check-ins';
import { tableNames } from '../../../lib/storage/database';
import { newDraftWriter } from '../../../lib/storage/draft-writer';
import { writeDraft } from '../../../lib/storage/drafts';
import { noteOpening } from '../../../lib/storage/openings';
import { addOwnWords } from '../../../lib/storage/own-words';
import { addOwnPrompt, changeOwnPrompt, keepPrompt, noteShown } from '../../../lib/storage/prompts';
import { wednesday } from '../../fixtures/device';
import { allRows } from '../../fixtures/native';
import { said } from '../../fixtures/said';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();

const sentinel = 'SENTINEL';
/** What must not be found: words, ids of content, zones, days and months, times, the name of a need. */
const traces = [
  sentinel,
  'melancholy',
  'kindness',
  'day-007',
  'Pacific/Auckland',
  '2026-05',
  String(wednesday),
  'newest',
  'pleasantness',
];

/** Everything a stored value holds: its texts, and its bytes read as UTF-8 and as UTF-16. */
function textsIn(value: unknown): readonly string[] {
  if (value instanceof Uint8Array) {
    const odd = value.subarray(1, value.length - ((value.length - 1) % 2));
    const even = value.subarray(0, value.length - (value.length % 2));
    return [
      Buffer.from(value).toString('latin1'),
      Buffer.from(even).toString('utf16le'),
      Buffer.from(odd).toString('utf16le'),
    ];
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, part]) => [key, ...textsIn(part)]);
  }
  return [String(value)];
}

async function stored(): Promise<string> {
  const rows = await allRows(device().name);
  return [...textsIn(rows), ...textsIn(Object.fromEntries(device().shelf.content))].join('\n');
}

test('the search finds what lies in the open, in UTF-8 and in UTF-16', () => {
  for (const encoding of ['utf8', 'utf16le'] as const) {
    for (const before of ['', 'x']) {
      const bytes = Buffer.concat([Buffer.from(before), Buffer.from(sentinel, encoding)]);
      expect(textsIn({ a: [new Uint8Array(bytes)] }).join('\n')).toContain(sentinel);
    }
  }
});

test('nothing a person says, and no time, lies in any row or on the shelf', async () => {
  const store = await device().open();
  const words = said({
    note: `${sentinel} note`,
    ownWords: [`${sentinel} word`],
    feelings: ['melancholy'],
    need: 'kindness',
  });
  const kept = await keepCheckIn(store, words);
  const changed = await changeCheckIn(store, kept, { ...words, note: `${sentinel} changed` });
  await keepCheckIn(store, words);
  await removeCheckIn(store, changed);
  const { pleasantness, energy, ...rest } = words;
  await writeDraft(store, { ...rest, affect: { pleasantness, energy }, at: wednesday }, undefined);
  const writer = newDraftWriter(Promise.resolve(store), () => undefined);
  writer.note({ ...rest, ownWord: `${sentinel} letters` });
  await writer.settle();
  await addOwnWords(store, [`${sentinel} own`]);
  const prompt = await addOwnPrompt(store, { text: `${sentinel} prompt`, onNewTab: true });
  await changeOwnPrompt(store, prompt, { text: `${sentinel} other`, onNewTab: false });
  await keepPrompt(store, 'day-007');
  await noteShown(store, 'day-007');
  await noteOpening(store);
  const everything = await stored();
  for (const trace of traces) expect(everything).not.toContain(trace);
});

test('a row has an id, a bucket, a revision and a seal, and nothing else', async () => {
  const store = await device().open();
  await keepCheckIn(store, said());
  await writeDraft(store, { feelings: [], ownWords: [], note: 'x', at: 0 }, undefined);
  await addOwnPrompt(store, { text: 'x', onNewTab: true });
  await noteOpening(store);
  const { header, ledgers, dropBox, ...tables } = await allRows(device().name);
  const filled = Object.entries(tables).filter(([, rows]) => rows.length > 0);
  expect(filled.map(([table]) => table).toSorted()).toEqual([
    'checkIns',
    'drafts',
    'prompts',
    'settings',
  ]);
  expect(Object.keys(tables).toSorted()).toEqual([...tableNames].toSorted());
  expect(dropBox).toEqual([]);
  const ledger = { id: 'daily', rev: expect.any(Number), sealed: expect.any(Uint8Array) };
  expect(ledgers).toEqual([ledger]);
  for (const [, rows] of filled) {
    for (const row of rows) {
      expect(row).toEqual({
        id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u),
        bucket: expect.stringMatching(/^[A-Za-z0-9+/]{22}==$/u),
        rev: expect.any(Number),
        sealed: expect.any(Uint8Array),
      });
    }
  }
  expect(header).toHaveLength(1);
});

test('sizes do not tell a short note from none, nor a table from another', async () => {
  const store = await device().open();
  await keepCheckIn(store, said());
  await keepCheckIn(store, said({ note: 'x'.repeat(20) }));
  await addOwnPrompt(store, { text: 'a sentence', onNewTab: true });
  const { checkIns, prompts } = await allRows(device().name);
  const sizes = [checkIns, prompts]
    .flat()
    .map((row) => (row as { sealed: Uint8Array }).sealed.length);
  expect(new Set(sizes.slice(1)).size).toBeLessThanOrEqual(2);
  for (const size of sizes) expect((size - 17 - 16) % 256).toBe(0);
});
