import { browser } from 'wxt/browser';
import type { Looks } from '../domain/looks';

const sizes = [16, 32, 48];

/** Shows the chosen picture in the toolbar, until the browser ends. */
export async function showIcon(icon: Looks['icon']): Promise<void> {
  const name = icon === 'leaf' ? '' : `${icon}-`;
  const path = Object.fromEntries(sizes.map((size) => [size, `/icon/${name}${size}.png`]));
  await browser.action.setIcon({ path });
}

/** The browser begins, and begins a new version of Yarrow, with the manifest's own picture. */
export function showIconAtStart(readIcon: () => Promise<Looks['icon']>): void {
  const show = () => {
    readIcon()
      .then(showIcon)
      .catch(() => undefined);
  };
  browser.runtime.onStartup.addListener(show);
  browser.runtime.onInstalled.addListener(show);
}
