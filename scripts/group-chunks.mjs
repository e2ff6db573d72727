/**
 * Few files instead of many small ones, since each costs a page's start a millisecond or two:
 * `start` is what the new tab draws its first frame with, and every page needs; `pad` what the popup
 * draws its own with. After the first frame come `store`, all that seals and keeps, with Dexie, and
 * `inside`, what opens in place on every surface. The rest is left to the bundler.
 * @returns {import('vite').Plugin}
 */
export function groupChunks() {
  return {
    name: 'group-chunks',
    outputOptions(options) {
      if (options.format !== 'es') return null;
      // Who looks at the extension's files sees no feature's name.
      const neutral = {
        chunkFileNames: 'chunks/c-[hash].js',
        assetFileNames: 'assets/a-[hash][extname]',
      };
      return { ...options, ...neutral, codeSplitting: { groups } };
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle, path }) => {
        // The popup's pad comes first, and nothing beside it.
        const isWanted = html.includes('modulepreload') && !path.includes('popup');
        return isWanted ? fetchEarly(bundle) : [];
      },
    },
  };
}

const newTab = /entrypoints\/newtab\/main\.tsx$/;
const popup = /entrypoints\/popup\/main\.tsx$/;
/** What every page soon asks of what is kept. */
const soon =
  /\/lib\/storage\/(store|check-ins|drafts|prompts|own-words|openings)\.ts$|\/page-lock\.ts$/;
const opensInPlace =
  /\/components\/(check-in|prompts|safety|ui)\/|\/lib\/(content|domain|reactive)\//;
/** Rarely wanted, and long: each stays a file of its own. */
const staysApart =
  /\/safety\/(NotOpen|Recovery)|\/content\/(help\/[a-z]{2}\.|common-|en\/passphrase-)/;

const groups = [
  { debugName: 'start', priority: 3, name: neededBy(newTab, 'start') },
  { debugName: 'pad', priority: 2, name: neededBy(popup, 'pad') },
  { debugName: 'store', priority: 1, name: neededBy(soon, 'store') },
  { name: 'inside', test: (id) => opensInPlace.test(id) && !staysApart.test(id) },
];

/** Takes all that an entry needs before it can draw, and the bundler's own small parts. */
function neededBy(entry, group) {
  const reaches = (id, modules, seen) => {
    if (entry.test(id)) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    const importers = modules.getModuleInfo(id)?.importers ?? [];
    return importers.some((importer) => reaches(importer, modules, seen));
  };
  return (id, modules) => {
    if (entry.test(id) && group !== 'store') return null;
    return id.includes('\0') || reaches(id, modules, new Set()) ? group : null;
  };
}

/** The browser fetches what comes after the first frame while that is drawn, and runs it later. */
function fetchEarly(bundle = {}) {
  const stores = Object.values(bundle).filter(
    ({ name, type }) => type === 'chunk' && name === 'store',
  );
  const [largest] = stores.sort((a, b) => b.code.length - a.code.length);
  if (!largest) return [];
  const attrs = { rel: 'modulepreload', crossorigin: true, href: `/${largest.fileName}` };
  return [{ tag: 'link', attrs, injectTo: 'head' }];
}
