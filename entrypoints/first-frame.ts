import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { applyFirstFrame } from '../lib/platform/apply-looks';
import { readMirror } from '../lib/platform/first-frame-mirror';

/** Runs in the head of each page, before anything is drawn: colours, size of text, direction. */
export default defineUnlistedScript(() => applyFirstFrame(readMirror(), new Date().getHours()));
