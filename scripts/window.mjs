/** Opens a browser window with the extension, in a profile that is thrown away at the end. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, findFirefox } from './browsers.mjs';
import { startChromium } from './chromium-pipe.mjs';
import { installAddon, startFirefox } from './firefox.mjs';

const [name, extensionDir] = process.argv.slice(2);
const profileDir = mkdtempSync(join(realpathSync(tmpdir()), 'yarrow-'));

try {
  const { child, close } = await (name === 'firefox' ? openFirefox() : openChromium());
  console.log(
    [
      'Yarrow is in the window that has opened.',
      'Press Alt+Shift+Y, a digit from 1 to 9, and Enter: that is a check-in.',
      'Then open a new tab: under Check in, Earlier today shows it. What you write is gone when this ends (Ctrl+C).',
    ].join('\n'),
  );
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, close);
  if (child.exitCode === null) await new Promise((resolve) => child.on('exit', resolve));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(profileDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

/** Chrome itself takes an extension only through its remote protocol; Chromium from both. */
async function openChromium() {
  const { path, branded } = findChromium();
  const { child, send } = startChromium({
    binary: path,
    profileDir,
    args: branded ? [] : [`--load-extension=${extensionDir}`],
  });
  if (branded) await send('Extensions.loadUnpacked', { path: extensionDir });
  return { child, close: () => send('Browser.close').catch(() => child.kill()) };
}

async function openFirefox() {
  const { child, client } = await startFirefox({
    binary: findFirefox().path,
    profileDir,
    extensionDir,
    headless: false,
    // Without these two no key ever reaches the popup while the remote protocol is on.
    prefs: { 'remote.prefs.recommended': false, 'focusmanager.testmode': false },
  });
  await client.send('WebDriver:NewSession', {});
  await installAddon(client, extensionDir);
  const quit = () => client.send('Marionette:Quit', { flags: ['eForceQuit'] });
  return { child, close: () => quit().catch(() => child.kill()) };
}
