import { type ComponentChild, render } from 'preact';
import { afterPaint } from '../../lib/platform/after-paint';
import { bringLight } from '../../lib/platform/apply-looks';
import { type Surroundings, SurroundingsContext } from '../../lib/reactive/surroundings';

let drawn = false;

/** Draws a surface into its page in place of what the first frame showed, or draws it again. */
export function draw(surroundings: Surroundings, surface: ComponentChild): void {
  const place = document.querySelector('#app');
  if (!place) throw new Error('the page has no place to draw in');
  if (!drawn) {
    place.replaceChildren();
    afterPaint().then(bringLight, bringLight);
  }
  drawn = true;
  render(
    <SurroundingsContext.Provider value={surroundings}>{surface}</SurroundingsContext.Provider>,
    place,
  );
}
