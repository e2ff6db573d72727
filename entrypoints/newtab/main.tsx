import { NewTab } from '../../components/prompts/NewTab';
import { showBrowserNewTab } from '../../lib/platform/pages';
import { afterPaint } from '../surroundings/after-paint';
import { draw } from '../surroundings/draw';
import { newSurroundings } from '../surroundings/new-surroundings';

const surroundings = await newSurroundings('newtab');
if (
  surroundings.browser.canShowBrowserNewTab &&
  surroundings.looks.current().newTab === 'browser'
) {
  await showBrowserNewTab();
} else {
  draw(surroundings, <NewTab Inside={undefined} />);
  await afterPaint();
  const { Inside } = await import('../../components/prompts/Inside');
  draw(surroundings, <NewTab Inside={Inside} />);
}
