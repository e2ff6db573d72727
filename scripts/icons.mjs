/**
 * Draws scripts/icon.svg as the pictures that the manifest names: `node scripts/icons.mjs`. Run it
 * after a change of the drawing; the pictures are kept with the sources.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './browsers.mjs';
import { root } from './set-up.mjs';

const sizes = [16, 32, 48, 96, 128];
const folder = join(root, 'public', 'icon');
const drawing = readFileSync(join(import.meta.dirname, 'icon.svg'), 'utf8');

const found = findChromium();
if (!found) throw new Error('No Chromium was found; CHROMIUM can name one.');
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: found.path,
  chromiumSandbox: process.getuid?.() !== 0,
});
try {
  const page = await browser.newPage();
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px}</style>${drawing}`,
    );
    await page.screenshot({ path: join(folder, `${size}.png`), omitBackground: true });
  }
} finally {
  await browser.close();
}
