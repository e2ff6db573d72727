import { describe, expect, test } from 'vitest';
import { browserNames } from '../e2e/harness/browser.ts';
import { newLeaving } from '../e2e/lock-leaving.ts';
import { beforeLock, type Views, whileLocked, whileOpen } from '../e2e/lock-views.ts';

describe.each(browserNames)('%s', (name) => {
  test('is left 100 of 100 times, from every view that comes with a lock', async () => {
    const leaving = await newLeaving(name);
    const leaveEach = async (views: Views) => {
      for (const way of Object.values(views)) await leaving.leaves(way);
    };
    for (let round = 0; round < 4; round += 1) await leaveEach(beforeLock);
    await leaving.lock();
    for (let round = 0; round < 4; round += 1) await leaveEach(whileOpen);
    leaving.forgetKeys();
    while (leaving.count() < 100) await leaveEach(whileLocked);
    expect(leaving.count()).toBeGreaterThanOrEqual(100);
    console.log(`Left ${leaving.count()} times in ${name}`);
    await leaving.browser.closeGracefully();
  });
});
