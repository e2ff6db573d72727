import { useMemo, useState } from 'preact/hooks';
import type { LoadState } from '../domain/load-state';
import { type NamedRecord, type Places, readNamed } from '../storage/named-record';
import { type Beside, isSame, newRecordWriter, type WriteResult } from '../storage/record-writer';
import type { Store } from '../storage/store';
import { type Trouble, toTrouble } from '../storage/trouble';
import { useSurroundings } from './surroundings';
import { useLiveQuery } from './use-live-query';

interface SealedRecordState<Value> {
  /** What lies there, in whichever page it was written: in the first place that holds something. */
  readonly kept: LoadState<Value>;
  /** Goes on with what lies there; only what was taken is ever written over. @returns it. */
  readonly take: () => Value;
  /** Seals a value at once; the next write starts when the last has committed. */
  readonly note: (value: Value) => void;
  /** Why the last write failed; what was said is still in the page. */
  readonly trouble: Trouble | undefined;
  /** Seals what could not be sealed, once more. */
  readonly again: () => void;
  /** What was written in another page meanwhile, and stays beside one's own. */
  readonly theirs: Value | undefined;
}

/**
 * A record there is only one of, sealed at every input.
 * @param places where it can lie, so that what two pages write at once lies beside each other.
 */
export function useSealedRecord<Value>(
  places: Places<Value>,
  beside?: Beside<Value>,
): SealedRecordState<Value> {
  const { whenOpen } = useSurroundings();
  const [{ name, table, empty }] = places;
  const found = useLiveQuery((store) => findFirst(store, places), [name], [table.name]);
  const [{ error, theirs }, setResult] = useState<WriteResult<Value>>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: the name of the first stands for all
  const writer = useMemo(
    () => newRecordWriter(whenOpen, places, setResult, beside),
    [whenOpen, name],
  );
  const [value, at] = found.kind === 'ready' ? found.value : [empty, 0];
  return {
    kept: found.kind === 'ready' ? { kind: 'ready', value } : found,
    take: () => writer.take(value, at),
    note: writer.note,
    trouble: error === undefined ? undefined : toTrouble(error),
    again: writer.again,
    theirs,
  };
}

/** The first of the places that holds something, and which it is; else the first of all. */
async function findFirst<Value>(
  store: Store,
  places: readonly NamedRecord<Value>[],
): Promise<readonly [value: Value, place: number]> {
  const values = await Promise.all(places.map((place) => readNamed(store, place)));
  const at = values.findIndex((value, place) => !isSame(value, places[place]?.empty));
  return [values[Math.max(0, at)] as Value, Math.max(0, at)];
}
