import { canonical } from '../vault/canonical';
import { changeNamed, type Places } from './named-record';
import type { Store } from './store';
import { Conflict } from './trouble';

/** How what was written elsewhere meanwhile stays in the same record, beside one's own. */
export interface Beside<Value> {
  readonly join: (mine: Value, theirs: Value) => Value;
  /** What of a value that was met is not this page's, as it last knew its own. */
  readonly theirsIn: (met: Value, mine: Value) => Value;
}

/** What of a write there is to say. */
export interface WriteResult<Value> {
  /** Why the last write failed; nothing where it went well. */
  readonly error?: unknown;
  /** What was written elsewhere meanwhile, and stays beside one's own. */
  readonly theirs?: Value;
}

/** Writes each value of one page at once; the next write starts when the last has committed. */
export interface RecordWriter<Value> {
  /**
   * Goes on with a value that lies in one of the places, and may be written over from now on.
   * @returns it; or what this page has noted and not written yet.
   */
  readonly take: (lying: Value, place: number) => Value;
  /** Takes the newest value. Those that were overtaken before their turn are not written. */
  readonly note: (value: Value) => void;
  /** Writes a value that could not be written, once more. */
  readonly again: () => void;
}

/**
 * Never writes over a value that this page has not seen: safety 3.10.
 * @param places where a value can lie: what is met in one is left there, and the next is tried,
 *   unless `beside` says how both stay in one.
 */
export function newRecordWriter<Value>(
  store: Promise<Store>,
  places: Places<Value>,
  onResult: (result: WriteResult<Value>) => void,
  beside?: Beside<Value>,
): RecordWriter<Value> {
  const { empty } = places[0];
  let place = 0;
  /** What may lie there and be written over: what was taken, or written by this page since. */
  let seen: readonly Value[] = [];
  let theirs: { readonly value: Value } | undefined;
  let mine = empty;
  let newest = empty;
  let next: { readonly value: Value } | undefined;
  let isRunning = false;

  const isFree = (lying: Value) => [empty, ...seen].some((each) => isSame(each, lying));

  /** @returns what was met there, where nothing was written over it. */
  const tryToWrite = async (opened: Store, value: Value) => {
    const whole = beside && theirs ? beside.join(value, theirs.value) : value;
    const before = seen;
    let met: { readonly value: Value } | undefined;
    // If it is not told that it was written, what lies there may be this.
    seen = [...before, whole];
    await changeNamed(opened, places[place] ?? places[0], (lying) => {
      met = isFree(lying) ? undefined : { value: lying };
      return met ? lying : whole;
    });
    seen = met ? before : [whole];
    if (!met) mine = value;
    return met;
  };
  const makeWay = (met: Value) => {
    if (beside) {
      theirs = { value: beside.theirsIn(met, mine) };
      seen = [met];
      return;
    }
    const isLast = place === places.length - 1;
    place = isLast ? 0 : place + 1;
    seen = [];
    if (isLast) throw new Conflict(places[0].name);
  };
  const writeOne = async (opened: Store, value: Value) => {
    for (;;) {
      const met = await tryToWrite(opened, value);
      // Nothing to keep takes nothing away from what another page has begun.
      if (!met || (!beside && isSame(value, empty))) return;
      makeWay(met.value);
    }
  };
  const run = async () => {
    isRunning = true;
    try {
      const opened = await store;
      while (next) {
        const { value } = next;
        next = undefined;
        try {
          await writeOne(opened, value);
        } catch (error) {
          // What failed is tried again with the next letter, or when the person asks for it.
          next ??= { value };
          throw error;
        }
      }
      tell({});
    } catch (error) {
      tell({ error });
    } finally {
      isRunning = false;
    }
  };
  const tell = (result: WriteResult<Value>) => {
    onResult(theirs ? { ...result, theirs: theirs.value } : result);
  };
  const again = () => {
    if (!isRunning && next) run().catch(() => undefined);
  };
  return {
    take: (lying, at) => {
      if (isRunning || next) return newest;
      place = at;
      seen = [lying];
      mine = lying;
      theirs = undefined;
      tell({});
      return lying;
    },
    note: (value) => {
      newest = value;
      next = { value };
      again();
    },
    again,
  };
}

/** Whether two values hold the same, in whatever order they were given. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}
