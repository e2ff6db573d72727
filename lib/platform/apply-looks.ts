import { partOfDay } from '../domain/part-of-day';
import type { FirstFrame } from './first-frame-mirror';
import { ownBrowser } from './own-browser';

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

/** @param hour of the day, 0–23, which gives the new tab its light. */
export function applyFirstFrame(looks: FirstFrame | undefined, hour: number): void {
  const root = document.documentElement;
  root.lang = ownBrowser.i18n.getMessage('languageTag');
  root.dir = ownBrowser.i18n.getMessage('languageDirection');
  root.dataset['part'] = partOfDay(hour);
  if (looks) applyLooks(looks);
}
