import { setTimeout as sleep } from 'node:timers/promises';
import { findFirefox } from '../../../scripts/browsers.mjs';
import { firefoxExtensionUuid, installAddon, startFirefox } from '../../../scripts/firefox.mjs';
import { atEnd, killGroup } from '../../e2e/harness/clean-up.ts';
import { toExpression } from '../../e2e/harness/expression.ts';
import { type FirefoxSession, firefoxSession } from '../../e2e/harness/firefox-session.ts';
import { freshProfile } from '../../e2e/harness/profile.ts';
import type { Contestant } from '../harness/rounds.ts';
import { type Load, readLoad } from '../pages/read-load.ts';

export interface FirefoxNewTabs extends Contestant<Load> {
  readonly quit: () => Promise<void>;
}

const quietAfter = 1_200;

export async function newTabsInFirefox(
  name: string,
  extensionDir: string,
): Promise<FirefoxNewTabs> {
  const { child, client } = await startFirefox({
    binary: findFirefox()?.path ?? 'firefox',
    profileDir: freshProfile(),
    extensionDir,
    headless: true,
    // The page's clock in full: otherwise it goes by whole milliseconds.
    prefs: { 'privacy.reduceTimerPrecision': false },
  });
  const { done } = atEnd(() => killGroup(child.pid));
  const session = await firefoxSession(client);
  await installAddon(client, extensionDir);
  await sleep(2_000);
  await closeOthers(session, (await session.handles())[0]);
  return {
    name,
    measure: () => measure(session),
    quit: async () => {
      await session.quit();
      done();
    },
  };
}

/** The browser's own command for a new tab, as its button and its key call it. */
async function measure(session: FirefoxSession): Promise<Load> {
  const before = new Set(await session.handles());
  await session.chrome('window.BrowserCommands.openTab();');
  await sleep(quietAfter);
  const handle = (await session.handles()).find((one) => !before.has(one));
  if (handle === undefined) throw new Error('No new tab was opened.');
  const load = await session.inTab(handle, ({ page }) =>
    page<Load & { readonly at: string }>(
      `return (${toExpression(readLoad)}).then((load) => ({ ...load, at: location.href }))`,
    ),
  );
  if (!load.at.startsWith(`moz-extension://${firefoxExtensionUuid}/`)) {
    throw new Error(`The new tab is ${load.at}.`);
  }
  await session.closeTab(handle);
  await sleep(300);
  return load;
}

/** An extension may open a page of its own when it is installed. */
async function closeOthers(session: FirefoxSession, first: string | undefined) {
  for (const handle of await session.handles()) {
    if (handle !== first) await session.closeTab(handle);
  }
}
