import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeCheckIn, keepCheckIn, removeCheckIn } from '../../../lib/storage/check-ins';
import { checkLedger } from '../../../lib/storage/check-ledger';
import { tableNames } from '../../../lib/storage/database';
import { writeDraft } from '../../../lib/storage/drafts';
import { addOwnWords } from '../../../lib/storage/own-words';
import { addOwnPrompt, changeOwnPrompt } from '../../../lib/storage/prompts';
import { readUnreadable } from '../../../lib/storage/quarantine';
import { type SealedTable, sealRow } from '../../../lib/storage/sealed-table';
import type { Store } from '../../../lib/storage/store';
import { write } from '../../../lib/storage/write';
import { type Device, newDevice } from '../../fixtures/device';
import { eventually } from '../../fixtures/eventually';
import { allRows, replaceRows } from '../../fixtures/native';
import { said } from '../../fixtures/said';

interface Row {
  readonly id: string;
  readonly bucket?: string;
  readonly rev: number;
  readonly sealed: Uint8Array;
}
type Rows = Readonly<Record<string, readonly Row[]>>;
/** A row, and where it lies. */
type Placed = readonly [table: string, row: Row];

const people: SealedTable<string> = {
  name: 'people',
  compartment: 'private',
  check: (text) => text,
};

async function keepPerson(store: Store, name: string): Promise<void> {
  const id = store.newId();
  await write(store, async () => {
    const row = await sealRow(store, people, '', { id, rev: 1, value: name });
    return [{ kind: 'put', table: 'people', row, over: 0 }];
  });
}

/** A device that was used for a while, and how its rows lay after each write. */
async function aHistory(device: Device): Promise<readonly Rows[]> {
  const store = await device.open();
  const moments: Rows[] = [];
  const after = async <Result>(work: Promise<Result>): Promise<Result> => {
    const result = await work;
    moments.push((await allRows(device.name)) as unknown as Rows);
    return result;
  };
  for (let count = 0; count < 6; count += 1) {
    const kept = await after(keepCheckIn(store, said({ note: `${count}` })));
    const changed = await after(changeCheckIn(store, kept, said({ note: `${count}, changed` })));
    if (count % 3 === 0) await after(changeCheckIn(store, changed, said()));
    if (count === 4) await after(removeCheckIn(store, changed));
    device.at += 12 * 24 * 60 * 60 * 1000;
    await after(keepPerson(store, `person ${count}`));
  }
  const prompt = await after(addOwnPrompt(store, { text: 'Soup.', onNewTab: true }));
  await after(changeOwnPrompt(store, prompt, { text: 'Tea.', onNewTab: false }));
  const nothing = { feelings: [], ownWords: [], at: 0 };
  const draft = await after(writeDraft(store, nothing, undefined));
  await after(writeDraft(store, { ...nothing, note: 'half' }, draft));
  await after(writeDraft(store, nothing, undefined));
  await after(addOwnWords(store, ['salty']));
  const { ledgers = [] } = moments.at(-1) ?? {};
  const marker = Object.fromEntries(ledgers.map(({ id, rev }) => [id, rev]));
  await eventually(() => expect(device.shelf.content.get('marker')).toEqual(marker));
  return moments;
}

function placed(rows: Rows, tables: readonly string[] = tableNames): readonly Placed[] {
  return tables.flatMap((table) => (rows[table] ?? []).map((row) => [table, row] as const));
}

function without(rows: Rows, [table, { id }]: Placed): Rows {
  return { ...rows, [table]: (rows[table] ?? []).filter((row) => row.id !== id) };
}

function withRow(rows: Rows, [table, row]: Placed): Rows {
  const cleared = without(rows, [table, row]);
  return { ...cleared, [table]: [...(cleared[table] ?? []), row] };
}

type Dice = (sides: number) => number;
/** @returns the rows afterwards; the same where it could do nothing. */
type Tampering = (now: Rows, history: readonly Rows[], roll: Dice) => Rows;

function pick<Value>(values: readonly Value[], roll: Dice): Value {
  const value = values[roll(values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

/** A row that lay there once, as it lay; of an older revision than any that lies there now. */
function pickOld(now: Rows, history: readonly Rows[], roll: Dice, tables = tableNames): Placed {
  const present = new Set(placed(now, tables).map(([, { id, rev }]) => `${id} ${rev}`));
  const old = history
    .flatMap((rows) => placed(rows, tables))
    .filter(([, { id, rev }]) => !present.has(`${id} ${rev}`));
  return pick(old, roll);
}

function flip(bytes: Uint8Array, roll: Dice): Uint8Array {
  const at = roll(bytes.length);
  return bytes.with(at, (bytes[at] ?? 0) ^ (1 << roll(8)));
}

const someId = '00000000-0000-4000-8000-ffffffffffff';

const tamperings: Readonly<Record<string, Tampering>> = {
  'a row removed': (now, _, roll) => without(now, pick(placed(now), roll)),
  'several rows removed': (now, _, roll) =>
    placed(now)
      .filter((__, at) => at === 0 || roll(3) === 0)
      .reduce(without, now),
  'all rows of a table removed': (now, _, roll) => {
    const filled = tableNames.filter((table) => now[table]?.length);
    return { ...now, [pick(filled, roll)]: [] };
  },
  'what is sealed in two rows exchanged': (now, _, roll) => {
    const [table, row] = pick(placed(now), roll);
    const [otherTable, other] = pick(
      placed(now).filter(([, { id }]) => id !== row.id),
      roll,
    );
    const one = withRow(now, [table, { ...row, sealed: other.sealed }]);
    return withRow(one, [otherTable, { ...other, sealed: row.sealed }]);
  },
  'the ids of two rows exchanged': (now, _, roll) => {
    const table = pick(
      tableNames.filter((name) => (now[name]?.length ?? 0) > 1),
      roll,
    );
    const rows = now[table] ?? [];
    const at = roll(rows.length);
    const [row, other] = [rows[at], rows[(at + 1) % rows.length]];
    if (!row || !other) return now;
    const one = withRow(now, [table, { ...row, id: other.id }]);
    return withRow(one, [table, { ...other, id: row.id }]);
  },
  'an older revision put back': (now, history, roll) => withRow(now, pickOld(now, history, roll)),
  'what an older revision held under the present one': (now, history, roll) => {
    const isPresent = (table: string, id: string) => now[table]?.some((row) => row.id === id);
    const old = history
      .flatMap((rows) => placed(rows))
      .filter(([table, { id, rev }]) => now[table]?.some((row) => row.id === id && row.rev > rev));
    const [table, { id, sealed }] = pick(old, roll);
    const row = now[table]?.find((each) => each.id === id);
    return row && isPresent(table, id) ? withRow(now, [table, { ...row, sealed }]) : now;
  },
  'a bit flipped': (now, _, roll) => {
    const [table, row] = pick(placed(now), roll);
    return withRow(now, [table, { ...row, sealed: flip(row.sealed, roll) }]);
  },
  'bytes cut off': (now, _, roll) => {
    const [table, row] = pick(placed(now), roll);
    return withRow(now, [table, { ...row, sealed: row.sealed.slice(0, roll(row.sealed.length)) }]);
  },
  'a row moved to another table': (now, _, roll) => {
    const [table, row] = pick(placed(now), roll);
    const to = pick(
      tableNames.filter((name) => name !== table),
      roll,
    );
    return withRow(without(now, [table, row]), [to, row]);
  },
  'an id changed': (now, _, roll) => {
    const [table, row] = pick(placed(now), roll);
    return withRow(without(now, [table, row]), [table, { ...row, id: someId }]);
  },
  'a revision changed': (now, _, roll) => {
    const [table, row] = pick(placed(now), roll);
    return withRow(now, [table, { ...row, rev: row.rev + 1 + roll(3) }]);
  },
  'a bucket changed': (now, _, roll) => {
    const [table, row] = pick(placed(now), roll);
    const [, other] = pick(
      placed(now).filter(([, { bucket }]) => bucket !== row.bucket),
      roll,
    );
    return withRow(now, [table, { ...row, bucket: other.bucket ?? '' }]);
  },
  'a row doubled': (now, _, roll) => {
    const [table, row] = pick(placed(now), roll);
    return withRow(now, [table, { ...row, id: someId }]);
  },
  'a ledger removed': (now, _, roll) => without(now, pick(placed(now, ['ledgers']), roll)),
  'a bit of a ledger flipped': (now, _, roll) => {
    const [table, row] = pick(placed(now, ['ledgers']), roll);
    return withRow(now, [table, { ...row, sealed: flip(row.sealed, roll) }]);
  },
  'an older ledger put back': (now, history, roll) => {
    const old = history
      .flatMap((rows) => placed(rows, ['ledgers']))
      .filter(([, { id, rev }]) => now['ledgers']?.some((row) => row.id === id && row.rev > rev));
    return withRow(now, pick(old, roll));
  },
  'an older ledger put back under the present revision': (now, history, roll) => {
    const [, old] = pick(
      history.slice(0, -1).flatMap((rows) => placed(rows, ['ledgers'])),
      roll,
    );
    const row = now['ledgers']?.find(({ id, rev }) => id === old.id && rev !== old.rev);
    return row ? withRow(now, ['ledgers', { ...row, sealed: old.sealed }]) : now;
  },
  'the ledgers exchanged': (now) => {
    const [one, other] = now['ledgers'] ?? [];
    if (!one || !other) return now;
    const first = withRow(now, ['ledgers', { ...one, sealed: other.sealed }]);
    return withRow(first, ['ledgers', { ...other, sealed: one.sealed }]);
  },
  'everything put back as it was': (_, history, roll) => pick(history.slice(0, -1), roll),
  'everything removed but the header': (now) => ({
    ...Object.fromEntries(Object.keys(now).map((table) => [table, []])),
    header: now['header'] ?? [],
  }),
};

/** One text for one state, in whatever order the rows are. */
function toText(rows: Rows): string {
  return placed(rows, [...tableNames, 'ledgers'])
    .map(([table, { id, bucket, rev, sealed }]) =>
      [table, id, bucket, rev, Buffer.from(sealed).toString('hex')].join(),
    )
    .toSorted()
    .join('\n');
}

async function isNoticed(store: Store): Promise<boolean> {
  const findings = [await checkLedger(store, 'daily'), await checkLedger(store, 'private')];
  if (findings.some(({ kind }) => kind !== 'agrees')) return true;
  return Object.keys(await readUnreadable(store)).length > 0;
}

const runs = 1000;
const seed = Number(process.env['YARROW_SEED'] ?? Date.now() % 2 ** 31);

test(`of ${runs} tamperings with what lies there none is left unnoticed (seed ${seed})`, async () => {
  const device = newDevice();
  const history = await aHistory(device);
  const now = history.at(-1) ?? {};
  const before = toText(now);
  const store = await device.open();
  expect(await isNoticed(store)).toBe(false);
  const kinds = Object.keys(tamperings);
  const counts = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...kinds),
      fc.infiniteStream(fc.nat()),
      async (kind, numbers) => {
        const roll: Dice = (sides) => (numbers.next().value ?? 0) % sides;
        const tampered = tamperings[kind]?.(now, history, roll) ?? now;
        fc.pre(toText(tampered) !== before);
        await replaceRows(device.name, tampered);
        expect(await isNoticed(store), kind).toBe(true);
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
      },
    ),
    { numRuns: runs, seed },
  );
  // As it was, nothing is said: what was noticed was what was done.
  await replaceRows(device.name, now);
  expect(await isNoticed(store)).toBe(false);
  expect([...counts.keys()].toSorted()).toEqual(kinds.toSorted());
  device.closeAll();
}, 120_000);
