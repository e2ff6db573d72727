import { useRef, useState } from 'preact/hooks';
import type { LoadState } from '../domain/load-state';
import { changeNamed, type NamedRecord, readNamed } from '../storage/named-record';
import { useSurroundings } from './surroundings';
import { useLiveQuery } from './use-live-query';

interface SealedRecordState<Value> {
  /** What lies there, in whichever page it was written. */
  readonly kept: LoadState<Value>;
  /** Seals a value at once; the next write starts when the last has committed. */
  readonly note: (value: Value) => void;
  /** Whether the last write failed; what was said is still in the page. */
  readonly failed: boolean;
}

/** A record there is only one of, sealed at every input. */
export function useSealedRecord<Value>(record: NamedRecord<Value>): SealedRecordState<Value> {
  const { whenOpen } = useSurroundings();
  const kept = useLiveQuery(
    (store) => readNamed(store, record),
    [record.name],
    [record.table.name],
  );
  const [failed, setFailed] = useState(false);
  const newest = useRef<{ readonly value: Value } | undefined>(undefined);
  const running = useRef(false);
  const run = async () => {
    running.current = true;
    try {
      const store = await whenOpen;
      while (newest.current) {
        const { value } = newest.current;
        newest.current = undefined;
        await changeNamed(store, record, () => value);
      }
      setFailed(false);
    } catch {
      setFailed(true);
    } finally {
      running.current = false;
    }
  };
  const note = (value: Value) => {
    newest.current = { value };
    if (!running.current) run().catch(() => setFailed(true));
  };
  return { kept, note, failed };
}
