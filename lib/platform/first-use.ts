import { onUse } from './use-of-page';

/**
 * Resolves at the first sign that someone is about to use this page, a moving pointer included:
 * most new tabs are left again by an address, and never touched.
 */
export function firstUse(): Promise<void> {
  return new Promise((resolve) => {
    const once = { capture: true, once: true };
    const stop = onUse(() => {
      stop();
      resolve();
    });
    // What a screen reader presses or reads has no pointer and no key.
    for (const type of ['click', 'focusin']) addEventListener(type, () => resolve(), once);
  });
}
