import { afterPaint } from '../../lib/platform/after-paint';
import { deviceClock } from '../../lib/platform/clock';
import { askToPersist } from '../../lib/platform/durability';
import { watchFocus } from '../../lib/platform/focus-cover';
import { goOnce } from '../../lib/platform/go-once';
import { leaveBy, leaveByKeys, stayAway } from '../../lib/platform/leave';
import {
  canShowBrowserNewTab,
  openHome,
  openWebPage,
  readVersion,
  replaceWithBlankPage,
} from '../../lib/platform/pages';
import { dropKeys } from '../../lib/platform/session-keys';
import { newShelf } from '../../lib/platform/shelves';
import { openShortcutSettings, readShortcut } from '../../lib/platform/shortcut';
import type { Surroundings } from '../../lib/reactive/surroundings';
import { whenQuiet } from '../../lib/storage/under-way';
import { beginAgainWhenErased, eraseAndBeginAgain } from './erase';
import { followIcon } from './follow-icon';
import { newLooksSource } from './looks-source';
import { newStoreSource } from './store-source';

/** Joins the browser, the clock and the store for one page. */
export async function newSurroundings(surface: Surroundings['surface']): Promise<Surroundings> {
  const goAway = surface === 'popup' ? closePopup : replaceWithBlankPage;
  stayAway(goAway);
  const { cover, settled, ...looks } = await newLooksSource();
  const leave = () => {
    // Asked for before anything else, and never waited for.
    dropKeys().catch(ignore);
    stop();
    leaveBy(whenQuiet, goAway);
    cover();
  };
  let stop = () => {};
  // What the shelf says first is how things are, and no leaving: then the cover is simply drawn.
  settled.then(() => {
    let before = looks.looks.current().covered;
    stop = looks.looks.subscribe(({ covered }) => {
      const isLeaving = covered === 'yes' && before === 'no';
      before = covered;
      if (isLeaving) leaveBy(whenQuiet, goAway);
    });
  }, ignore);
  beginAgainWhenErased(beginAnewOnce);
  leaveByKeys(() => looks.looks.current().leaveKey === 'shift', leave);
  followIcon({ looks: looks.looks, settled }).catch(ignore);
  // The new tab has drawn its first frame before this code was asked for.
  const drawn = surface === 'newtab' ? Promise.resolve() : afterPaint();
  const lock = drawn.then(async () => {
    const { newPageLock } = await import('./page-lock');
    const anew = surface === 'popup' ? beginPopupAnew : beginAnew;
    return newPageLock({ looks: looks.looks, settled }, storeSource.whenOpen, anew);
  });
  const storeSource = newStoreSource(lock, drawn, beginAnewOnce);
  return {
    surface,
    ...storeSource,
    ...looks,
    argon: async (passphrase, parameters) => {
      const { argonInWorker } = await import('../../lib/platform/argon-in-worker');
      return await argonInWorker(passphrase, parameters);
    },
    attention: watchFocus(deviceClock.now),
    now: deviceClock.now,
    zone: deviceClock.zone,
    wait: deviceClock.wait,
    leave,
    openHome: async () => {
      await openHome();
      if (surface === 'popup') window.close();
    },
    openWebPage,
    reload: beginAnewOnce,
    eraseEverything: async () => {
      const { hold } = await lock;
      await eraseAndBeginAgain(hold, storeSource.letGoToErase, beginAnewOnce);
    },
    recovery: async () => {
      const [{ newRecovery }, { sessionShelf, checked }] = await Promise.all([
        import('../../lib/storage/recover'),
        lock,
      ]);
      await checked;
      const { askOthers } = storeSource;
      return newRecovery({
        ...deviceClock,
        localShelf: newShelf('local'),
        sessionShelf,
        askOthers,
      });
    },
    browser: {
      version: readVersion(),
      canShowBrowserNewTab,
      readShortcut,
      openShortcutSettings,
      askToPersist,
    },
  };
}

/** A popup closes; the same page opened as a tab can't, and turns into a blank one. */
function closePopup(): void {
  window.close();
  replaceWithBlankPage();
}

/** The same, when it is locked: in a tab it begins anew, as any page does. */
function beginPopupAnew(): void {
  window.close();
  beginAnew();
}

function beginAnew(): void {
  location.reload();
}

function beginAnewOnce(): void {
  goOnce(beginAnew);
}

function ignore(): void {}
