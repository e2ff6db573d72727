import { defineBackground } from 'wxt/utils/define-background';
import { toLooks } from '../lib/domain/looks';
import { openHomeOnInstall } from '../lib/platform/pages';
import { newShelf } from '../lib/platform/shelves';
import { onLeaveCommand } from '../lib/platform/shortcut';
import { changeLooks, looksName } from '../lib/storage/looks';

/** Opens home on installing, if it is new here; and covers every page at the browser's command. */
export default defineBackground(() => {
  const shelf = newShelf('local');
  openHomeOnInstall(async () => toLooks(await shelf.get(looksName)).firstRun !== 'seen');
  onLeaveCommand(() => changeLooks(shelf, { covered: 'yes' }));
});
