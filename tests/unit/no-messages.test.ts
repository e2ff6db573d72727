import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../fixtures/sources';

const listening = /\bon(?:Message|Connect|UserScriptMessage)(?:External|Native)?\??\.addListener/u;
const sending = /\bruntime\??\.(?:sendMessage|sendNativeMessage|connect|connectNative)\b/u;

/** Every script as it is shipped, what comes with packages included. */
function scriptsOf(browser: string): readonly string[] {
  const output = join(root, '.output', `${browser}-mv3`);
  if (!existsSync(join(output, 'manifest.json'))) {
    throw new Error(`There is no build for ${browser}. Please run \`npm run build\` first.`);
  }
  const paths = readdirSync(output, { recursive: true, encoding: 'utf8' });
  return paths.filter((path) => /\.(?:js|html)$/u.test(path)).map((path) => join(output, path));
}

describe.each(['chrome', 'firefox'])('no script that is shipped for %s', (browser) => {
  const scripts = scriptsOf(browser);

  test('is left out', () => {
    expect(scripts.length).toBeGreaterThan(10);
    expect(scripts.some((path) => path.endsWith('background.js'))).toBe(true);
  });

  test.each([
    ['listens for messages', listening],
    ['sends any', sending],
  ])('%s (safety 4.4)', (_what, pattern) => {
    expect(scripts.filter((path) => pattern.test(readFileSync(path, 'utf8')))).toEqual([]);
  });
});

test('a listener would be found', () => {
  expect('e.runtime.onMessage.addListener(t)').toMatch(listening);
  expect('chrome.runtime.onConnectExternal.addListener(()=>{})').toMatch(listening);
  expect('n.runtime.sendMessage({a:1})').toMatch(sending);
});
