/** No key and no pointer for so long is a moment in which nobody waits for the page. */
const quiet = 2000;

const busy = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'input'] as const;

/** Resolves when the page has been left alone for a moment, and the browser has time to spare. */
export function quietMoment(): Promise<void> {
  return new Promise((resolve) => {
    let timer = setTimeout(done, quiet);
    const again = () => {
      clearTimeout(timer);
      timer = setTimeout(done, quiet);
    };
    const options = { capture: true, passive: true };
    for (const name of busy) addEventListener(name, again, options);
    function done() {
      for (const name of busy) removeEventListener(name, again, options);
      requestIdleCallback(() => resolve());
    }
  });
}
