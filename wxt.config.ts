import { readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';
import { groupChunks } from './scripts/group-chunks.mjs';
import { inlineStyles } from './scripts/inline-styles.mjs';
import { bringModulesLater, pageImport } from './scripts/late-entry.mjs';
import { toPseudoLocale } from './scripts/pseudo-locale.mjs';

/** Whole list, compared with the built manifests by a test; the README gives a reason for each. */
const permissions = ['storage', 'unlimitedStorage', 'alarms', 'idle'];

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types own-workers',
].join('; ');

/** While developing, pages are served by Vite, which talks to them and writes styles into them. */
const developmentPolicy =
  "script-src 'self' 'wasm-unsafe-eval' http://localhost:3000; object-src 'self'";

/** Longer, accented, right-to-left: shows what a translation will do to every view. */
const isPseudo = process.env['YARROW_LOCALE'] === 'pseudo';

const hasNoDisplay =
  process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  imports: false,
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}${isPseudo ? '-pseudo' : '{{modeSuffix}}'}`,
  // Without a display `npm run dev` serves and rebuilds, and opens no window.
  webExt: { disabled: hasNoDisplay },
  zip: { name: 'yarrow', excludeSources: ['.output/**', '.wxt/**', 'coverage/**'] },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extensionName__',
    short_name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions,
    incognito: 'not_allowed',
    content_security_policy: {
      extension_pages: mode === 'development' ? developmentPolicy : contentSecurityPolicy,
    },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+Y' } },
      leave: {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_commandLeave__',
      },
      lock: { description: '__MSG_commandLock__' },
    },
    action: { default_title: '__MSG_extensionName__' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'yarrow@yarrow.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '148', externally_connectable: { ids: [] } }),
  }),
  vite: ({ mode }) => ({
    build: {
      target: ['chrome148', 'firefox140'],
      modulePreload: { polyfill: false },
      rolldownOptions: { external: pageImport },
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: mode === 'development' ? [dropPageConnectPolicy] : [groupChunks()],
  }),
  hooks: {
    'build:done': ({ config }) => {
      if (config.command !== 'build') return;
      inlineStyles(config.outDir);
      bringModulesLater(config.outDir);
    },
    'build:publicAssets': (_wxt, files) => {
      if (!isPseudo) return;
      const at = files.findIndex((file) => file.relativeDest === '_locales/en/messages.json');
      const english = readFileSync('public/_locales/en/messages.json', 'utf8');
      files.splice(at, 1, {
        relativeDest: '_locales/en/messages.json',
        contents: toPseudoLocale(english),
      });
    },
  },
});

/** Pages forbid themselves every connection; Vite needs one while developing. */
const dropPageConnectPolicy = {
  name: 'drop-page-connect-policy',
  transformIndexHtml: (html: string) =>
    html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
};
