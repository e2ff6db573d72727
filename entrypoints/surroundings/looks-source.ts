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
  /** Covers every page, at once in this one and in the mirror, then on the shelf. */
  readonly cover: () => void;
}

/**
 * The open settings: from the mirror at once where there is one, else from the shelf, and from
 * then on as they change in any page.
 */
export async function newLooksSource(): Promise<LooksSource> {
  const shelf = newShelf('local');
  const mirror = readMirror();
  const reading = readLooks(shelf, newSeed).catch(() => toLooks(mirror));
  const looks = newSource(toLooks(mirror ?? (await reading)));
  const show = (next: Looks) => {
    looks.set(next);
    applyLooks(next);
    writeMirror(next);
  };
  const change = async (part: Partial<Looks>) => show(await changeLooks(shelf, part));
  watchLooks(shelf, show);
  reading
    .then((next) => {
      // The page that was left may have gone before the shelf had heard of it.
      const isLate = mirror?.covered === 'yes' && next.covered === 'no';
      if (!isLate) return show(next);
      return change({ covered: 'yes' });
    })
    .catch(() => undefined);
  return {
    looks,
    changeLooks: async (part) => {
      // At once here and in the mirror, by which a page opened in this moment goes.
      show({ ...looks.current(), ...part });
      await change(part);
    },
    cover: () => {
      show({ ...looks.current(), covered: 'yes' });
      change({ covered: 'yes' }).catch(() => undefined);
    },
  };
}
