import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { applyFirstFrame } from '../lib/platform/apply-looks';
import { bringPage } from '../lib/platform/bring-page';
import { readMirror } from '../lib/platform/first-frame-mirror';
import { drawFirstLeave } from '../lib/platform/first-leave';
import { whenPlaceIsThere } from '../lib/platform/first-place';
import { ownBrowser } from '../lib/platform/own-browser';

/**
 * Runs in the popup's head, before anything is drawn, and draws the way out as soon as its place has
 * been read. Behind the cover there is none, and without a mirror nobody knows.
 */
export default defineUnlistedScript(() => {
  bringPage(() => import('page:popup'));
  const looks = readMirror();
  applyFirstFrame(looks, new Date().getHours());
  if (looks?.covered !== 'no') return;
  const word = ownBrowser.i18n.getMessage('leave');
  whenPlaceIsThere((place) => drawFirstLeave(place, word));
});
