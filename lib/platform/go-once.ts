/** No page takes so long to go, in milliseconds. */
const patience = 3000;

/**
 * One way only, by whichever road it is asked for: a page that is put away or loaded again just as
 * it comes up anew takes Chromium's process of all pages down with it (seen in 156). Left that
 * late, it comes up covered.
 */
export function goOnce(go: () => void): void {
  const { dataset } = document.documentElement;
  if ('going' in dataset) return;
  dataset['going'] = '';
  // The browser may have been stopped in it: then this page is still there, and may go again.
  setTimeout(() => {
    delete dataset['going'];
  }, patience);
  go();
}
