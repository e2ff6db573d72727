import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, monthOf } from '../../../lib/domain/calendar';
import type { CheckIn } from '../../../lib/domain/check-in';
import {
  changeCheckIn,
  checkInsOfDay,
  checkInsOfMonth,
  keepCheckIn,
  recentCheckIns,
  removeCheckIn,
  restoreCheckIn,
} from '../../../lib/storage/check-ins';
import type { Kept } from '../../../lib/storage/sealed-table';
import type { Store } from '../../../lib/storage/store';
import { newDevice, wednesday } from '../../fixtures/device';
import { said } from '../../fixtures/said';

/** The whole truth about a device's check-ins, as a plain list. */
interface Model {
  readonly there: Map<string, Kept<CheckIn>>;
  readonly gone: Kept<CheckIn>[];
}

const hour = 60 * 60 * 1000;
/** So many of the newest are always known, whatever was removed. */
const surely = 16;

type Operation =
  | { readonly kind: 'keep'; readonly hours: number; readonly zone: string; readonly times: number }
  | { readonly kind: 'change' | 'restore'; readonly which: number }
  | { readonly kind: 'remove'; readonly which: number; readonly times: number };

const zones = fc.constantFrom('Pacific/Kiritimati', 'Pacific/Niue', 'UTC', 'Europe/Berlin');
/** Around the turn of a month, mostly: forward, backward, and sometimes far away. */
const hours = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 410, max: 460 }) },
  { weight: 2, arbitrary: fc.integer({ min: -900, max: 1800 }) },
  { weight: 1, arbitrary: fc.integer({ min: -20_000, max: 20_000 }) },
);
const operations = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('keep' as const),
        hours,
        zone: zones,
        times: fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 30 })),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('remove' as const),
        which: fc.nat(),
        times: fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 30 })),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constantFrom('change' as const, 'restore' as const),
        which: fc.nat(),
      }),
    },
  ),
  { minLength: 5, maxLength: 20 },
);

function newestFirst(model: Model): readonly Kept<CheckIn>[] {
  return [...model.there.values()].sort(
    (a, b) => b.value.at - a.value.at || (a.id < b.id ? -1 : 1),
  );
}

type Place = (hours: number, zone: string) => void;

async function keep(store: Store, model: Model, place: () => void): Promise<void> {
  place();
  const kept = await keepCheckIn(store, said({ note: `${model.there.size}` }));
  model.there.set(kept.id, kept);
}

async function restore(store: Store, model: Model, which: number): Promise<void> {
  const [removed] = model.gone.splice(which % (model.gone.length || 1), 1);
  if (!removed) return;
  const back = await restoreCheckIn(store, removed);
  model.there.set(back.id, back);
}

async function change(store: Store, model: Model, which: number): Promise<void> {
  const kept = newestFirst(model)[which % (model.there.size || 1)];
  if (!kept) return;
  model.there.set(kept.id, await changeCheckIn(store, kept, said({ note: 'changed' })));
}

async function remove(store: Store, model: Model, which: number): Promise<void> {
  const kept = newestFirst(model)[which % (model.there.size || 1)];
  if (!kept) return;
  await removeCheckIn(store, kept);
  model.there.delete(kept.id);
  model.gone.push(kept);
}

async function carryOut(
  store: Store,
  model: Model,
  operation: Operation,
  place: Place,
): Promise<void> {
  const times = 'times' in operation ? operation.times : 1;
  for (let time = 0; time < times; time += 1) {
    if (operation.kind === 'keep') {
      await keep(store, model, () => place(operation.hours + time, operation.zone));
    } else if (operation.kind === 'change') await change(store, model, operation.which);
    else if (operation.kind === 'restore') await restore(store, model, operation.which);
    else await remove(store, model, operation.which);
  }
}

async function expectSame(store: Store, model: Model): Promise<void> {
  const all = newestFirst(model);
  const recent = await recentCheckIns(store, surely);
  expect(recent.records).toEqual(all.slice(0, surely));
  const some = all.filter((_, index) => index % 7 === 0);
  for (const day of new Set(some.map(({ value }) => dayOf(value)))) {
    const { records } = await checkInsOfDay(store, day);
    expect(records).toEqual(all.filter(({ value }) => dayOf(value) === day).toReversed());
  }
  for (const month of new Set(all.map(({ value }) => monthOf(value)))) {
    const { records } = await checkInsOfMonth(store, month);
    const byId = (a: Kept<CheckIn>, b: Kept<CheckIn>) => (a.id < b.id ? -1 : 1);
    const expected = all.filter(({ value }) => monthOf(value) === month);
    expect([...records].sort(byId)).toEqual([...expected].sort(byId));
  }
}

test('recent, day and month tell the same as a plain list, whatever is done', async () => {
  await fc.assert(
    fc.asyncProperty(operations, async (list) => {
      const device = newDevice();
      const store = await device.open();
      const model: Model = { there: new Map(), gone: [] };
      const place = (hours: number, zone: string) => {
        device.at = wednesday + hours * hour;
        device.zone = zone;
      };
      for (const operation of list) {
        await carryOut(store, model, operation, place);
        await expectSame(store, model);
      }
      // And the same again to a page that opens only now.
      await expectSame(await device.open(), model);
      device.closeAll();
    }),
    { numRuns: 25, interruptAfterTimeLimit: 60_000, endOnFailure: true },
  );
}, 90_000);

test('the newest are found again where the newest 60 of 120 are removed one by one', async () => {
  const device = newDevice();
  const store = await device.open();
  const model: Model = { there: new Map(), gone: [] };
  for (let count = 0; count < 120; count += 1) {
    device.at = wednesday + count * 17 * hour;
    const kept = await keepCheckIn(store, said({ note: `${count}` }));
    model.there.set(kept.id, kept);
  }
  expect((await recentCheckIns(store, 100)).records).toEqual(newestFirst(model).slice(0, 64));
  for (let count = 0; count < 110; count += 1) {
    const [newest] = newestFirst(model);
    if (!newest) break;
    await removeCheckIn(store, newest);
    model.there.delete(newest.id);
    const { records } = await recentCheckIns(store, surely);
    expect(records).toEqual(newestFirst(model).slice(0, surely));
  }
  expect(model.there.size).toBe(10);
  await expectSame(store, model);
  device.closeAll();
}, 30_000);

test('no day is lost between the newest and one that is kept with the clock far back', async () => {
  const device = newDevice();
  const store = await device.open();
  const model: Model = { there: new Map(), gone: [] };
  const keepAt = async (days: number) => {
    device.at = wednesday + days * 24 * hour;
    const kept = await keepCheckIn(store, said());
    model.there.set(kept.id, kept);
  };
  for (let day = 0; day < 90; day += 1) await keepAt(day);
  for (let count = 0; count < 20; count += 1) await remove(store, model, 0);
  await keepAt(-1000);
  await expectSame(store, model);
  for (const { value } of model.there.values()) {
    const { records } = await checkInsOfDay(store, dayOf(value));
    expect(records).toHaveLength(1);
  }
  device.closeAll();
}, 30_000);

test('the newest are found again across a month’s end that zones put in different order', async () => {
  const device = newDevice();
  const store = await device.open();
  const model: Model = { there: new Map(), gone: [] };
  const keepAt = async (at: number, zone: string) => {
    device.at = at;
    device.zone = zone;
    const kept = await keepCheckIn(store, said());
    model.there.set(kept.id, kept);
    return kept;
  };
  // In Kiritimati it is June already; Niue, a flight away, is still in May for a day.
  const june = Date.parse('2026-05-31T10:00:00Z');
  for (let minute = 0; minute < 70; minute += 1) {
    await keepAt(june + minute * 60_000, 'Pacific/Kiritimati');
  }
  for (let minute = 0; minute < 5; minute += 1) {
    await keepAt(june + 2 * hour + minute * 60_000, 'Pacific/Niue');
  }
  const later = [];
  for (let count = 0; count < 64; count += 1) {
    later.push(await keepAt(june + (3 + count) * hour, 'Pacific/Kiritimati'));
  }
  for (const kept of later) {
    await removeCheckIn(store, kept);
    model.there.delete(kept.id);
    const { records } = await recentCheckIns(store, surely);
    expect(records).toEqual(newestFirst(model).slice(0, surely));
  }
  device.closeAll();
}, 30_000);
