import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Pages whose first frame waits for nothing: their style stands in the page itself. */
const pages = ['newtab.html', 'popup.html'];

const link = /[ \t]*<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>\n?/g;

/**
 * Puts the styles that a page begins with into the page: a file more costs its first frame as long
 * as all its scripts together. The policy then names them by their hash, so that no other style in
 * a page is let in.
 * @param dir the built extension.
 */
export function inlineStyles(dir) {
  const hashes = pages.map((page) => inline(dir, page));
  const path = join(dir, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const policies = manifest.content_security_policy;
  const names = [...new Set(hashes)].map((hash) => ` 'sha256-${hash}'`).join('');
  policies.extension_pages = policies.extension_pages.replace(/(style-src 'self')/, `$1${names}`);
  writeFileSync(path, JSON.stringify(manifest));
}

/** @returns SHA-256 of the style, in base64, as a policy names it. */
function inline(dir, page) {
  const path = join(dir, page);
  const html = readFileSync(path, 'utf8');
  const hrefs = [...html.matchAll(link)].map(([, href]) => href);
  if (hrefs.length === 0) throw new Error(`${page} has no styles to put into it.`);
  const style = hrefs.map((href) => readFileSync(join(dir, href), 'utf8')).join('');
  // What is loaded later looks here which styles are there already. They have no effect.
  const there = hrefs.map((href) => `<link rel="stylesheet" href="${href}" media="not all">`);
  const inlined = html
    .replace(link, '')
    .replace('</title>', () => `</title><style>${style}</style>`)
    .replace('</body>', () => `${there.join('')}</body>`);
  writeFileSync(path, inlined);
  return createHash('sha256').update(style).digest('base64');
}
