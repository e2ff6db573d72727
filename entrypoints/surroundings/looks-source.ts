import { type Looks, toLooks } from '../../lib/domain/looks';
import { applyLooks } from '../../lib/platform/apply-looks';
import { newSeed } from '../../lib/platform/clock';
import { readMirror, writeMirror } from '../../lib/platform/first-frame-mirror';
import { newShelf } from '../../lib/platform/shelves';
import { newSource, type Source } from '../../lib/reactive/source';
import { changeLooks, readLooks, watchLooks } from '../../lib/storage/looks';

export interface LooksSource {
  readonly looks: Source<Looks>;
  readonly changeLooks: (change: Partial<Looks>) => Promise<void>;
}

/**
 * The open settings: from the mirror at once where there is one, else from the shelf, and from
 * then on as they change in any page.
 */
export async function newLooksSource(): Promise<LooksSource> {
  const shelf = newShelf('local');
  const mirror = readMirror();
  const reading = readLooks(shelf, newSeed);
  const looks = newSource(toLooks(mirror ?? (await reading)));
  const show = (next: Looks) => {
    looks.set(next);
    applyLooks(next);
    writeMirror(next);
  };
  watchLooks(shelf, show);
  reading.then(show, () => undefined);
  return {
    looks,
    changeLooks: async (change) => show(await changeLooks(shelf, change)),
  };
}
