import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSealedRow } from '../../../lib/storage/snapshot-check';
import type { Snapshot, SnapshotKind } from '../../../lib/storage/snapshot-list';
import { sizeOf } from '../../../lib/storage/snapshot-list';
import { prune } from '../../../lib/storage/snapshot-prune';
import { type Chunk, joinChunks, openChunk, toChunks } from '../../../lib/storage/snapshot-rows';

const bytes = fc.uint8Array({ maxLength: 40 }).map((array) => new Uint8Array(array));
const row = fc.record({
  id: fc.uuid(),
  bucket: fc.constantFrom('a', 'b', 'c'),
  rev: fc.nat(),
  sealed: bytes,
});
const tables = fc.record({
  checkIns: fc.array(row),
  header: fc.constant([{ id: 'header', stored: { header: { format: 1 }, hash: 'x' } }]),
  odd: fc.constant(['a text', 7, null]),
});

async function all(chunks: AsyncGenerator<Chunk>): Promise<readonly Chunk[]> {
  const found: Chunk[] = [];
  for await (const chunk of chunks) found.push(chunk);
  return found;
}

const byText = (rows: readonly unknown[]) => rows.map((each) => JSON.stringify(each)).toSorted();

describe('rows in chunks', () => {
  test('come back as they lay, bytes and all', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (given) => {
        const chunks = await all(toChunks(given));
        const opened = await Promise.all(chunks.map(({ name, text }) => openChunk(name, text)));
        const joined = joinChunks(opened.filter((chunk) => chunk !== undefined));
        expect(byText(joined['checkIns'] ?? [])).toEqual(byText(given.checkIns));
        expect(joined['header']).toEqual(given.header);
        expect(joined['odd']).toEqual(given.odd);
      }),
      { numRuns: 50 },
    );
  });

  test('lie by table and bucket: where one changes, the others keep their names', async () => {
    const sealed = new Uint8Array([1, 2]);
    const before = ['x', 'y'].map((bucket) => ({ id: bucket, bucket, rev: 1, sealed }));
    const after = before.map((each) => (each.bucket === 'y' ? { ...each, rev: 2 } : each));
    const names = async (rows: readonly unknown[]) =>
      (await all(toChunks({ checkIns: rows }))).map(({ name }) => name);
    const [x, y] = await names(before);
    expect(await names(after)).toEqual([x, expect.not.stringContaining(String(y))]);
    const [elsewhere] = await all(toChunks({ drafts: before }));
    expect([x, y]).not.toContain(elsewhere?.name);
  });

  test('that were changed, cut or lost do not open', async () => {
    const [chunk] = await all(toChunks({ checkIns: [{ id: 'a', bucket: 'b' }] }));
    const { name = '', text = '' } = chunk ?? {};
    expect(await openChunk(name, text)).toMatchObject({ table: 'checkIns' });
    for (const wrong of [undefined, null, 7, '', text.slice(1), text.replace('a', 'z')]) {
      expect(await openChunk(name, wrong)).toBeUndefined();
    }
  });
});

test.each([
  [{ id: 'a', rev: 1, sealed: new Uint8Array(1) }, true],
  [{ id: 'a', rev: 1 }, false],
  [{ id: 'a', sealed: new Uint8Array(1) }, false],
  [{ rev: 1, sealed: new Uint8Array(1) }, false],
  [{ id: 'header', stored: {} }, false],
  [{}, false],
  [null, false],
  ['sealed', false],
])('%j is a sealed row: %s', (row, isOne) => {
  expect(isSealedRow(row)).toBe(isOne);
});

describe('which snapshots stay', () => {
  const million = 1_000_000;
  let next = 0;
  /** Sizes in steps of 20,000 characters: 100 is half of what is always allowed. */
  function snapshot(kind: SnapshotKind, ...sizes: readonly number[]): Snapshot {
    next += 1;
    const chunks = sizes.map((size, index) => ({
      name: `${next}-${index}`,
      table: 'checkIns',
      rows: 1,
      size: (size * million) / 50,
    }));
    return { sequence: next, kind, keys: 1, version: 10, chunks };
  }

  test('seven of each day, three of before an upgrade, seven that were put aside', () => {
    const daily = Array.from({ length: 9 }, () => snapshot('daily'));
    const upgrade = Array.from({ length: 5 }, () => snapshot('upgrade'));
    const aside = Array.from({ length: 9 }, () => snapshot('aside'));
    const kept = prune([...daily, ...upgrade, ...aside]);
    expect(kept).toEqual([...daily.slice(2), ...upgrade.slice(2), ...aside.slice(2)]);
  });

  test('at most three times the data; the oldest of a day go first', () => {
    const upgrade = snapshot('upgrade', 100);
    const daily = Array.from({ length: 5 }, () => snapshot('daily', 100));
    expect(prune([upgrade, ...daily])).toEqual([upgrade, ...daily.slice(3)]);
  });

  test('but of little data all seven days, though they be more', () => {
    const daily = Array.from({ length: 7 }, () => snapshot('daily', 20));
    expect(prune(daily)).toEqual(daily);
  });

  test('and what is always allowed is 4 MiB, to the character', () => {
    const mebi = 1024 * 1024;
    const of = (size: number): Snapshot => ({
      ...snapshot('daily'),
      chunks: [{ name: `${next}-0`, table: 'checkIns', rows: 1, size }],
    });
    const fitting = Array.from({ length: 4 }, () => of(mebi));
    expect(sizeOf(fitting)).toBe(4 * mebi);
    expect(prune(fitting)).toEqual(fitting);
    const more = [...fitting, of(1)];
    expect(prune(more)).toEqual(more.slice(1));
    // Of more data three times the largest is allowed, to the character too.
    const large = Array.from({ length: 3 }, () => of(2 * mebi));
    expect(prune(large)).toEqual(large);
    expect(prune([...large, of(1)])).toEqual([...large.slice(1), expect.anything()]);
  });

  test('what they share counts once', () => {
    const first = snapshot('daily', 100);
    const same = Array.from({ length: 5 }, () => ({ ...snapshot('daily'), chunks: first.chunks }));
    expect(prune([first, ...same])).toHaveLength(6);
  });

  test('a large old one is not pushed out because little is left', () => {
    const before = snapshot('daily', 1000);
    const after = Array.from({ length: 4 }, () => snapshot('daily', 10));
    expect(prune([before, ...after])).toContain(before);
  });

  test('one that is just being brought back stays, old and large as it may be', () => {
    const [old, ...daily] = Array.from({ length: 12 }, () => snapshot('daily'));
    expect(prune([...(old ? [old] : []), ...daily], old?.sequence)).toEqual([
      old,
      ...daily.slice(4),
    ]);
    const large = [snapshot('daily', 10), snapshot('daily', 10), snapshot('daily', 10)];
    const inUse = snapshot('daily', 10);
    const kept = prune([inUse, ...large, snapshot('aside', 10)], inUse.sequence);
    expect(kept).toContain(inUse);
  });

  test('the newest of all, of before an upgrade and of what was put aside never go', () => {
    const old = [snapshot('upgrade', 100), snapshot('aside', 100)];
    const upgrade = snapshot('upgrade', 100);
    const aside = snapshot('aside', 100);
    const daily = [snapshot('daily', 100), snapshot('daily', 100)];
    const kept = prune([...old, upgrade, aside, ...daily]);
    expect(kept).toEqual([upgrade, aside, daily[1]]);
  });

  test.each([
    [50, ['upgrade', 'aside']],
    [75, ['upgrade']],
    [100, []],
  ] as const)(
    'of what has to go, old days go first, then what was put aside, then of before an upgrade: %d',
    (size, stay) => {
      const old = (['upgrade', 'aside', 'daily'] as const).map((kind) => snapshot(kind, 50));
      const newest = [snapshot('upgrade', size), snapshot('aside', size), snapshot('daily', 100)];
      // Three times a hundred fit.
      const kept = prune([...old, ...newest]);
      expect(kept).toEqual(expect.arrayContaining(newest));
      expect(kept.slice(0, -3).map(({ kind }) => kind)).toEqual(stay);
    },
  );

  test('what never goes stays, though it be more than fits', () => {
    const whole = [snapshot('daily', 100), snapshot('daily', 100)];
    const lacking = (kind: SnapshotKind) => ({ ...snapshot(kind, 100), lost: 1 });
    const newest = [lacking('upgrade'), lacking('aside'), lacking('daily')];
    expect(sizeOf([...whole.slice(1), ...newest])).toBeGreaterThan(3 * sizeOf(newest.slice(1, 2)));
    expect(prune([...whole, ...newest])).toEqual([...whole.slice(1), ...newest]);
    expect(prune([...whole, ...newest], whole[0]?.sequence)).toEqual([...whole, ...newest]);
  });

  test('fit, or are only those that never go; the newest is always there', () => {
    const any = fc.array(
      fc.record({
        kind: fc.constantFrom<SnapshotKind>('daily', 'upgrade', 'aside'),
        sizes: fc.array(fc.nat(1000), { maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(any, (given) => {
        const all = given.map(({ kind, sizes }) => snapshot(kind, ...sizes));
        const kept = prune(all);
        const largest = Math.max(...all.map((one) => sizeOf([one])));
        const limit = Math.max(4.2 * million, 3 * largest);
        expect(kept.at(-1)).toBe(all.at(-1));
        expect(sizeOf(kept) <= limit || kept.length <= 3).toBe(true);
        for (const kind of ['upgrade', 'aside'] as const) {
          const newest = all.findLast((one) => one.kind === kind);
          if (newest) expect(kept).toContain(newest);
        }
      }),
    );
  });
});
