import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

/** Opens home once, on installing: its first view says what this is. */
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install') return;
    browser.tabs.create({ url: browser.runtime.getURL('/home.html') }).catch(() => undefined);
  });
});
