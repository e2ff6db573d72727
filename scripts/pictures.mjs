/**
 * Takes the README's pictures from the built extension: `node scripts/pictures.mjs`, after a build.
 * The hour and the order of prompts are fixed, so that a picture changes only when Yarrow does.
 */
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './browsers.mjs';
import { root } from './set-up.mjs';

const extensionDir = join(root, '.output', 'chrome-mv3');
const folder = join(root, '.github', 'pictures');
const morning = new Date('2026-05-12T09:20:00Z');
const promptSeed = 18;

if (!existsSync(join(extensionDir, 'manifest.json'))) {
  throw new Error('Nothing is built yet: npm run build');
}
const found = findChromium();
if (!found || found.branded) {
  throw new Error('Please install Chromium (or name one in the variable CHROMIUM).');
}
mkdirSync(folder, { recursive: true });
const profileDir = mkdtempSync(join(realpathSync(tmpdir()), 'yarrow-pictures-'));
const context = await openBrowser();
try {
  await takePictures();
} finally {
  await context.close();
  rmSync(profileDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

function openBrowser() {
  return chromium.launchPersistentContext(profileDir, {
    executablePath: found.path,
    chromiumSandbox: process.getuid?.() !== 0,
    colorScheme: 'light',
    deviceScaleFactor: 1.5,
    locale: 'en-GB',
    timezoneId: 'UTC',
    args: [`--disable-extensions-except=${extensionDir}`, `--load-extension=${extensionDir}`],
  });
}

async function takePictures() {
  await context.clock.setFixedTime(morning);
  const page = await context.newPage();
  await page.goto('chrome://newtab/');
  const [origin] = page.url().match(/^chrome-extension:\/\/[a-p]{32}/) ?? [];
  if (!origin) throw new Error(`The new tab is not Yarrow's, but ${page.url()}`);

  await page.goto(`${origin}/home.html`);
  await page.getByRole('button', { name: 'Skip' }).click();
  await chooseOrderOfPrompts(page);

  await page.setViewportSize({ width: 380, height: 580 });
  await page.goto(`${origin}/popup.html`);
  await page.locator('[data-pad] :focus').waitFor({ state: 'attached' });
  await page.keyboard.press('9');
  await take(page, 'popup');
  await page.keyboard.press('Enter');
  await page.locator('[role=status]', { hasText: 'Kept' }).waitFor();

  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('chrome://newtab/');
  await page.locator('[data-prompt]').waitFor();
  await take(page, 'new-tab');
}

/** The new tab's sentence depends on the day and on this number, which is otherwise drawn by lot. */
async function chooseOrderOfPrompts(page) {
  await page.evaluate(async (seed) => {
    const { looks } = await chrome.storage.local.get('looks');
    await chrome.storage.local.set({ looks: { ...looks, promptSeed: seed } });
  }, promptSeed);
  await page.waitForFunction(
    // biome-ignore lint/style/noRestrictedGlobals: the page notes it there, for its next first frame
    (seed) => JSON.parse(localStorage.getItem('first-frame') ?? '{}').promptSeed === seed,
    promptSeed,
  );
}

async function take(page, name) {
  const path = join(folder, `${name}.png`);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path, animations: 'disabled' });
  console.log(relative(root, path));
}
