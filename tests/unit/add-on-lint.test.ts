import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

interface Finding {
  readonly code: string;
  readonly message: string;
}

interface Report {
  readonly errors: readonly Finding[];
  readonly notices: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** What Firefox's own linter may warn of, and why it stays. */
const known: Readonly<Record<string, string>> = {
  UNSAFE_VAR_ASSIGNMENT:
    'Preact can draw markup given to it as such; nothing in Yarrow gives it any.',
  KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION:
    'Yarrow is for desktops, and names no version for Android.',
};

test('Firefox’s linter finds nothing but what is known', { timeout: 60_000 }, async () => {
  const { stdout } = await promisify(execFile)(
    resolve(root, 'node_modules/.bin/web-ext'),
    [
      'lint',
      '--source-dir',
      resolve(root, '.output/firefox-mv3'),
      '--output',
      'json',
      '--no-config-discovery',
    ],
    { maxBuffer: 2 ** 24 },
  );
  const report: Report = JSON.parse(stdout);
  expect(report.errors).toEqual([]);
  expect(report.notices).toEqual([]);
  expect(report.warnings.map(({ code }) => code).toSorted()).toEqual(Object.keys(known).toSorted());
});
