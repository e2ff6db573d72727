/** What tells that someone is there: a key or a press. */
const presses = ['keydown', 'pointerdown'] as const;
/** What tells it too, and may be a bump against the table. */
const movements = ['pointermove', 'wheel', 'scroll'] as const;

/**
 * Tells of each key, pointer and scroll in this page, those included that a field keeps to itself.
 * @param listener told whether it was a key or a press.
 * @returns how to stop.
 */
export function onUse(listener: (isPress: boolean) => void): () => void {
  const stop = new AbortController();
  const options = { capture: true, passive: true, signal: stop.signal };
  for (const type of presses) addEventListener(type, () => listener(true), options);
  for (const type of movements) addEventListener(type, () => listener(false), options);
  return () => stop.abort();
}

/**
 * Tells that this page is looked at again, before it draws.
 * @param listener told whether it stood still meanwhile, and so heard of nothing.
 */
export function onShownAgain(listener: (stoodStill: boolean) => void): void {
  addEventListener('focus', () => listener(false));
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) listener(true);
  });
  document.addEventListener('resume', () => listener(true));
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) listener(false);
  });
}
