import { noPresses, type Press, pressShift, wantsToLeave } from '../domain/leave-keys';

/** How long a page that is out of sight may take to seal the last letters. */
const patience = 250;

/**
 * Leaving: in the task of the event an empty sheet is laid over the page and all else is hidden;
 * then the last letters are sealed; then the page itself goes.
 * @param whenQuiet resolves when nothing is being written.
 * @param goAway closes the popup, or puts an ordinary page in this one's place.
 */
export function leaveBy(whenQuiet: () => Promise<void>, goAway: () => void): void {
  hide();
  const late = new Promise((resolve) => {
    setTimeout(resolve, patience);
  });
  Promise.race([whenQuiet(), late]).then(goAway, goAway);
}

/** A page brought back by Back or Forward after it was left draws nothing, and goes again. */
export function stayAway(goAway: () => void): void {
  addEventListener('pageshow', (event) => {
    if (event.persisted && 'left' in document.documentElement.dataset) goAway();
  });
}

/** Shift three times leaves, from inside text fields and dialogs too. */
export function leaveByKeys(isOn: () => boolean, leave: () => void): void {
  let pressed = noPresses;
  const take = (press: Press) => {
    pressed = pressShift(pressed, press);
    if (!wantsToLeave(pressed)) return;
    pressed = noPresses;
    if (isOn()) leave();
  };
  const isAlone = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent) =>
    key === 'Shift' && !(altKey || ctrlKey || metaKey);
  const capture = { capture: true };
  addEventListener(
    'keydown',
    (event) => take({ kind: isAlone(event) ? 'shift-down' : 'other' }),
    capture,
  );
  addEventListener(
    'keyup',
    (event) => {
      if (event.key === 'Shift') take({ kind: 'shift-up', at: event.timeStamp });
    },
    capture,
  );
  addEventListener('pointerdown', () => take({ kind: 'other' }), capture);
}

function hide(): void {
  if ('left' in document.documentElement.dataset) return;
  const sheet = document.createElement('div');
  sheet.dataset['overlay'] = '';
  document.documentElement.dataset['left'] = '';
  document.documentElement.append(sheet);
}
