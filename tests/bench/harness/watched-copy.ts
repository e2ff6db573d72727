import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import { freshFolder } from './folder.ts';

/**
 * A copy of the built extension whose pages run a watching script first: it notes moments that no
 * page tells of by itself. First paints are taken from the extension as it is.
 */
export async function watchedCopy(extensionDir: string): Promise<string> {
  const dir = freshFolder('watched');
  cpSync(extensionDir, dir, { recursive: true });
  await bundle(join(import.meta.dirname, '../pages/watch.ts'), dir, 'watch.js');
  for (const page of ['newtab.html', 'popup.html']) {
    const html = readFileSync(join(dir, page), 'utf8');
    const watched = html.replace('<head>', '<head><script src="/watch.js"></script>');
    if (watched === html) throw new Error(`${page} has no head to watch from.`);
    writeFileSync(join(dir, page), watched);
  }
  return dir;
}

/** As it is built now: what is built while a bench runs does not change what it measures. */
export function plainCopy(extensionDir: string): string {
  const dir = freshFolder('plain');
  cpSync(extensionDir, dir, { recursive: true });
  return dir;
}
