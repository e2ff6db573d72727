/**
 * Draws scripts/icon.svg as the pictures that the manifest names, and the other two that can be
 * chosen for the toolbar: `node scripts/icons.mjs`. Run it after a change of a drawing; the pictures
 * are kept with the sources.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './browsers.mjs';
import { root } from './set-up.mjs';

const toolbar = [16, 32, 48];
const icons = [
  { drawing: 'icon.svg', prefix: '', sizes: [...toolbar, 96, 128] },
  { drawing: 'icon-page.svg', prefix: 'page-', sizes: toolbar },
  { drawing: 'icon-circle.svg', prefix: 'circle-', sizes: toolbar },
];
const folder = join(root, 'public', 'icon');

const found = findChromium();
if (!found) throw new Error('No Chromium was found; CHROMIUM can name one.');
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: found.path,
  chromiumSandbox: process.getuid?.() !== 0,
});
try {
  const page = await browser.newPage();
  for (const { drawing, prefix, sizes } of icons) {
    const svg = readFileSync(join(import.meta.dirname, drawing), 'utf8');
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`,
      );
      await page.screenshot({ path: join(folder, `${prefix}${size}.png`), omitBackground: true });
    }
  }
} finally {
  await browser.close();
}
