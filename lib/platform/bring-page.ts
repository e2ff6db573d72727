import { afterPaint } from './after-paint';

/**
 * Asks for the page's own code once its first frame has been drawn. The browser looks for the
 * database meanwhile, which takes it as long as the code takes to come.
 */
export function bringPage(load: () => Promise<unknown>): void {
  // While developing the page brings it by itself.
  if (import.meta.env.DEV) return;
  addEventListener('DOMContentLoaded', () => {
    afterPaint().then(load, load);
    afterPaint()
      .then(() => indexedDB.databases())
      .catch(ignore);
  });
}

function ignore(): void {}
