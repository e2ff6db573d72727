import { deviceClock } from '../../lib/platform/clock';
import { askToPersist } from '../../lib/platform/durability';
import { leaveBy, leaveByKeys, stayAway } from '../../lib/platform/leave';
import {
  canShowBrowserNewTab,
  openHome,
  openWebPage,
  readVersion,
  replaceWithBlankPage,
} from '../../lib/platform/pages';
import { openShortcutSettings, readShortcut } from '../../lib/platform/shortcut';
import type { Surroundings } from '../../lib/reactive/surroundings';
import { whenQuiet } from '../../lib/storage/under-way';
import { beginAgainWhenErased, eraseAndBeginAgain } from './erase';
import { newLooksSource } from './looks-source';
import { newStoreSource } from './store-source';

/** Joins the browser, the clock and the store for one page. */
export async function newSurroundings(surface: Surroundings['surface']): Promise<Surroundings> {
  const goAway = surface === 'popup' ? closePopup : replaceWithBlankPage;
  stayAway(goAway);
  const { cover, settled, ...looks } = await newLooksSource();
  const leave = () => {
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
  beginAgainWhenErased();
  leaveByKeys(() => looks.looks.current().leaveKey === 'shift', leave);
  const storeSource = newStoreSource();
  return {
    surface,
    ...storeSource,
    ...looks,
    now: deviceClock.now,
    zone: deviceClock.zone,
    wait: deviceClock.wait,
    leave,
    openHome: async () => {
      await openHome();
      if (surface === 'popup') window.close();
    },
    openWebPage,
    reload: () => location.reload(),
    eraseEverything: () =>
      eraseAndBeginAgain(() => {
        const state = storeSource.store.current();
        if (state.kind === 'ready') state.value.close();
      }),
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

function ignore(): void {}
