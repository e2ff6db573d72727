import type { CheckIn } from '../../lib/domain/check-in';
import type { Kept } from '../../lib/storage/sealed-table';

/** What is being changed stays in its place, even if it is removed elsewhere meanwhile. */
export function withEdited(
  records: readonly Kept<CheckIn>[],
  editing: Kept<CheckIn> | undefined,
): readonly Kept<CheckIn>[] {
  if (!editing || records.some(({ id }) => id === editing.id)) return records;
  return [...records, editing].sort((a, b) => a.value.at - b.value.at);
}
