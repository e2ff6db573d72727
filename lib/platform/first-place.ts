/** Tells of the place that a page is drawn in, as soon as it has been read. */
export function whenPlaceIsThere(draw: (place: Element) => void): void {
  new MutationObserver((_read, observer) => {
    const place = document.querySelector('#app');
    if (!place) return;
    observer.disconnect();
    draw(place);
  }).observe(document, { childList: true, subtree: true });
}
