import { afterPaint } from './after-paint';

/** Asks for the page's own code once its first frame has been drawn. */
export function bringPage(load: () => Promise<unknown>): void {
  // While developing the page brings it by itself.
  if (import.meta.env.DEV) return;
  addEventListener('DOMContentLoaded', () => {
    afterPaint().then(load, load);
  });
}
