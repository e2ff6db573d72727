import { browser } from 'wxt/browser';

/** Opens home in a tab of its own. */
export async function openHome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/home.html') });
}

/** On installing, home says what this is; not where what was kept before is still there. */
export function openHomeOnInstall(isNew: () => Promise<boolean>): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install') return;
    isNew()
      .then((yes) => (yes ? openHome() : undefined))
      .catch(() => undefined);
  });
}

/** Only Chromium lets an extension hand its tab back to the browser's own new tab. */
export const canShowBrowserNewTab = import.meta.env.CHROME;

/** The search-only page of Chromium; unlike chrome://newtab it is never an extension's. */
const browserNewTab = 'chrome://new-tab-page';

export async function showBrowserNewTab(): Promise<void> {
  // Its own tab, which need not be the one the person is in.
  const tab = await browser.tabs.getCurrent();
  await browser.tabs.update(tab?.id, { url: browserNewTab });
}

/** Puts an ordinary blank page in this one's place, so that Back does not lead here again. */
export function replaceWithBlankPage(): void {
  location.replace(browser.runtime.getURL('/blank.html'));
}

/** Shows a web page in a tab. The caller has said that it stays in the browser's history. */
export async function openWebPage(address: string): Promise<void> {
  await browser.tabs.create({ url: address });
}

export function readVersion(): string {
  return browser.runtime.getManifest().version;
}
