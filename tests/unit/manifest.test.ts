import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../fixtures/sources';
import { wordsFoundIn, wordsNeverSeenFromBehind } from './words-never-used';

type Manifest = Readonly<Record<string, unknown>>;

/** @param styles of the pages that carry their own, as the policy names them. */
const policyWith = (styles: readonly string[]) =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types own-workers',
  ].join('; ');

/** The pages that carry the style of their first frame, and no other page, have one. */
const styledPages = ['newtab.html', 'popup.html'];

function stylesOf(browser: string, page: string): readonly string[] {
  return [...read(browser, page).matchAll(/<style>([\s\S]*?)<\/style>/gu)].map(
    ([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  );
}

function outputOf(browser: string): string {
  return join(root, '.output', `${browser}-mv3`);
}

function read(browser: string, path: string): string {
  return readFileSync(join(outputOf(browser), path), 'utf8');
}

function filesOf(browser: string, ending: RegExp): readonly string[] {
  return readdirSync(outputOf(browser), { recursive: true, encoding: 'utf8' }).filter((path) =>
    ending.test(path),
  );
}

/** The first column of the table under *Permissions*. */
function documentedPermissions(): readonly string[] {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, section = ''] = readme.split(/^## Permissions$/mu);
  const table = section.split(/^## /mu)[0] ?? '';
  return [...table.matchAll(/^\|\s*`([^`]+)`\s*\|\s*\S/gmu)].map(([, name]) => name ?? '');
}

beforeAll(() => {
  for (const browser of ['chrome', 'firefox']) {
    if (!existsSync(join(outputOf(browser), 'manifest.json'))) {
      throw new Error(`There is no build for ${browser}. Please run \`npm run build\` first.`);
    }
  }
});

describe.each(['chrome', 'firefox'])('the build for %s', (browser) => {
  let manifest: Manifest = {};
  beforeAll(() => {
    manifest = JSON.parse(read(browser, 'manifest.json')) as Manifest;
  });

  test('asks for what the README gives a reason for, and for nothing else', () => {
    expect(documentedPermissions()).toEqual(['storage', 'unlimitedStorage', 'alarms', 'idle']);
    expect(manifest['permissions']).toEqual(documentedPermissions());
  });

  test('has these keys and no others', () => {
    const both = [
      'action',
      'background',
      'chrome_url_overrides',
      'commands',
      'content_security_policy',
      'default_locale',
      'description',
      'icons',
      'incognito',
      'manifest_version',
      'name',
      'permissions',
      'short_name',
      'version',
    ];
    const own =
      browser === 'chrome'
        ? ['externally_connectable', 'minimum_chrome_version']
        : ['browser_specific_settings'];
    expect(Object.keys(manifest).toSorted()).toEqual([...both, ...own].toSorted());
  });

  test('reaches into no page, and no page into it', () => {
    for (const key of [
      'content_scripts',
      'host_permissions',
      'optional_host_permissions',
      'optional_permissions',
      'web_accessible_resources',
      'omnibox',
    ]) {
      expect(manifest).not.toHaveProperty(key);
    }
    if (browser === 'chrome') expect(manifest['externally_connectable']).toEqual({ ids: [] });
  });

  test('has the one content security policy, which lets in no style but those of two pages', () => {
    const styles = styledPages.flatMap((page) => stylesOf(browser, page));
    expect(styles).toHaveLength(styledPages.length);
    expect(manifest['content_security_policy']).toEqual({ extension_pages: policyWith(styles) });
    const others = filesOf(browser, /\.html$/u).filter((page) => !styledPages.includes(page));
    expect(others.flatMap((page) => stylesOf(browser, page))).toEqual([]);
  });

  test('is manifest version 3, and out of private windows', () => {
    expect(manifest['manifest_version']).toBe(3);
    expect(manifest['incognito']).toBe('not_allowed');
  });

  test('asks for browsers that have what it uses, and collects nothing', () => {
    if (browser === 'chrome') {
      expect(manifest['minimum_chrome_version']).toBe('148');
    } else {
      expect(manifest['browser_specific_settings']).toEqual({
        gecko: {
          id: expect.stringMatching(/@/u),
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      });
    }
  });

  test('suggests a shortcut that opens the popup and one that leaves, and has one for who wants to lock', () => {
    expect(manifest['commands']).toEqual({
      _execute_action: { suggested_key: { default: 'Alt+Shift+Y' } },
      leave: {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_commandLeave__',
      },
      lock: { description: '__MSG_commandLock__' },
    });
    expect(manifest['action']).toMatchObject({ default_popup: 'popup.html' });
    expect(manifest['chrome_url_overrides']).toEqual({ newtab: 'newtab.html' });
    const script = 'background.js';
    const background = browser === 'chrome' ? { service_worker: script } : { scripts: [script] };
    expect(manifest['background']).toEqual(background);
  });

  test('has a version, which package.json has too', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
    expect(manifest['version']).toBe(version);
  });

  test('shows nothing from behind that tells what it is', () => {
    const messages = JSON.parse(read(browser, '_locales/en/messages.json')) as Readonly<
      Record<string, { readonly message: string }>
    >;
    const text = JSON.stringify(manifest).replaceAll(
      /__MSG_(\w+)__/gu,
      (_all, key: string) => messages[key]?.message ?? `missing: ${key}`,
    );
    expect(text).not.toContain('missing: ');
    expect(wordsFoundIn(text, wordsNeverSeenFromBehind)).toEqual([]);
    const files = filesOf(browser, /./u).join('\n');
    expect(wordsFoundIn(files.replaceAll(/[-_/]/gu, ' '), wordsNeverSeenFromBehind)).toEqual([]);
  });

  test('has icons that are there', () => {
    const { action, icons } = manifest as {
      action: { default_icon?: Readonly<Record<string, string>> };
      icons: Readonly<Record<string, string>>;
    };
    const paths = [...Object.values(icons), ...Object.values(action.default_icon ?? {})];
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) expect(existsSync(join(outputOf(browser), path)), path).toBe(true);
  });

  test('forbids each page every connection, and has no inline script or style in any', () => {
    const pages = filesOf(browser, /\.html$/u);
    expect(pages.toSorted()).toEqual(
      expect.arrayContaining(['blank.html', 'home.html', 'newtab.html', 'popup.html']),
    );
    for (const page of pages) {
      const html = read(browser, page);
      expect(html, page).toMatch(
        /<meta http-equiv="Content-Security-Policy" content="connect-src 'none'">/u,
      );
      expect([...html.matchAll(/<script\b(?![^>]*\bsrc=")[^>]*>/gu)], page).toEqual([]);
      expect(html, page).not.toMatch(/\sstyle=|\son[a-z]+=|https?:\/\//u);
    }
  });

  test('knows no address but those that help shows', () => {
    const known = [
      'findahelpline.com',
      // Of standards and packages: names and error texts, to which nothing connects.
      'www.w3.org',
      'dexie.org',
      'bit.ly',
      'goo.gl',
      'tinyurl.com',
    ];
    const help = readdirSync(join(root, 'lib/content/help'))
      .map((file) => readFileSync(join(root, 'lib/content/help', file), 'utf8'))
      .join('\n');
    for (const file of filesOf(browser, /\.js$/u)) {
      for (const [, host = ''] of read(browser, file).matchAll(/https?:\/\/([\w.-]+)/gu)) {
        expect(known.includes(host) || help.includes(`//${host}`), `${file}: ${host}`).toBe(true);
      }
    }
  });

  test('has a background that knows no database', () => {
    const background = read(browser, 'background.js');
    expect(background).not.toMatch(/dexie/iu);
    expect(background).not.toMatch(/indexedDB/u);
    expect(background.length).toBeLessThan(30_000);
  });
});
