/**
 * What `npm start` does where there is no screen: a real check-in in a real browser, and a picture
 * of each step. It speaks through the tests' own harness, which Node 26 runs as it is.
 */
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { launch } from '../tests/e2e/harness/browser.ts';
import { root } from './set-up.mjs';

const [name, extensionDir] = process.argv.slice(2);
const pictures = join(root, '.output', 'demo');
mkdirSync(pictures, { recursive: true });

const kept =
  '[...document.querySelectorAll(\'[data-view="today"] article\')].map((x) => x.innerText)';

const button = (name) =>
  `[...document.querySelectorAll('button')].some((x) => x.textContent.includes('${name}'))`;

/** What is said once it is kept; “Keeping…” is not yet that. */
const sentence =
  "[...document.querySelectorAll('[role=status]')].map((x) => x.innerText.trim()).find((x) => x && !x.endsWith('…'))";

console.log(`There is no screen here, so ${name} runs without one.`);
const browser = await launch(name, { extensionDir });
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => void browser.kill9().finally(() => process.exit(1)));
try {
  await demonstrate();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await browser.closeGracefully().catch(() => {});
}
console.log('With a screen, `npm start` opens a window: Alt+Shift+Y, a digit, Enter.');
process.exit();

async function demonstrate() {
  await welcome();
  const popup = await browser.open('popup');
  await popup.waitFor('document.activeElement !== document.body && document.hasFocus()', {
    message: 'the pad to have the focus',
  });
  await picture(popup, 'popup opened');
  await popup.press('3');
  await popup.press('Enter');
  const said = await popup.waitFor(sentence, { message: 'the sentence after a check-in' });
  await picture(popup, 'popup: pressed 3 and Enter');
  console.log(`  it says: ${said.replace(/\s+/g, ' ')}`);
  await popup.close();

  const tab = await browser.openNewTab();
  await tab.waitFor('document.body.innerText.trim()');
  await picture(tab, 'new tab');
  await tab.waitFor(`${button('Check in')} && document.querySelector('[data-main]')`);
  await tab.click({ role: 'button', name: 'Check in' });
  await tab.waitFor(button('Earlier today'), {
    message: 'the check-in of the popup in the new tab',
  });
  await tab.click({ role: 'button', name: 'Earlier today' });
  const earlier = await tab.waitFor("document.querySelector('article')?.innerText");
  await picture(tab, 'new tab: Check in, Earlier today');
  console.log(`  it shows: ${earlier.replace(/\s+/g, ' ')}`);
  const home = await browser.open('home');
  await home.waitFor("document.querySelector('[data-view]')");
  if (await home.count('[data-view="first-run"]')) {
    await picture(home, 'home for the first time');
    await home.click({ role: 'button', name: 'Skip' });
  }
  const articles = await home.waitFor(`${kept}.length > 0 && ${kept}`, {
    message: 'the check-in under Today',
  });
  await picture(home, 'home');
  for (const article of articles) console.log(`  today: ${article.replace(/\s+/g, ' ').trim()}`);
}

/** Installing opens home, which comes to the front; nothing else is pressed before that. */
async function welcome() {
  for (let tries = 0; tries < 100; tries += 1) {
    for (const surface of await browser.surfaces()) {
      if ((await surface.evaluate('location.pathname')) === '/home.html') return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function picture(surface, what) {
  const path = join(pictures, `${name}-${what.replace(/\W+/g, '-')}.png`);
  await surface.screenshot(path);
  console.log(`${what} → ${relative(root, path)}`);
}
