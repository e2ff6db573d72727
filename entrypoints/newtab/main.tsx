import { NewTab } from '../../components/prompts/NewTab';
import { afterPaint } from '../../lib/platform/after-paint';
import { showBrowserNewTab } from '../../lib/platform/pages';
import { loadLater } from '../../lib/reactive/later';
import { draw } from '../surroundings/draw';
import { newSurroundings } from '../surroundings/new-surroundings';

const surroundings = await newSurroundings('newtab');
if (
  surroundings.browser.canShowBrowserNewTab &&
  surroundings.looks.current().newTab === 'browser'
) {
  await showBrowserNewTab();
} else {
  draw(surroundings, <NewTab />);
  await afterPaint();
  await loadLater();
}
