import { useRef, useState } from 'preact/hooks';
import type { LoadState } from '../domain/load-state';
import type { Kept, Opened } from '../storage/sealed-table';

interface EditedList<Value> {
  /** As last read, and what is being changed in its place even where it was removed elsewhere. */
  readonly drawn: readonly Kept<Value>[];
  /** To be told when a change of one of them is begun, and when it is over. */
  readonly onEditing: (one: Kept<Value>, isEdited: boolean) => void;
}

/** A list of which no words that are being changed ever vanish: not by another page, nor by a failure. */
export function useEditedList<Value>(state: LoadState<Opened<Value>>): EditedList<Value> {
  const [edited, setEdited] = useState<readonly Kept<Value>[]>([]);
  const last = useRef<readonly Kept<Value>[]>([]);
  const read = state.kind === 'ready' ? state.value.records : last.current;
  last.current = withEdited(read, edited, last.current);
  return {
    drawn: last.current,
    onEditing: (one, isEdited) => {
      setEdited((all) => [...all.filter(({ id }) => id !== one.id), ...(isEdited ? [one] : [])]);
    },
  };
}

/** Those that are gone are put back where they stood. */
function withEdited<Value>(
  records: readonly Kept<Value>[],
  edited: readonly Kept<Value>[],
  before: readonly Kept<Value>[],
): readonly Kept<Value>[] {
  let all = records;
  for (const [at, one] of before.entries()) {
    const isGone = !all.some(({ id }) => id === one.id);
    if (isGone && edited.some(({ id }) => id === one.id)) all = all.toSpliced(at, 0, one);
  }
  return all;
}
