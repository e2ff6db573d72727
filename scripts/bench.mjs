/**
 * `npm run bench`: builds both browsers and prints every figure; `npm run bench -- new-tab` prints
 * one part; `npm run bench:durability` kills browsers fifty times. `--rounds 5` is a quick look, `--built` takes the builds that are there. A bench is no
 * test: a missed figure is printed as missed, and ends well.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBrowsers } from './browsers.mjs';
import { ensureInstalled, ensureNode26, prepare, root, run, toolEnv } from './set-up.mjs';

const parts = ['new-tab', 'popup', 'store', 'shortcut'];
/** Only where they are named: they take long. */
const longParts = ['durability'];
const given = process.argv.slice(2);
const named = [...parts, ...longParts].filter((part) => given.includes(part));
const flags = given.filter((argument) => !named.includes(argument) && argument !== '--built');

try {
  ensureInstalled();
  const node = ensureNode26();
  const lacking = ensureBrowsers({ chromium: true, firefox: true, display: true });
  if (lacking.length > 0) throw new Error(lacking.join('\n'));
  if (!given.includes('--built')) build();
  for (const part of named.length > 0 ? named : parts) bench(node, part);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function build() {
  prepare();
  for (const browser of ['chrome', 'firefox']) {
    if (!run('wxt', ['build', '-b', browser], { quiet: true })) {
      throw new Error('The build failed.');
    }
  }
}

function bench(node, part) {
  const file = join(root, 'tests', 'bench', `${part}.ts`);
  const { status } = spawnSync(node, [file, ...flags], {
    cwd: root,
    env: toolEnv(),
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`The bench of ${part} did not come to its end.`);
}
