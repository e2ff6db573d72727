import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests see the English messages where the extension asks the browser for them. */
const alias = {
  'wxt/browser': fileURLToPath(new URL('./tests/fixtures/browser.ts', import.meta.url)),
};

const minutes = 60_000;

/** They listen to a keyboard of their own, and nothing else runs beside them. */
const realWindows = 'tests/e2e/real-*.test.ts';

/** Real browsers: each step with the patience that a browser needs. */
const browsers = {
  environment: 'node',
  testTimeout: 2 * minutes,
  hookTimeout: 2 * minutes,
} as const;

export default defineConfig({
  test: {
    // Dexie says in the console what these tests bring about on purpose.
    onConsoleLog: (text) => !/^(Dexie: |Another connection wants|Upgrade ')/.test(text),
    coverage: {
      provider: 'v8',
      include: ['lib/vault/**/*.ts', 'lib/storage/**/*.ts'],
      reporter: ['text', 'json-summary'],
      reportsDirectory: 'coverage',
    },
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts'],
          setupFiles: ['tests/fixtures/indexed-db.ts'],
          testTimeout: 20_000,
        },
      },
      {
        resolve: { alias },
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['tests/component/**/*.test.tsx'],
          setupFiles: ['tests/fixtures/indexed-db.ts', 'tests/fixtures/page.ts'],
          testTimeout: 20_000,
        },
      },
      {
        // A busy machine can starve a whole browser for seconds: one more try, and no more.
        test: {
          ...browsers,
          retry: 1,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: [realWindows],
        },
      },
      {
        test: { ...browsers, retry: 1, name: 'real', include: [realWindows] },
      },
      {
        test: {
          ...browsers,
          name: 'long',
          include: ['tests/long/**/*.test.ts'],
          testTimeout: 60 * minutes,
        },
      },
      {
        test: {
          ...browsers,
          name: 'outside',
          include: ['tests/outside/**/*.test.ts'],
          testTimeout: 10 * minutes,
        },
      },
    ],
  },
});
