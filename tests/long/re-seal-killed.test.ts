import { describe, test } from 'vitest';
import { browserNames } from '../e2e/harness/browser.ts';
import { killAndUnlock, prepare } from '../e2e/re-seal-killed.ts';

const rounds = 20;
const checkIns = 3_000;

describe.each(browserNames)('%s, killed while a lock is being turned on', (name) => {
  test(`at ${rounds} moments, has everything after unlocking, and nothing under the old keys`, async () => {
    const prepared = await prepare(name, checkIns);
    for (let round = 0; round < rounds; round += 1) {
      // From before the first row to after the last, each round in a part of its own.
      const part = -0.1 + ((round + Math.random()) / rounds) * 1.2;
      const later = Math.round(Math.random() * (part < 0 ? 800 : 120));
      await killAndUnlock(name, prepared, { part, later }, checkIns);
    }
  });
});
