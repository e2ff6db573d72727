/** A window that draws nothing for so long, one in the background for one, is not waited for. */
const patience = 300;

/**
 * Asks for the page's own code once its first frame has been drawn. A popup counts as hidden until
 * it is shown, which is when it has loaded: so no page asks earlier because nobody is looking.
 * The browser looks for the database meanwhile, which takes it as long as the code takes to come.
 */
export function bringPage(load: () => Promise<unknown>): void {
  // While developing the page brings it by itself.
  if (import.meta.env.DEV) return;
  let isAsked = false;
  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    load().catch(ignore);
    indexedDB.databases().catch(ignore);
  };
  addEventListener('DOMContentLoaded', () => {
    requestAnimationFrame(() => setTimeout(ask));
    setTimeout(ask, patience);
  });
}

/** The browser itself says in the console which file did not come. */
function ignore(): void {}
