import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { promptsOfTheDay } from '../lib/content/en/prompts-of-the-day';
import { applyFirstFrame } from '../lib/platform/apply-looks';
import { bringPage } from '../lib/platform/bring-page';
import { readMirror } from '../lib/platform/first-frame-mirror';
import { whenPlaceIsThere } from '../lib/platform/first-place';
import { drawFirstPrompt } from '../lib/platform/first-prompt';

/**
 * Runs in the new tab's head, before anything is drawn, and draws the prompt as soon as its place
 * has been read. Without a mirror the page stays bare paper.
 */
export default defineUnlistedScript(() => {
  bringPage(() => import('page:newtab'));
  const looks = readMirror();
  applyFirstFrame(looks, new Date().getHours());
  if (!looks) return;
  whenPlaceIsThere((place) => drawFirstPrompt(place, promptsOfTheDay, looks, Date.now()));
});
