import { describe, expect, test } from 'vitest';
import { ownFolders, readSources } from '../fixtures/sources';

const sources = readSources(...ownFolders).filter(({ path }) => /\.(tsx?|html)$/u.test(path));

/** What the code never does (safety 2.1, 4.4, 4.5, 5.2), and the one place that may. */
const never: readonly (readonly [string, RegExp, readonly string[]])[] = [
  [
    'write HTML',
    /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|createContextualFragment|DOMParser|setHTML/u,
    [],
  ],
  ['evaluate text', /\beval\b|new Function|setTimeout\(\s*['"`]|executeScript/u, []],
  [
    'style an element by attribute',
    /\sstyle=|\.style\b(?!\.css)|cssText|setAttribute\(\s*['"]style/u,
    [],
  ],
  ['handle an event by attribute of the page', /\son[a-z]+="/u, []],
  ['log', /\bconsole\b|\bdebugger\b|\balert\(/u, []],
  ['use sessionStorage', /\bsessionStorage\b/u, []],
  ['use localStorage', /\blocalStorage\b/u, ['lib/platform/first-frame-mirror.ts']],
  ['listen for messages', /onMessage\b|onConnect\b|sendMessage/u, []],
  [
    'post messages',
    /\bpostMessage\b|BroadcastChannel/u,
    ['lib/platform/argon-in-worker.ts', 'lib/platform/let-go.ts', 'entrypoints/argon.ts'],
  ],
  ['start workers', /new (?:Shared)?Worker\b|createPolicy/u, ['lib/platform/own-workers.ts']],
  [
    'talk to the network',
    /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts/u,
    [],
  ],
  [
    'write its state into the address',
    /location\.hash|location\.search|URLSearchParams|replaceState/u,
    [],
  ],
  [
    'ask for the time or chance by itself',
    /Date\.now\(|new Date\(\)|Math\.random|Temporal\.Now|randomUUID/u,
    ['lib/platform/', 'entrypoints/'],
  ],
  ['set an uninstall address', /setUninstallURL/u, []],
];

/** Without comments and without the texts of this project's own words. */
function codeOf(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '');
}

describe('no source', () => {
  test('is left out: entry points, components and lib are read', () => {
    expect(sources.length).toBeGreaterThan(100);
    for (const folder of ownFolders) {
      expect(sources.some(({ path }) => path.startsWith(`${folder}/`))).toBe(true);
    }
  });

  test.each(never)('may %s', (_what, pattern, allowed) => {
    const found = sources.filter(({ text }) => pattern.test(codeOf(text))).map(({ path }) => path);
    const isAllowed = (path: string) => allowed.some((place) => path.startsWith(place));
    expect(found.filter((path) => !isAllowed(path))).toEqual([]);
    // A place that no longer needs it loses the permission.
    for (const place of allowed) expect(found.some((path) => path.startsWith(place))).toBe(true);
  });
});

describe('every text field', () => {
  const fields = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/<(input|textarea|select)\b[\s\S]*?(?:\/>|\n\s*>)/gu)].map(
      ([field, kind]) => [path, kind, field] as const,
    ),
  );

  test('is found', () => {
    expect(fields.length).toBeGreaterThanOrEqual(4);
  });

  test.each(fields)(
    'of %s (%s) hands nothing to the browser (safety 4.6)',
    (_path, kind, field) => {
      expect(field).toContain('autocomplete="off"');
      expect(field).not.toMatch(/type="(checkbox|radio)"/u);
      if (kind === 'textarea' || field.includes('type="text"')) {
        for (const word of ['spellcheck=', 'translate={false}', "writingsuggestions: 'false'"]) {
          expect(field).toContain(word);
        }
      }
    },
  );
});
