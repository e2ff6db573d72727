import { afterAll, beforeAll, describe, test } from 'vitest';
import { browserNames } from './harness/browser.ts';
import { type Leaving, newLeaving } from './lock-leaving.ts';
import { beforeLock, home, type Views, type Way, whileLocked, whileOpen } from './lock-views.ts';
import { expectQuiet } from './steps.ts';
import { ofBeginningAnew } from './vault-steps.ts';

const wayTo = (views: Views, name: string) => views[name] as Way;

describe.each(browserNames)('leaving %s, with a lock', (name) => {
  let leaving: Leaving;
  beforeAll(async () => {
    leaving = await newLeaving(name);
  });
  afterAll(() => leaving.browser.closeGracefully());

  test.each(Object.keys(beforeLock))('from %s', (view) => leaving.leaves(wayTo(beforeLock, view)));

  test('from home, unlocked', async () => {
    await leaving.lock();
    await leaving.leaves(home);
  });

  test.each(Object.keys(whileOpen))('from %s', (view) => leaving.leaves(wayTo(whileOpen, view)));

  test.each(Object.keys(whileLocked))('from %s, locked', (view) => {
    leaving.forgetKeys();
    return leaving.leaves(wayTo(whileLocked, view));
  });

  test('nothing was said to the console, and nothing asked for outside', async () => {
    await expectQuiet(leaving.browser, ofLeaving);
  });
});

/** And what Firefox says of a page that is left before it has loaded. */
const ofLeaving = new RegExp(`^Loading failed for the module|${ofBeginningAnew.source}`);
