import { partOfDay } from '../domain/part-of-day';
import type { FirstFrame } from './first-frame-mirror';

/** Writes what a page looks like onto its root, where the style sheets read it. */
export function applyLooks({ theme, textSize, motion }: FirstFrame): void {
  const { dataset } = document.documentElement;
  dataset['theme'] = theme;
  dataset['textSize'] = textSize;
  dataset['motion'] = motion;
}

/** The light of the hour and the colours of the pad, which the first frame does without. */
export function bringLight(): void {
  document.documentElement.dataset['lit'] = '';
}

/**
 * The browser's own object, not the polyfill's: this runs before anything is drawn, in every new
 * tab, and both browsers have it from the versions that the manifest asks for.
 */
const { browser } = globalThis as unknown as {
  readonly browser: { readonly i18n: { readonly getMessage: (name: string) => string } };
};

/** @param hour of the day, 0–23, which gives the new tab its light. */
export function applyFirstFrame(looks: FirstFrame | undefined, hour: number): void {
  const root = document.documentElement;
  root.lang = browser.i18n.getMessage('languageTag');
  root.dir = browser.i18n.getMessage('languageDirection');
  root.dataset['part'] = partOfDay(hour);
  if (looks) applyLooks(looks);
}
