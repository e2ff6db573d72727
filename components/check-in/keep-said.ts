import type { Affect } from '../../lib/domain/affect';
import type { Moment } from '../../lib/domain/calendar';
import type { CheckIn } from '../../lib/domain/check-in';
import { changeCheckIn, findCheckIn, keepCheckIn } from '../../lib/storage/check-ins';
import type { DraftWriter } from '../../lib/storage/draft-writer';
import { dropCheckIn } from '../../lib/storage/drop-box';
import { addOwnWords } from '../../lib/storage/own-words';
import type { Kept } from '../../lib/storage/sealed-table';
import type { Store } from '../../lib/storage/store';
import { Conflict } from '../../lib/storage/trouble';
import type { Phase } from './phase';
import { type Said, saidToCheckIn } from './said';

/**
 * Keeps what has been said, as a new check-in or over the one it changes, and takes its draft
 * away in the same transaction. While it is locked it goes into the drop box.
 * @param over the check-in to change, at the revision that was read.
 * @param moment of a new one that takes an older one's place; now where none is given.
 */
export async function keepSaid(
  store: Store,
  said: Said & { readonly affect: Affect },
  writer: DraftWriter,
  over: Kept<CheckIn> | undefined,
  moment?: Moment,
): Promise<Phase> {
  const words = saidToCheckIn(said, said.affect);
  if (store.access().daily === 'closed') return await drop(store, said, writer, moment);
  const put = async (steps: Awaited<ReturnType<DraftWriter['settle']>>) =>
    over
      ? await changeCheckIn(store, over, words, steps)
      : await keepCheckIn(store, words, steps, moment);
  try {
    const steps = await writer.settle();
    const kept = await put(steps).catch((error: unknown) => {
      // Another page has taken the draft over: it keeps the draft, and this one keeps its words.
      if (!(error instanceof Conflict) || error.id === over?.id) throw error;
      return put([]);
    });
    writer.forget();
    await addOwnWords(store, words.ownWords).catch(() => undefined);
    return { kind: 'kept', kept, changed: over !== undefined };
  } catch (error) {
    writer.note({ ...said, ...(over ? { of: over.id, ofRev: over.rev } : {}) });
    writer.resume();
    if (!(error instanceof Conflict) || !over) throw error;
    return { kind: 'conflict', theirs: await findCheckIn(store, over.id) };
  }
}

async function drop(
  store: Store,
  said: Said & { readonly affect: Affect },
  writer: DraftWriter,
  moment: Moment | undefined,
): Promise<Phase> {
  try {
    await dropCheckIn(store, saidToCheckIn(said, said.affect), await writer.settle(), moment);
  } catch (error) {
    writer.note(said);
    writer.resume();
    throw error;
  }
  writer.forget();
  return { kind: 'dropped', affect: said.affect };
}
