/** What can be seen of a page as it is left, and afterwards. */
import { expect } from 'vitest';
import type { Surface, TestBrowser } from './harness/surface.ts';

/** The button a person sees: whether anything lies over it, and its size. */
export function leaveButton() {
  const found = [...document.querySelectorAll<HTMLElement>('[data-leave]')].at(-1);
  const box = found?.getBoundingClientRect();
  const onTop = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return { isOnTop: onTop === found, width: box?.width ?? 0, height: box?.height ?? 0 };
}

/**
 * All in one task: the click, and what can be seen right after it. A popup's page goes on, as one
 * that can't be closed does, since a closed one could not answer.
 */
export function leaveAndLook() {
  window.close = () => undefined;
  [...document.querySelectorAll<HTMLElement>('[data-leave]')].at(-1)?.click();
  const overlay = document.querySelector('[data-overlay]');
  return {
    left: 'left' in document.documentElement.dataset,
    overlay: overlay !== null && !document.body.contains(overlay),
    body: getComputedStyle(document.body).display,
  };
}

/** A tab that was left shows a blank page; come back to, that or a clock. */
export async function expectNothingOf(browser: TestBrowser, surface: Surface): Promise<void> {
  const shown = async () => {
    if (!(await browser.surfaces()).includes(surface)) return 'nothing';
    return await surface.evaluate(() => {
      const isBlank = ['/blank.html', 'blank'].includes(location.pathname);
      const isCovered = document.querySelector('[data-view="cover"]') !== null;
      if (!(isBlank || isCovered)) return location.pathname;
      return document.body.textContent.replace(/\d{1,2}:\d\d\s[AP]M/g, '').trim() || 'nothing';
    });
  };
  await expect.poll(shown, { timeout: 5_000 }).toBe('nothing');
}

/** The same by the keys: Shift three times, wherever the focus is. */
export function leaveByShiftAndLook() {
  window.close = () => undefined;
  for (let time = 0; time < 3; time += 1) {
    for (const kind of ['keydown', 'keyup']) {
      const press = new KeyboardEvent(kind, { key: 'Shift', bubbles: true, composed: true });
      (document.activeElement ?? document.body).dispatchEvent(press);
    }
  }
  const overlay = document.querySelector('[data-overlay]');
  return {
    left: 'left' in document.documentElement.dataset,
    overlay: overlay !== null && !document.body.contains(overlay),
    body: getComputedStyle(document.body).display,
  };
}
