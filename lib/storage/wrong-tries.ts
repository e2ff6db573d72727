import type { Shelf } from '../vault/shelf';
import type { Store } from './store';

/** Where wrong tries are counted, on the local shelf. */
export const triesName = 'tries';

/** Wrong passphrases and recovery codes since Yarrow was last unlocked. */
interface Tries {
  readonly count: number;
  /** When the last one was, while it is waited for: milliseconds since 1970 UTC; else 0. */
  readonly at: number;
}

const none: Tries = { count: 0, at: 0 };
const freeTries = 5;
const longestWait = 60_000;

/** The place and the clock; a store has them. */
type Counting = Pick<Store, 'localShelf' | 'now'>;

/**
 * How long the next try has to wait, in milliseconds: 1, 2, 4 … 60 s after the fifth wrong one. It
 * slows a person down, and not someone with the files (safety 2.11). Nothing is ever wiped.
 */
export async function readWait({ localShelf, now }: Counting): Promise<number> {
  const { count, at } = await readTries(localShelf);
  const wait = waitAfter(count);
  if (wait === 0 || now() >= at + wait) {
    // What lies there in the open tells no time that is not needed. A full disk locks nobody out.
    if (at > 0) await localShelf.set(triesName, { count, at: 0 }).catch(() => undefined);
    return 0;
  }
  if (now() >= at) return at + wait - now();
  // The clock was put back since: it waits from now on, and no longer than it would have.
  await localShelf.set(triesName, { count, at: now() });
  return wait;
}

/** @returns how long the next try has to wait. */
export async function noteWrongTry({ localShelf, now }: Counting): Promise<number> {
  const { count } = await readTries(localShelf);
  const wait = waitAfter(count + 1);
  await localShelf.set(triesName, { count: count + 1, at: wait > 0 ? now() : 0 });
  return wait;
}

/** Begins to count anew. @returns how many there were. */
export async function forgetTries({ localShelf }: Counting): Promise<number> {
  const { count } = await readTries(localShelf);
  if (count > 0) await localShelf.set(triesName, none);
  return count;
}

function waitAfter(count: number): number {
  return count < freeTries ? 0 : Math.min(longestWait, 1000 * 2 ** (count - freeTries));
}

/** What has another form counts as none. */
async function readTries(shelf: Shelf): Promise<Tries> {
  const raw = (await shelf.get(triesName)) as Partial<Record<keyof Tries, unknown>> | undefined;
  const [count, at] = [raw?.count, raw?.at];
  return isWhole(count) && isWhole(at) ? { count, at } : none;
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
