import { createHmac, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveKeys } from '../../../lib/vault/keys';
import {
  agrees,
  change,
  type Entry,
  emptyLedger,
  type Ledger,
  tallyOf,
} from '../../../lib/vault/ledger';

const vaultKey = Uint8Array.from({ length: 32 }, (_, index) => index * 5);
const daily = await deriveKeys('daily', vaultKey);
const secret = await deriveKeys('private', vaultKey);
const ledgerKey = Buffer.from(
  hkdfSync('sha256', vaultKey, new Uint8Array(), 'yarrow 1 daily ledger', 32),
);

const entries: fc.Arbitrary<Entry> = fc.record({
  table: fc.constantFrom('checkIns', 'prompts', 'drafts', 'amends'),
  id: fc.uuid({ version: 4 }),
  rev: fc.integer({ min: 1, max: 50 }),
});
const rows = fc.uniqueArray(entries, {
  selector: ({ table, id }) => `${table} ${id}`,
  minLength: 2,
  maxLength: 25,
});

function sumByNode(given: readonly Entry[]): string {
  const hashes = given.map(({ table, id, rev }) => {
    const hmac = createHmac('sha256', ledgerKey).update(JSON.stringify([table, id, rev]));
    return BigInt(`0x${hmac.digest('hex')}`);
  });
  const sum = hashes.reduce((all, hash) => all + hash, 0n) % 2n ** 256n;
  return sum.toString(16).padStart(64, '0');
}

async function ledgerOver(given: readonly Entry[]) {
  return await change(daily, emptyLedger, { added: given, removed: [] });
}

describe('a tally', () => {
  test('is the number of rows and the sum of their HMACs modulo 2^256', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entries, { maxLength: 20 }), async (given) => {
        expect(await tallyOf(daily, given)).toEqual({ count: given.length, sum: sumByNode(given) });
      }),
    );
  });

  test('is the same in any order', async () => {
    const shuffles = rows.chain((given) =>
      fc.tuple(
        fc.constant(given),
        fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(shuffles, async ([given, shuffled]) => {
        expect(agrees(await tallyOf(daily, given), await tallyOf(daily, shuffled))).toBe(true);
      }),
    );
  });

  test('is taken of more rows than go in one batch', async () => {
    const many = Array.from({ length: 1203 }, (_, index) => ({
      table: 'checkIns',
      id: `row ${index}`,
      rev: 1,
    }));
    expect(await tallyOf(daily, many)).toEqual({ count: 1203, sum: sumByNode(many) });
  });

  test('is that of no rows before there are any', async () => {
    expect(agrees(await tallyOf(daily, []), emptyLedger)).toBe(true);
    expect(emptyLedger).toEqual({ count: 0, sequence: 0, sum: '0'.repeat(64) });
  });

  test('is another in another compartment', async () => {
    const given = [{ table: 'checkIns', id: 'a', rev: 1 }];
    expect(agrees(await tallyOf(daily, given), await tallyOf(secret, given))).toBe(false);
  });

  test('keeps fields apart that only look alike when joined', async () => {
    const alike: readonly Entry[] = [
      { table: 'a|b', id: 'c', rev: 1 },
      { table: 'a', id: 'b|c', rev: 1 },
      { table: 'a', id: 'b', rev: 11 },
      { table: 'a', id: 'b1', rev: 1 },
      { table: 'a","b', id: 'c', rev: 1 },
      { table: 'a', id: 'b","c', rev: 1 },
      { table: '', id: 'ab', rev: 11 },
    ];
    const sums = await Promise.all(alike.map(async (entry) => (await tallyOf(daily, [entry])).sum));
    expect(new Set(sums).size).toBe(alike.length);
  });

  test('disagrees by its number alone, and by its sum alone', () => {
    const { count, sum } = emptyLedger;
    expect(agrees({ count, sum }, { count: 1, sum })).toBe(false);
    expect(agrees({ count, sum }, { count, sum: `${sum.slice(1)}1` })).toBe(false);
    const later: Ledger = { ...emptyLedger, sequence: 9 };
    expect(agrees(emptyLedger, later)).toBe(true);
  });
});

describe('a ledger', () => {
  test('changed by difference is the one from scratch', async () => {
    /** Each step adds some rows and writes again or removes some of those that are there. */
    const steps = fc.array(
      fc.record({ added: fc.array(entries, { maxLength: 6 }), picks: fc.array(fc.nat()) }),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (given) => {
        let ledger = emptyLedger;
        let present: readonly Entry[] = [];
        for (const { added, picks } of given) {
          const places = new Set(picks.map((pick) => pick % Math.max(1, present.length)));
          const removed = present.filter((_, at) => places.has(at));
          const again = removed.filter((_, at) => at % 2 === 0);
          const all = [...added, ...again.map((entry) => ({ ...entry, rev: entry.rev + 1 }))];
          ledger = await change(daily, ledger, { added: all, removed });
          present = [...present.filter((_, at) => !places.has(at)), ...all];
        }
        expect(agrees(ledger, await tallyOf(daily, present))).toBe(true);
        expect(ledger.sequence).toBe(given.length);
      }),
    );
  });

  test('comes back to nothing when all is removed, below 2^256 all the way', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const full = await ledgerOver(given);
        const bare = await change(daily, full, { added: [], removed: given });
        expect(bare).toEqual({ count: 0, sequence: 2, sum: '0'.repeat(64) });
        // Removed and added in one go is the same as either before the other.
        const turned = await change(daily, full, { added: given, removed: given });
        expect(turned).toEqual({ ...full, sequence: 2 });
      }),
    );
  });

  test('goes on disagreeing where more is removed than there is, until it is put back', async () => {
    const removed = [{ table: 'checkIns', id: 'a', rev: 1 }];
    const below = await change(daily, emptyLedger, { added: [], removed });
    expect(below.count).toBe(-1);
    expect(agrees(below, await tallyOf(daily, []))).toBe(false);
    const again = await change(daily, below, { added: removed, removed: [] });
    expect(agrees(again, emptyLedger)).toBe(true);
  });

  test('counts each change, an empty one too', async () => {
    const ledger = await change(daily, emptyLedger, { added: [], removed: [] });
    expect(ledger).toEqual({ ...emptyLedger, sequence: 1 });
  });
});

describe('1,000 tamperings with the rows', () => {
  type Tampering = (given: readonly Entry[], at: number, foreign: Entry) => readonly Entry[];
  const replace = (given: readonly Entry[], at: number, entry: Partial<Entry>) =>
    given.map((each, index) => (index === at ? { ...each, ...entry } : each));

  const tamperings: Readonly<Record<string, Tampering>> = {
    'one removed': (given, at) => given.toSpliced(at, 1),
    'half removed': (given) => given.slice(0, Math.floor(given.length / 2)),
    'all removed': () => [],
    'one twice': (given, at) => [...given, ...given.slice(at, at + 1)],
    'one put in': (given, _at, foreign) => [...given, foreign],
    'one exchanged': (given, at, foreign) => replace(given, at, foreign),
    'one exchanged for a copy of another': (given, at) =>
      replace(given, at, given[(at + 1) % given.length] ?? {}),
    'one rolled back': (given, at) => replace(given, at, { rev: (given[at]?.rev ?? 1) - 1 }),
    'one ahead': (given, at) => replace(given, at, { rev: (given[at]?.rev ?? 1) + 1 }),
    'one in another table': (given, at) => replace(given, at, { table: 'people' }),
    'one with another id': (given, at, { id }) => replace(given, at, { id }),
    'two with their ids exchanged': (given, at) => {
      const [one, other] = [given[at], given[(at + 1) % given.length]];
      if (!one || !other) return [];
      const swapped = replace(given, at, { id: other.id });
      return replace(swapped, (at + 1) % given.length, { id: one.id });
    },
  };

  test('leave none unnoticed', async () => {
    const kinds = Object.keys(tamperings);
    const seen = new Set<string>();
    let noticed = 0;
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(...kinds),
        fc.nat(),
        entries,
        async (given, kind, pick, foreign) => {
          const tampered = tamperings[kind]?.(given, pick % given.length, foreign) ?? [];
          const text = (all: readonly Entry[]) =>
            all
              .map(({ table, id, rev }) => JSON.stringify([table, id, rev]))
              .toSorted()
              .join();
          // Ids exchanged between rows of the same table and revision are the same rows.
          fc.pre(text(tampered) !== text(given));
          const ledger = await ledgerOver(given);
          expect(agrees(ledger, await tallyOf(daily, tampered))).toBe(false);
          seen.add(kind);
          noticed += 1;
        },
      ),
      { numRuns: 1000 },
    );
    expect(noticed).toBeGreaterThanOrEqual(1000);
    expect([...seen].toSorted()).toEqual(kinds.toSorted());
  });
});
