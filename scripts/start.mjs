/**
 * `npm start`, `npm start -- firefox`: from a fresh clone to a browser with Yarrow in it. Runs on
 * Node 20 with nothing installed, hence plain JavaScript without packages.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBrowsers } from './browsers.mjs';
import { ensureInstalled, ensureNode26, root, run, toolEnv } from './set-up.mjs';

const name = process.argv.includes('firefox') ? 'firefox' : 'chromium';
const folder = name === 'firefox' ? 'firefox-mv3' : 'chrome-mv3';

try {
  ensureInstalled();
  const node = ensureNode26();
  const [lacking] = ensureBrowsers({ [name]: true });
  if (lacking) throw new Error(lacking);
  console.log(`Building for ${name} …`);
  if (!run('wxt', ['build', '-b', name === 'firefox' ? 'firefox' : 'chrome'], { quiet: true })) {
    throw new Error('The build failed.');
  }
  const next = hasDisplay() ? 'window.mjs' : 'demo.mjs';
  const args = [join(import.meta.dirname, next), name, join(root, '.output', folder)];
  const child = spawn(node, args, { cwd: root, env: toolEnv(), stdio: 'inherit' });
  // The child hears Ctrl+C as well, tidies up and ends; this one waits for it.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function hasDisplay() {
  return (
    process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
  );
}
