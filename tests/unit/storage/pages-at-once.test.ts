import { describe, expect, test } from 'vitest';
import type { CheckIn } from '../../../lib/domain/check-in';
import {
  changeCheckIn,
  checkInsOfMonth,
  findCheckIn,
  keepCheckIn,
  recentCheckIns,
  removeCheckIn,
} from '../../../lib/storage/check-ins';
import { checkLedger } from '../../../lib/storage/check-ledger';
import type { Kept } from '../../../lib/storage/sealed-table';
import type { Store } from '../../../lib/storage/store';
import { Conflict } from '../../../lib/storage/trouble';
import { said } from '../../fixtures/said';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();

/** Numbers that look random and are the same each time. */
function newDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % sides;
  };
}

interface Tally {
  readonly landed: (readonly [id: string, rev: number, note: string])[];
  readonly conflicts: string[];
}

/** One page that changes check-ins it read some time ago, as slow people and open tabs do. */
async function editOnAndOn(
  store: Store,
  ids: readonly string[],
  page: number,
  edits: number,
): Promise<Tally> {
  const roll = newDice(page + 1);
  const tally: Tally = { landed: [], conflicts: [] };
  const read = new Map<string, Kept<CheckIn>>();
  for (let edit = 0; edit < edits; edit += 1) {
    const id = ids[roll(ids.length)] ?? '';
    const known = read.get(id);
    const before = known && roll(3) > 0 ? known : await findCheckIn(store, id);
    if (!before) throw new Error('a check-in is gone');
    const note = `page ${page}, edit ${edit}`;
    try {
      const kept = await changeCheckIn(store, before, said({ note }));
      read.set(id, kept);
      tally.landed.push([id, kept.rev, note]);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      read.delete(id);
      tally.conflicts.push(note);
    }
  }
  return tally;
}

describe('five pages', () => {
  test('make 1,000 edits: each is there, or was reported as a conflict', async () => {
    const pages = await Promise.all([0, 1, 2, 3, 4].map(() => device().open()));
    const [first] = pages as [Store, ...Store[]];
    const kept: Kept<CheckIn>[] = [];
    for (let count = 0; count < 20; count += 1) kept.push(await keepCheckIn(first, said()));
    const ids = kept.map(({ id }) => id);
    const tallies = await Promise.all(
      pages.map((store, page) => editOnAndOn(store, ids, page, 200)),
    );
    const landed = tallies.flatMap((tally) => tally.landed);
    const conflicts = tallies.flatMap((tally) => tally.conflicts);
    expect(landed.length + conflicts.length).toBe(1000);
    expect(conflicts.length).toBeGreaterThan(50);
    expect(landed.length).toBeGreaterThan(50);
    for (const id of ids) {
      // Each edit that landed stands on the one before it: none was written over unseen.
      const chain = landed.filter(([of]) => of === id).sort((a, b) => a[1] - b[1]);
      expect(chain.map(([, rev]) => rev)).toEqual(chain.map((_, index) => index + 2));
      expect((await findCheckIn(first, id))?.value.note).toBe(chain.at(-1)?.[2]);
    }
    expect(await checkLedger(first, 'daily')).toEqual({ kind: 'agrees' });
  }, 60_000);

  test('keep and remove at the same time: all is counted in, and nothing twice', async () => {
    const pages = await Promise.all([0, 1, 2, 3, 4].map(() => device().open()));
    const works = pages.map(async (store, page) => {
      const mine: string[] = [];
      for (let count = 0; count < 20; count += 1) {
        const kept = await keepCheckIn(store, said({ note: `${page} ${count}` }));
        if (count % 4 === 3) await removeCheckIn(store, kept);
        else mine.push(kept.id);
      }
      return mine;
    });
    const ids = (await Promise.all(works)).flat();
    const store = await device().open();
    const month = await checkInsOfMonth(store, '2026-05');
    expect(month.records.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    const recent = await recentCheckIns(store, 64);
    expect(recent.records).toHaveLength(64);
    expect(new Set(recent.records.map(({ id }) => id)).size).toBe(64);
    expect(await checkLedger(store, 'daily')).toEqual({ kind: 'agrees' });
  }, 60_000);
});
