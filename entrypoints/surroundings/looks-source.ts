import { type Looks, toLooks } from '../../lib/domain/looks';
import { applyLooks } from '../../lib/platform/apply-looks';
import { newSeed } from '../../lib/platform/clock';
import {
  readMirror,
  readUnwritten,
  watchMirror,
  writeMirror,
} from '../../lib/platform/first-frame-mirror';
import { newShelf } from '../../lib/platform/shelves';
import { newSource, type Source } from '../../lib/reactive/source';
import { changeLooks, readLooks, watchLooks } from '../../lib/storage/looks';
import { wasHere } from '../../lib/storage/was-here';

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
  const leftOver = readUnwritten();
  // Where the shelf has lost them, the mirror still knows some; and no first run begins a second time.
  const found = async () => ({
    ...mirror,
    ...((await wasHere()) ? { firstRun: 'seen' as const } : {}),
  });
  const reading = readLooks(shelf, newSeed, found).catch(() => toLooks(mirror));
  const looks = newSource(toLooks(mirror ?? (await reading)));
  // What was chosen here and is not on the shelf yet. It stays so until it is, in the order chosen.
  const underWay = new Set<Partial<Looks>>();
  let isLeft = false;
  const show = (told: Looks) => {
    const chosen: Partial<Looks> = Object.assign({}, ...underWay);
    // Whatever is still being written, a page that was left stays covered.
    const next: Looks = { ...told, ...chosen, ...(isLeft ? { covered: 'yes' } : {}) };
    looks.set(next);
    applyLooks(next);
    writeMirror(next, Object.keys(chosen));
  };
  const change = async (part: Partial<Looks>) => {
    const { covered: _covered, ...chosen } = part;
    underWay.add(chosen);
    // At once here and in the mirror, by which a page opened in this moment goes.
    show({ ...looks.current(), ...part });
    const next = await changeLooks(shelf, part);
    underWay.delete(chosen);
    show(next);
  };
  watchLooks(shelf, show);
  watchMirror(({ covered }) => {
    if (covered !== looks.current().covered) looks.set({ ...looks.current(), covered });
  });
  const settle = async () => {
    const next = await reading;
    // A page that was left, or closed with the choice, has gone before the shelf could hear of it.
    const isLate = mirror?.covered === 'yes' && next.covered === 'no';
    const late: Partial<Looks> = { ...leftOver, ...(isLate ? { covered: 'yes' } : {}) };
    if (Object.keys(late).length > 0) await change(late);
    else show(next);
  };
  return {
    looks,
    changeLooks: change,
    cover: () => {
      isLeft = true;
      show(looks.current());
    },
    settled: settle().catch(() => undefined),
  };
}
