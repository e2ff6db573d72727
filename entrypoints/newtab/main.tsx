import { NewTab } from '../../components/prompts/NewTab';
import { afterPaint } from '../../lib/platform/after-paint';
import { firstUse } from '../../lib/platform/first-use';
import { showBrowserNewTab } from '../../lib/platform/pages';
import { holdBackUntil, loadLater } from '../../lib/reactive/later';
import type { Surroundings } from '../../lib/reactive/surroundings';
import { draw } from '../surroundings/draw';
import { newSurroundings } from '../surroundings/new-surroundings';

const surroundings = await newSurroundings('newtab');
if (
  surroundings.browser.canShowBrowserNewTab &&
  surroundings.looks.current().newTab === 'browser'
) {
  await showBrowserNewTab();
} else {
  holdBackUntil(Promise.race([firstUse(), failed(surroundings.store)]));
  draw(surroundings, <NewTab />);
  await afterPaint();
  await loadLater();
}

/** Where nothing can be kept, the page says so unasked. */
function failed(store: Surroundings['store']): Promise<void> {
  return new Promise((resolve) => {
    store.subscribe(({ kind }) => {
      if (kind === 'failed') resolve();
    });
  });
}
