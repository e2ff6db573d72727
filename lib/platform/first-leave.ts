/**
 * Draws the way out where it is going to stand, whatever else the popup shows: its first frame. It
 * is a picture of the button, which takes its place before a hand could reach it.
 * @param word what is written on it.
 */
export function drawFirstLeave(place: Element, word: string): void {
  const leave = document.createElement('span');
  leave.dataset['leave'] = '';
  leave.textContent = word;
  const bar = document.createElement('div');
  bar.dataset['firstBar'] = '';
  bar.ariaHidden = 'true';
  bar.append(leave);
  place.append(bar);
}
