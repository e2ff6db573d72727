import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownFolders, root } from '../fixtures/sources';

/** A copy of the project, in which walls can be broken through. */
let copy = '';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'yarrow-layers-'));
  for (const name of ['biome.json', 'package.json', 'tsconfig.json', 'public', ...ownFolders]) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
}, 60_000);

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

/** Checks some of the copy as `npm run check` checks all of it. */
function lint(...paths: readonly string[]): { readonly passed: boolean; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(
    join(root, 'node_modules', '.bin', 'biome'),
    ['lint', '--error-on-warnings', '--colors=off', '--max-diagnostics=none', ...paths],
    { cwd: copy, encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  return { passed: status === 0, said: `${stdout}${stderr}` };
}

/** Writes files into the copy, checks them, and takes them away again. @returns rules broken, by path. */
function rulesBroken(files: Readonly<Record<string, string>>): Readonly<Record<string, string[]>> {
  const paths = Object.keys(files);
  for (const path of paths) writeFileSync(join(copy, path), files[path] ?? '');
  const { said } = lint(...paths);
  for (const path of paths) rmSync(join(copy, path));
  const checked = Number(/Checked (\d+) files/u.exec(said)?.[1]);
  if (checked !== paths.length) throw new Error(`${checked} of ${paths.length} were read: ${said}`);
  const broken: Record<string, string[]> = Object.fromEntries(paths.map((path) => [path, []]));
  for (const [, path = '', rule = ''] of said.matchAll(/^(\S+?):\d+:\d+ lint\/\w+\/(\w+)/gmu)) {
    broken[path]?.push(rule);
  }
  return broken;
}

/** The rows of the table: from here, each of these is forbidden. */
const walls: readonly (readonly [from: string, forbidden: readonly string[]])[] = [
  [
    'lib/domain/',
    [
      '../vault/bytes',
      '../storage/store',
      '../reactive/source',
      '../i18n/messages',
      '../platform/clock',
      '../../components/ui/Button',
      '../../entrypoints/surroundings/draw',
      'dexie',
      'valibot',
      'preact',
      'preact/hooks',
      'wxt/browser',
      'webextension-polyfill',
    ],
  ],
  [
    'lib/content/',
    [
      '../vault/bytes',
      '../storage/store',
      '../i18n/messages',
      '../platform/clock',
      'preact',
      'dexie',
    ],
  ],
  [
    'lib/vault/',
    [
      '../storage/store',
      '../reactive/source',
      '../i18n/messages',
      '../platform/clock',
      '../content/en/feelings',
      '../../components/ui/Button',
      'dexie',
      'valibot',
      'preact',
      'wxt/browser',
    ],
  ],
  [
    'lib/storage/',
    [
      '../reactive/source',
      '../i18n/messages',
      '../platform/clock',
      '../content/en/feelings',
      '../../components/ui/Button',
      '../../entrypoints/surroundings/draw',
      'preact',
      'wxt/browser',
    ],
  ],
  [
    'lib/platform/',
    [
      '../vault/bytes',
      '../storage/store',
      '../reactive/source',
      '../i18n/messages',
      '../../components/ui/Button',
      'dexie',
      'valibot',
      'preact',
    ],
  ],
  [
    'lib/i18n/',
    [
      '../vault/bytes',
      '../storage/store',
      '../reactive/source',
      '../content/en/feelings',
      '../../components/ui/Button',
      'dexie',
      'preact',
    ],
  ],
  [
    'lib/reactive/',
    [
      '../vault/bytes',
      '../i18n/messages',
      '../platform/clock',
      '../content/en/feelings',
      '../../components/ui/Button',
      '../../entrypoints/surroundings/draw',
      'valibot',
      'wxt/browser',
    ],
  ],
  [
    'components/today/',
    [
      '../../lib/vault/bytes',
      '../../lib/platform/clock',
      '../../entrypoints/surroundings/draw',
      'dexie',
      'valibot',
      'wxt/browser',
      'webextension-polyfill',
    ],
  ],
  [
    'components/ui/',
    [
      '../../lib/vault/bytes',
      '../../lib/storage/store',
      '../../lib/reactive/source',
      '../../lib/i18n/messages',
      '../../lib/platform/clock',
      '../../lib/content/en/feelings',
      '../../entrypoints/surroundings/draw',
      'dexie',
      'valibot',
      'wxt/browser',
    ],
  ],
];

/** And each of these is allowed, so that a wall is where it is drawn and not further in. */
const doors: readonly (readonly [from: string, allowed: string])[] = [
  ['lib/content/', '../domain/feeling'],
  ['lib/vault/', '../domain/affect'],
  ['lib/storage/', '../vault/bytes'],
  ['lib/storage/', 'dexie'],
  ['lib/storage/', 'valibot'],
  ['lib/platform/', '../domain/looks'],
  ['lib/platform/', 'wxt/browser'],
  ['lib/i18n/', '../platform/clock'],
  ['lib/reactive/', '../storage/store'],
  ['lib/reactive/', 'preact/hooks'],
  ['components/ui/', 'preact/hooks'],
  ['components/today/', '../../lib/content/en/feelings'],
  ['components/today/', '../../lib/storage/check-ins'],
  ['components/today/', '../ui/Button'],
  ['entrypoints/surroundings/', '../../lib/vault/bytes'],
  ['entrypoints/surroundings/', '../../lib/platform/clock'],
];

type Probe = readonly [from: string, imported: string];

const forbidden: readonly Probe[] = walls.flatMap(([from, all]) =>
  all.map((imported) => [from, imported] as const),
);

/** A file for each import, all of them checked in one go. */
function lintImports(probes: readonly Probe[]): ReadonlyMap<Probe, readonly string[]> {
  const paths = probes.map(([from], index) => `${from}probe-${index}.ts`);
  const files = probes.map(([, imported], index) => [
    paths[index] ?? '',
    `import * as probe from '${imported}';\n\nexport const probed = probe;\n`,
  ]);
  const broken = rulesBroken(Object.fromEntries(files));
  return new Map(probes.map((probe, index) => [probe, broken[paths[index] ?? ''] ?? []]));
}

describe('the layers', () => {
  let broken: ReadonlyMap<Probe, readonly string[]> = new Map();
  beforeAll(() => {
    broken = lintImports([...forbidden, ...doors]);
  }, 60_000);

  test('hold in the sources as they are, and the check reads all of them', () => {
    const { passed, said } = lint();
    expect(Number(/Checked (\d+) files/u.exec(said)?.[1])).toBeGreaterThan(100);
    expect(passed, said).toBe(true);
  }, 60_000);

  test('are those that the README draws', () => {
    expect(walls.map(([from]) => from)).toHaveLength(9);
    expect(forbidden.length).toBeGreaterThan(70);
  });

  test.each(forbidden.map((probe) => ({ probe, from: probe[0], to: probe[1] })))(
    'from $from, $to is out of reach',
    ({ probe }) => {
      expect(broken.get(probe)).toContain('noRestrictedImports');
    },
  );

  test.each(doors.map((probe) => ({ probe, from: probe[0], to: probe[1] })))(
    'from $from, $to is in reach',
    ({ probe }) => {
      expect(broken.get(probe)).toEqual([]);
    },
  );
});

describe('the other rules of the check', () => {
  const cases: readonly (readonly [rule: string, path: string, text: string])[] = [
    ['noRestrictedGlobals', 'lib/domain/a.ts', 'export const x = localStorage.length;\n'],
    ['noRestrictedGlobals', 'lib/platform/b.ts', 'export const x = sessionStorage.length;\n'],
    ['noConsole', 'lib/domain/c.ts', "console.log('x');\n"],
    ['noGlobalEval', 'lib/domain/d.ts', "eval('1');\n"],
    ['noExplicitAny', 'lib/domain/e.ts', 'export const x: any = 1;\n'],
    ['noFloatingPromises', 'lib/domain/f.ts', 'export function f() {\n  Promise.resolve(1);\n}\n'],
    [
      'noDangerouslySetInnerHtml',
      'components/ui/G.tsx',
      "export const G = () => <p dangerouslySetInnerHTML={{ __html: 'x' }} />;\n",
    ],
    ['noJsxLiterals', 'components/ui/H.tsx', 'export const H = () => <p>plain words</p>;\n'],
  ];
  let broken: Readonly<Record<string, string[]>> = {};
  beforeAll(() => {
    broken = rulesBroken(Object.fromEntries(cases.map(([, path, text]) => [path, text])));
  }, 60_000);

  test.each(cases)('%s is found', (rule, path) => {
    expect(broken[path]).toContain(rule);
  });
});
