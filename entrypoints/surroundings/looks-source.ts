import { type Looks, toLooks } from '../../lib/domain/looks';
import { applyLooks } from '../../lib/platform/apply-looks';
import { newSeed } from '../../lib/platform/clock';
import { readMirror, watchMirror, writeMirror } from '../../lib/platform/first-frame-mirror';
import { newShelf } from '../../lib/platform/shelves';
import { newSource, type Source } from '../../lib/reactive/source';
import { changeLooks, readLooks, watchLooks } from '../../lib/storage/looks';

export interface LooksSource {
  readonly looks: Source<Looks>;
  readonly changeLooks: (change: Partial<Looks>) => Promise<void>;
  /** Covers every page. It only writes the mirror, since this page may be gone in a moment. */
  readonly cover: () => void;
  /** Resolves when the shelf has said how things are. */
  readonly settled: Promise<void>;
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
  const change = async (part: Partial<Looks>) => {
    // At once here and in the mirror, by which a page opened in this moment goes.
    show({ ...looks.current(), ...part });
    show(await changeLooks(shelf, part));
  };
  watchLooks(shelf, show);
  watchMirror(({ covered }) => {
    if (covered !== looks.current().covered) looks.set({ ...looks.current(), covered });
  });
  const settle = async () => {
    const next = await reading;
    // A page that was left has gone before the shelf could hear of it.
    const isLate = mirror?.covered === 'yes' && next.covered === 'no';
    if (isLate) await change({ covered: 'yes' });
    else show(next);
  };
  return {
    looks,
    changeLooks: change,
    cover: () => show({ ...looks.current(), covered: 'yes' }),
    settled: settle().catch(() => undefined),
  };
}
