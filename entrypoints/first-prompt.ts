import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { promptsOfTheDay } from '../lib/content/en/prompts-of-the-day';
import { readMirror } from '../lib/platform/first-frame-mirror';
import { drawFirstPrompt } from '../lib/platform/first-prompt';

/** Runs in the new tab's body, as it is parsed. Without a mirror the page stays bare paper. */
export default defineUnlistedScript(() => {
  const looks = readMirror();
  const place = document.querySelector('#app');
  if (looks && place) drawFirstPrompt(place, promptsOfTheDay, looks, Date.now());
});
