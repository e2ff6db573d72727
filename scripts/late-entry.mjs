import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Pages whose first frame needs none of their modules, and the script in their head that draws it. */
const pages = { newtab: 'first-prompt.js', popup: 'first-popup.js' };

const entry = /[ \t]*<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>\n?/;
const preload = /[ \t]*<link rel="modulepreload"[^>]*href="([^"]+)"[^>]*>\n?/g;

/** What a head script asks for: left as it stands by the bundler, and replaced below. */
export const pageImport = /^page:/;

/**
 * Takes the modules out of a page and has the script in its head ask for them, which it does once
 * the first frame is drawn (lib/platform/bring-page.ts). A page that loads them by itself runs them
 * before: a popup is not even shown until then.
 * @param dir the built extension.
 */
export function bringModulesLater(dir) {
  for (const [page, script] of Object.entries(pages)) {
    const html = readFileSync(join(dir, `${page}.html`), 'utf8');
    const first = entry.exec(html)?.[1];
    if (!first) throw new Error(`${page} has no entry.`);
    const files = [first, ...[...html.matchAll(preload)].map(([, href]) => href)];
    writeFileSync(join(dir, `${page}.html`), html.replace(entry, '').replaceAll(preload, ''));

    const code = readFileSync(join(dir, script), 'utf8');
    const asked = new RegExp(`import\\([\`'"]page:${page}[\`'"]\\)`);
    if (!asked.test(code)) throw new Error(`${script} does not ask for ${page}.`);
    // All at once, or each file would be asked for by the one before.
    const imports = files.map((file) => `import("${file}")`).join(',');
    writeFileSync(
      join(dir, script),
      code.replace(asked, () => `Promise.all([${imports}])`),
    );
  }
}
