import { afterAll, beforeAll, describe, test } from 'vitest';
import { browserNames } from './harness/browser.ts';
import { type Leaving, newLeaving } from './lock-leaving.ts';
import { home, type Way, whileLocked } from './lock-views.ts';
import { expectQuiet } from './steps.ts';
import { ofBeginningAnew } from './vault-steps.ts';

/** From what is there while it is locked; `test:long` leaves from every view that comes with a lock. */
describe.each(browserNames)('leaving %s, with a lock', (name) => {
  let leaving: Leaving;
  beforeAll(async () => {
    leaving = await newLeaving(name);
  });
  afterAll(() => leaving.browser.closeGracefully());

  test('from home, unlocked', async () => {
    await leaving.lock();
    await leaving.leaves(home);
  });

  test.each(Object.keys(whileLocked))('from %s, locked', (view) => {
    leaving.forgetKeys();
    return leaving.leaves(whileLocked[view] as Way);
  });

  test('nothing was said to the console, and nothing asked for outside', async () => {
    await expectQuiet(leaving.browser, ofBeginningAnew);
  });
});
