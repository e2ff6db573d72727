import type { Looks } from '../../lib/domain/looks';
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
import { beginAgainWhenErased, eraseAndBeginAgain } from './erase';
import { newLooksSource } from './looks-source';
import { newStoreSource } from './store-source';

/** Joins the browser, the clock and the store for one page. */
export async function newSurroundings(surface: Surroundings['surface']): Promise<Surroundings> {
  const goAway = surface === 'popup' ? closePopup : replaceWithBlankPage;
  stayAway(goAway);
  const { cover, ...looks } = await newLooksSource();
  let hasLeft = looks.looks.current().covered === 'yes';
  const goByCover = (covered: Looks['covered']) => {
    if (covered === 'yes' && !hasLeft) leaveBy(goAway);
    hasLeft = covered === 'yes';
  };
  const leave = () => {
    hasLeft = true;
    leaveBy(() => {
      cover();
      goAway();
    });
  };
  looks.looks.subscribe(({ covered }) => goByCover(covered));
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
