import { noPresses, type Press, pressShift, wantsToLeave } from '../domain/leave-keys';
import { goOnce } from './go-once';

/** How long a page that is out of sight may take to seal the last letters. */
const patience = 250;
/** How long a page that was locked waits for a leaving that comes right behind, as with a command. */
const moment = 100;

/**
 * Leaving: in the task of the event an empty sheet is laid over the page and all else is hidden;
 * then the last letters are sealed; then the page itself goes.
 * @param whenQuiet resolves when nothing is being written.
 * @param goAway closes the popup, or puts an ordinary page in this one's place.
 */
export function leaveBy(whenQuiet: () => Promise<void>, goAway: () => void): void {
  hide('left');
  afterLastLetters(whenQuiet, () => goOnce(goAway));
}

/**
 * Locked: out of sight in the same task too, and begun anew once the last letters are sealed, so
 * that nothing of what was read stays in memory. A page that is left meanwhile is left.
 * @param beginAnew loads the page again, or closes the popup.
 */
export function lockBy(whenQuiet: () => Promise<void>, beginAnew: () => void): void {
  if (!hide('locked')) return;
  const pause = new Promise<void>((resolve) => {
    setTimeout(resolve, moment);
  });
  const letters = async () => {
    await Promise.allSettled([whenQuiet(), pause]);
  };
  afterLastLetters(letters, () => {
    if (hidden() === 'locked') goOnce(beginAnew);
  });
}

/** Out of sight until it is known whether this page is still unlocked. */
export function hideUntil(known: Promise<unknown>): void {
  if (!hide('asking')) return;
  const show = () => {
    if (hidden() !== 'asking') return;
    delete document.documentElement.dataset['left'];
    document.querySelector('[data-overlay]')?.remove();
  };
  known.then(show, show);
}

/** A page brought back by Back or Forward after it was left draws nothing, and goes again. */
export function stayAway(goAway: () => void): void {
  addEventListener('pageshow', (event) => {
    if (event.persisted && hidden() === 'left') goAway();
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

function afterLastLetters(whenQuiet: () => Promise<void>, then: () => void): void {
  const late = new Promise((resolve) => {
    setTimeout(resolve, patience);
  });
  Promise.race([whenQuiet(), late]).then(then, then);
}

/** Why a page is out of sight; the later ones weigh more. */
const reasons = ['asking', 'locked', 'left'] as const;
type Reason = (typeof reasons)[number];

function hidden(): Reason | undefined {
  return reasons.find((reason) => reason === document.documentElement.dataset['left']);
}

/** @returns whether it was in sight, or out of sight for a lesser reason. */
function hide(reason: Reason): boolean {
  const before = hidden();
  if (before && reasons.indexOf(before) >= reasons.indexOf(reason)) return false;
  document.documentElement.dataset['left'] = reason;
  if (before) return true;
  const sheet = document.createElement('div');
  sheet.dataset['overlay'] = '';
  document.documentElement.append(sheet);
  return true;
}
