import { dayOf, monthOf } from '../../../../lib/domain/calendar';
import type { CheckIn } from '../../../../lib/domain/check-in';
import { checkInTable } from '../../../../lib/storage/check-in-table';
import { type Newest, newestLength, toEntry } from '../../../../lib/storage/newest';
import { writeWithNewest } from '../../../../lib/storage/newest-record';
import { sealRow } from '../../../../lib/storage/sealed-table';
import type { Store } from '../../../../lib/storage/store';
import { putRaw, type RawStore } from './raw';

const atOnce = 2_500;

/** The same check-ins sealed and plain: rows in large transactions, and at the end their companion. */
export async function fill(
  store: Store,
  raw: RawStore,
  checkIns: readonly CheckIn[],
): Promise<void> {
  for (let start = 0; start < checkIns.length; start += atOnce) {
    const batch = checkIns.slice(start, start + atOnce);
    const rows = await Promise.all(
      batch.map((value) =>
        sealRow(store, checkInTable, monthOf(value), { id: value.id, rev: 1, value }),
      ),
    );
    await Promise.all([store.database.checkIns.bulkPut(rows), putRaw(raw, batch)]);
  }
  const companion: Newest = {
    entries: checkIns.slice(0, newestLength).map(toEntry),
    months: countMonths(checkIns),
  };
  await writeWithNewest(
    store,
    () => companion,
    () => Promise.resolve([]),
  );
}

function countMonths(checkIns: readonly CheckIn[]): Record<string, number> {
  const months: Record<string, number> = {};
  for (const checkIn of checkIns) {
    const month = monthOf(checkIn);
    months[month] = (months[month] ?? 0) + 1;
  }
  return months;
}

export function today(): string {
  return dayOf({ at: Date.now(), zone: Temporal.Now.timeZoneId() });
}
