/**
 * One way only, by whichever road it is asked for: a page that is put away or loaded again just as
 * it comes up anew takes Chromium's process of all pages down with it (seen in 156). Left that
 * late, it comes up covered.
 */
export function goOnce(go: () => void): void {
  const { dataset } = document.documentElement;
  if ('going' in dataset) return;
  dataset['going'] = '';
  go();
}
