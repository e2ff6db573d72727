import { describe, expect, test } from 'vitest';
import type { CheckIn } from '../../../lib/domain/check-in';
import { checkCheckIn } from '../../../lib/storage/check-in-schema';
import {
  changeCheckIn,
  checkInsOfDay,
  checkInsOfMonth,
  findCheckIn,
  keepCheckIn,
  recentCheckIns,
  removeCheckIn,
  restoreCheckIn,
} from '../../../lib/storage/check-ins';
import type { Opened } from '../../../lib/storage/sealed-table';
import { Conflict } from '../../../lib/storage/trouble';
import { auckland, wednesday } from '../../fixtures/device';
import { allRows, putRow } from '../../fixtures/native';
import { said } from '../../fixtures/said';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();
const hour = 60 * 60 * 1000;
const day = 24 * hour;

function notesOf({ records }: Opened<CheckIn>): readonly (string | undefined)[] {
  return records.map(({ value }) => value.note);
}

describe('a check-in', () => {
  test('is kept with its moment and zone, and found again as it was said', async () => {
    const store = await device().open();
    const words = said({
      feelings: ['tender', 'okay'],
      ownWords: ['salty'],
      need: 'rest',
      note: 'Line one\nline two \u{1F33F} \u202Ebidi \ud800',
      practice: 'feet',
      after: { pleasantness: 0.1, energy: 0 },
    });
    const kept = await keepCheckIn(store, words);
    expect(kept).toMatchObject({ rev: 1, value: { ...words, at: wednesday, zone: auckland } });
    expect(kept.value.id).toBe(kept.id);
    expect(await findCheckIn(store, kept.id)).toEqual(kept);
    expect(await findCheckIn(await device().open(), kept.id)).toEqual(kept);
  });

  test('with nothing but a point is complete', async () => {
    const store = await device().open();
    const kept = await keepCheckIn(store, said());
    expect(await findCheckIn(store, kept.id)).toEqual(kept);
  });

  test('keeps an oversize note, cut nowhere', async () => {
    const store = await device().open();
    const note = `${'long '.repeat(200_000)}end`;
    const word = 'w'.repeat(10_000);
    const kept = await keepCheckIn(store, said({ note, ownWords: [word] }));
    const found = await findCheckIn(store, kept.id);
    expect(found?.value.note === note).toBe(true);
    expect(found?.value.ownWords).toEqual([word]);
  });

  test('keeps control characters, lone surrogates and bidi text as they are', async () => {
    const store = await device().open();
    const note = '\u0000\u0007\u001b[31m\u2028\u202e\udfff שלום 👩‍👩‍👧 \uFEFF';
    const kept = await keepCheckIn(store, said({ note }));
    expect((await findCheckIn(store, kept.id))?.value.note).toBe(note);
  });

  test('is changed in place: its moment and zone stay, its revision counts up', async () => {
    const store = await device().open();
    const kept = await keepCheckIn(store, said({ note: 'before' }));
    device().at += day;
    device().zone = 'UTC';
    const changed = await changeCheckIn(store, kept, said({ note: 'after', pleasantness: 1 }));
    expect(changed.rev).toBe(2);
    expect(changed.value).toMatchObject({ at: wednesday, zone: auckland, note: 'after' });
    expect(await findCheckIn(store, kept.id)).toEqual(changed);
    expect((await recentCheckIns(store, 5)).records).toEqual([changed]);
  });

  test('can be kept at a moment of its own', async () => {
    const store = await device().open();
    const moment = { at: wednesday - 40 * day, zone: 'UTC' };
    const kept = await keepCheckIn(store, said({ note: 'then' }), [], moment);
    expect(kept.value).toMatchObject(moment);
    expect(notesOf(await checkInsOfDay(store, '2026-04-03'))).toEqual(['then']);
    expect(notesOf(await checkInsOfMonth(store, '2026-04'))).toEqual(['then']);
  });

  test('that is changed keeps the practice that followed, unless another is said', async () => {
    const store = await device().open();
    const after = { pleasantness: 0.5, energy: 0 };
    const kept = await keepCheckIn(store, said({ practice: 'feet', after }));
    const changed = await changeCheckIn(store, kept, said({ note: 'x' }));
    expect(changed.value).toMatchObject({ practice: 'feet', after });
    const again = await changeCheckIn(store, changed, said({ practice: 'walk' }));
    expect(again.value).toMatchObject({ practice: 'walk', after });
  });

  test('is removed, and brought back as it was', async () => {
    const store = await device().open();
    const kept = await keepCheckIn(store, said({ note: 'here' }));
    await removeCheckIn(store, kept);
    expect(await findCheckIn(store, kept.id)).toBeUndefined();
    expect((await checkInsOfDay(store, '2026-05-13')).records).toEqual([]);
    const back = await restoreCheckIn(store, kept);
    expect(back.value).toEqual(kept.value);
    expect((await checkInsOfDay(store, '2026-05-13')).records).toEqual([back]);
    // And can be changed, removed and brought back again.
    const changed = await changeCheckIn(store, back, said({ note: 'changed' }));
    await removeCheckIn(store, changed);
    await restoreCheckIn(store, changed);
    expect(notesOf(await recentCheckIns(store, 5))).toEqual(['changed']);
  });
});

describe('an edit built on what another page has changed', () => {
  test('is a conflict, and writes nothing', async () => {
    const [here, there] = [await device().open(), await device().open()];
    const kept = await keepCheckIn(here, said({ note: 'first' }));
    const theirs = await changeCheckIn(there, kept, said({ note: 'theirs' }));
    const before = await allRows(device().name);
    const late = [
      changeCheckIn(here, kept, said({ note: 'mine' })),
      removeCheckIn(here, kept),
      restoreCheckIn(here, kept),
    ];
    for (const each of late) {
      await expect(each).rejects.toThrow(Conflict);
      await expect(each).rejects.toMatchObject({ id: kept.id });
    }
    expect(await allRows(device().name)).toEqual(before);
    expect(await findCheckIn(here, kept.id)).toEqual(theirs);
  });

  test('is a conflict where it was removed', async () => {
    const [here, there] = [await device().open(), await device().open()];
    const kept = await keepCheckIn(here, said());
    await removeCheckIn(there, kept);
    await expect(changeCheckIn(here, kept, said())).rejects.toThrow(Conflict);
    await expect(removeCheckIn(here, kept)).rejects.toThrow(Conflict);
    expect((await recentCheckIns(here, 5)).records).toEqual([]);
  });
});

describe('days and months', () => {
  test('are those of the place where a check-in was made', async () => {
    const store = await device().open();
    device().at = Date.parse('2026-05-31T13:00:00Z');
    device().zone = 'Pacific/Auckland';
    await keepCheckIn(store, said({ note: 'in Auckland, on the first of June' }));
    device().at += 2 * hour;
    device().zone = 'America/New_York';
    await keepCheckIn(store, said({ note: 'in New York, on the last of May' }));

    const days = [
      await checkInsOfDay(store, '2026-06-01'),
      await checkInsOfDay(store, '2026-05-31'),
    ];
    expect(days.map(notesOf)).toEqual([
      ['in Auckland, on the first of June'],
      ['in New York, on the last of May'],
    ]);
    const months = [
      await checkInsOfMonth(store, '2026-06'),
      await checkInsOfMonth(store, '2026-05'),
    ];
    expect(months.map(notesOf)).toEqual(days.map(notesOf));
    expect(notesOf(await recentCheckIns(store, 1))).toEqual(['in New York, on the last of May']);
  });

  test('hold what was kept with the clock set back, in its own place', async () => {
    const store = await device().open();
    await keepCheckIn(store, said({ note: 'wednesday' }));
    device().at -= 400 * day;
    await keepCheckIn(store, said({ note: 'long before' }));
    device().at += 401 * day;
    await keepCheckIn(store, said({ note: 'thursday' }));
    expect(notesOf(await recentCheckIns(store, 5))).toEqual([
      'thursday',
      'wednesday',
      'long before',
    ]);
    expect(notesOf(await checkInsOfDay(store, '2025-04-08'))).toEqual(['long before']);
    expect(notesOf(await checkInsOfMonth(store, '2025-04'))).toEqual(['long before']);
    expect(notesOf(await checkInsOfDay(store, '2026-05-14'))).toEqual(['thursday']);
  });

  test('hold the oldest of the day first, and two of one moment both', async () => {
    const store = await device().open();
    for (const hours of [3, 1, 2, 1]) {
      device().at = wednesday + hours * hour;
      await keepCheckIn(store, said({ note: `${hours}` }));
    }
    expect(notesOf(await checkInsOfDay(store, '2026-05-13'))).toEqual(['1', '1', '2', '3']);
  });

  test('without a check-in are empty', async () => {
    const store = await device().open();
    expect(await checkInsOfDay(store, '2026-05-13')).toEqual({ records: [], unreadable: [] });
    expect(await checkInsOfMonth(store, '2026-05')).toEqual({ records: [], unreadable: [] });
    expect(await recentCheckIns(store, 5)).toEqual({ records: [], unreadable: [] });
  });
});

describe('an invalid check-in', () => {
  const secret = 'SENTINEL words that no message may carry';
  const invalid: readonly (readonly [string, string, Partial<CheckIn>])[] = [
    ['pleasantness', 'beyond the pad', { pleasantness: 1.01 }],
    ['energy', 'beyond the pad', { energy: -1.01 }],
    ['energy', 'no number', { energy: Number.NaN }],
    ['pleasantness', 'a text', { pleasantness: secret as never }],
    ['feelings', 'no list', { feelings: secret as never }],
    ['feelings.1', 'no text', { feelings: ['okay', { secret } as never] }],
    ['feelings.0', 'empty', { feelings: [''] }],
    ['ownWords.0', 'empty', { ownWords: [''] }],
    ['need', 'not on the list', { need: secret as never }],
    ['note', 'no text', { note: { secret } as never }],
    ['practice', 'empty', { practice: '' }],
    ['after.energy', 'beyond the pad', { after: { pleasantness: 0, energy: 2 } }],
    ['after', 'a text', { after: secret as never }],
    ['more', 'unknown', { more: secret } as never],
  ];

  test.each(invalid)('%s, %s, says which part and not what it held', async (part, _why, wrong) => {
    const store = await device().open();
    const before = await allRows(device().name);
    const error = await keepCheckIn(store, said(wrong)).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'InvalidRecord' });
    const { message, stack = '' } = error as Error;
    expect(message).toMatch(new RegExp(`^${part.replace('.', '\\.')}: `, 'u'));
    expect(`${message} ${stack}`).not.toContain('SENTINEL');
    expect(await allRows(device().name)).toEqual(before);
  });

  test.each([
    ['zone', { zone: 'SENTINEL/Nowhere' }],
    ['zone', { zone: '' }],
    ['at', { at: 1.625 }],
    ['at', { at: Number.NaN }],
    ['at', { at: 8.64e15 + 2 }],
  ])('with the %s of a strange device is refused: %o', async (part, strange) => {
    const store = await device().open();
    const before = await allRows(device().name);
    Object.assign(device(), strange);
    const error = await keepCheckIn(store, said()).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'InvalidRecord' });
    const { message } = error as Error;
    expect(message).toMatch(new RegExp(`^${part}: `, 'u'));
    expect(message).not.toMatch(/SENTINEL|1\.625|8640000000000002/u);
    expect(await allRows(device().name)).toEqual(before);
  });

  test('with an id that is none says so, and does not say it', async () => {
    const store = await device().open({ newId: () => 'SENTINEL' });
    const error = await keepCheckIn(store, said()).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'InvalidRecord' });
    expect((error as Error).message).toMatch(/^id: /u);
    expect((error as Error).message).not.toContain('SENTINEL');
  });

  test.each([undefined, null, 'SENTINEL', 7])(
    'that is no record at all is refused: %s',
    (value) => {
      expect(() => checkCheckIn(value as never)).toThrow(/^check-in: expected Object$/u);
    },
  );

  test('is refused in the place of a valid one, which stays', async () => {
    const store = await device().open();
    const kept = await keepCheckIn(store, said({ note: 'valid' }));
    await expect(changeCheckIn(store, kept, said({ energy: 7 }))).rejects.toMatchObject({
      name: 'InvalidRecord',
    });
    expect(await findCheckIn(store, kept.id)).toEqual(kept);
  });
});

describe('a row that does not open', () => {
  /** Flips a bit of a row's seal, as a bad disk does. */
  async function damage(table: string, id: string): Promise<void> {
    const rows = (await allRows(device().name))[table] as { id: string; sealed: Uint8Array }[];
    const row = rows.find((each) => each.id === id);
    if (!row) throw new Error('no such row');
    row.sealed[40] = (row.sealed[40] ?? 0) ^ 1;
    await putRow(device().name, table, row);
  }

  test('hides none of the others', async () => {
    const store = await device().open();
    const kept = [];
    for (let count = 0; count < 10; count += 1) kept.push(await keepCheckIn(store, said()));
    const bad = kept[4]?.id ?? '';
    await damage('checkIns', bad);
    for (const found of [
      await recentCheckIns(store, 64),
      await checkInsOfDay(store, '2026-05-13'),
      await checkInsOfMonth(store, '2026-05'),
    ]) {
      expect(found.records).toHaveLength(9);
      expect(found.unreadable).toEqual([bad]);
    }
    expect(await findCheckIn(store, bad)).toBeUndefined();
  });

  test('swapped with another is noticed', async () => {
    const store = await device().open();
    const [one, two] = [await keepCheckIn(store, said()), await keepCheckIn(store, said())];
    const rows = (await allRows(device().name))['checkIns'] as { id: string; sealed: Uint8Array }[];
    const [first, second] = rows;
    await putRow(device().name, 'checkIns', { ...first, sealed: second?.sealed });
    const { records, unreadable } = await checkInsOfDay(store, '2026-05-13');
    expect(unreadable).toEqual([first?.id]);
    expect(records.map(({ id }) => id)).toEqual([first?.id === one.id ? two.id : one.id]);
  });

  test('of the companion keeps no check-in from being kept, nor hides those that are there', async () => {
    const store = await device().open();
    const kept = await keepCheckIn(store, said({ note: 'before' }));
    const [companion] = (await allRows(device().name))['settings'] as { id: string }[];
    await damage('settings', companion?.id ?? '');
    const later = await keepCheckIn(store, said({ note: 'after' }));
    expect(await findCheckIn(store, later.id)).toEqual(later);
    const today = await checkInsOfDay(store, '2026-05-13');
    expect(notesOf(today).toSorted()).toEqual(['after', 'before']);
    expect(today.records).toContainEqual(kept);
  });

  test('keeps no later check-in out of today, however many do not open', async () => {
    const store = await device().open();
    const kept = [];
    for (let count = 0; count < 80; count += 1) {
      device().at += hour;
      kept.push(await keepCheckIn(store, said({ note: `${count}` })));
    }
    for (const { id } of kept.slice(0, 20)) await damage('checkIns', id);
    for (const each of kept.slice(20 + 5)) await removeCheckIn(store, each);
    device().at += 10 * day;
    device().zone = 'UTC';
    const newest = await keepCheckIn(store, said({ note: 'newest' }));
    expect(notesOf(await recentCheckIns(store, 1))).toEqual(['newest']);
    const today = new Date(newest.value.at).toISOString().slice(0, 10);
    expect(notesOf(await checkInsOfDay(store, today))).toEqual(['newest']);
  });
});
