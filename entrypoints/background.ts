import { defineBackground } from 'wxt/utils/define-background';
import { toLooks } from '../lib/domain/looks';
import { lockByItself } from '../lib/platform/auto-lock';
import { deviceClock } from '../lib/platform/clock';
import { openHomeOnInstall } from '../lib/platform/pages';
import { dropKeys } from '../lib/platform/session-keys';
import { newShelf } from '../lib/platform/shelves';
import { onCommand } from '../lib/platform/shortcut';
import { showIconAtStart } from '../lib/platform/toolbar-icon';
import { changeLooks, looksName } from '../lib/storage/looks';

/**
 * Opens home on installing, if it is new here; covers or locks every page at the browser's
 * command, and locks by itself.
 */
export default defineBackground(() => {
  const shelf = newShelf('local');
  const looks = async () => toLooks(await shelf.get(looksName));
  openHomeOnInstall(async () => (await looks()).firstRun !== 'seen');
  onCommand({
    lock: dropKeys,
    leave: async () => {
      await Promise.all([dropKeys(), changeLooks(shelf, { covered: 'yes' })]);
    },
  });
  lockByItself({ now: deviceClock.now, lockAfter: async () => (await looks()).lockAfter });
  showIconAtStart(async () => (await looks()).icon);
});
