import { pressShift, type ShiftPresses, wantsToLeave } from '../domain/leave-keys';

/**
 * Leaving: in the task of the event an empty sheet is laid over the page and all else is hidden;
 * then the page itself goes. What was written is sealed already, at each input.
 * @param goAway closes the popup, or puts an ordinary page in this one's place.
 */
export function leaveBy(goAway: () => void): void {
  hide();
  goAway();
}

/** A page brought back by Back or Forward after it was left draws nothing, and goes again. */
export function stayAway(goAway: () => void): void {
  addEventListener('pageshow', (event) => {
    if (event.persisted && 'left' in document.documentElement.dataset) goAway();
  });
}

/** Shift three times leaves, from inside text fields and dialogs too. */
export function leaveByKeys(isOn: () => boolean, leave: () => void): void {
  let pressed: ShiftPresses = [];
  const listen = (event: KeyboardEvent) => {
    const { key, repeat, timeStamp: at } = event;
    pressed = pressShift(pressed, { key, repeat, at });
    if (!wantsToLeave(pressed)) return;
    pressed = [];
    if (isOn()) leave();
  };
  addEventListener('keydown', listen, { capture: true });
}

function hide(): void {
  const sheet = document.createElement('div');
  sheet.dataset['overlay'] = '';
  document.documentElement.dataset['left'] = '';
  document.documentElement.append(sheet);
}
