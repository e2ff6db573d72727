import { describe, test } from 'vitest';
import { browserNames } from './harness/browser.ts';
import { killAndUnlock, prepare } from './re-seal-killed.ts';

/** `npm run test:long` kills it at twenty moments, from before the first row to after the last. */
const checkIns = 1_200;

describe.each(browserNames)('%s, killed while a lock is being turned on', (name) => {
  test('has everything after unlocking, and nothing under the old keys', async () => {
    const prepared = await prepare(name, checkIns);
    await killAndUnlock(name, prepared, { part: 0.1 + Math.random() * 0.8, later: 0 }, checkIns);
  });
});
