import { beforeEach, describe, expect, test, vi } from 'vitest';
import { sinceNow, writeSessionKeys } from '../../../lib/storage/session-keys';
import { type FakeBrowser, newFakeBrowser } from '../../fixtures/fake-browser';

const noon = Date.parse('2026-05-13T12:00:00Z');
const minutes = (count: number) => count * 60_000;
const all = { epoch: 1, daily: 'ZGFpbHk=', private: 'cHJpdmF0ZQ==' };

let fake: FakeBrowser;
let now = noon;
let lockAfter: '2' | '5' | '10' | '30' = '10';
const clock = { now: () => now, lockAfter: () => Promise.resolve(lockAfter) };

/** The module anew, around a browser of its own. */
async function fresh() {
  vi.resetModules();
  fake = newFakeBrowser();
  vi.doMock('wxt/browser', () => ({ browser: fake.browser }));
  const autoLock = await import('../../../lib/platform/auto-lock');
  const keys = await import('../../../lib/platform/session-keys');
  const { newKeysShelf } = await import('../../../lib/platform/keys-shelf');
  const { onCommand } = await import('../../../lib/platform/shortcut');
  return { ...autoLock, ...keys, newKeysShelf, onCommand };
}

let here: Awaited<ReturnType<typeof fresh>>;

beforeEach(async () => {
  now = noon;
  lockAfter = '10';
  here = await fresh();
});

function unlock(keys: object = all, used: unknown = noon): void {
  fake.session.set('keys', keys);
  fake.session.set('used', used);
}

function keysLeft(): unknown {
  return fake.session.get('keys');
}

describe('what is past its deadline', () => {
  test('is closed, and what is not stays, with an alarm for it', async () => {
    unlock();
    now = noon + minutes(10);
    await here.closeWhatIsDue(clock);
    expect(keysLeft()).toEqual({ epoch: 1, daily: all.daily });
    expect(fake.alarms).toEqual(new Map([['lock', now + minutes(1)]]));
    now = noon + minutes(30);
    fake.alarms.clear();
    await here.closeWhatIsDue(clock);
    expect(keysLeft()).toBeUndefined();
    expect(fake.alarms.size).toBe(0);
  });

  test('is nothing before then; the next look is at the deadline', async () => {
    unlock();
    now = noon + minutes(9.5);
    await here.closeWhatIsDue(clock);
    expect(keysLeft()).toEqual(all);
    expect(fake.alarms.get('lock')).toBe(noon + minutes(10));
  });

  test('is told by the minutes that are chosen now', async () => {
    unlock();
    now = noon + minutes(3);
    lockAfter = '2';
    await here.closeWhatIsDue(clock);
    expect(keysLeft()).toEqual({ epoch: 1, daily: all.daily });
  });

  test.each([null, 'noon', Number.NaN])(
    'is all of it where the keys lie there and their last use is %s',
    async (used) => {
      unlock(all, used);
      await here.closeWhatIsDue(clock);
      expect(keysLeft()).toBeUndefined();
    },
  );

  test('is all of it while the machine is left alone, for as long as was chosen', async () => {
    for (const machine of ['idle', 'locked'] as const) {
      unlock();
      fake.machine = machine;
      lockAfter = '5';
      await here.closeWhatIsDue(clock);
      expect(keysLeft()).toBeUndefined();
    }
    expect(fake.asked).toEqual([300, 300]);
  });

  test('is the key of what was begun while everything was locked, after the minutes chosen', async () => {
    fake.session.set('draft-key', 'of a draft');
    fake.session.set('used', noon);
    now = noon + minutes(9.5);
    await here.closeWhatIsDue(clock);
    expect(fake.session.has('draft-key')).toBe(true);
    expect(fake.alarms.get('lock')).toBe(noon + minutes(10));
    now = noon + minutes(10);
    unlock({ epoch: 1, daily: all.daily });
    await here.closeWhatIsDue(clock);
    expect(fake.session.has('draft-key')).toBe(false);
    expect(keysLeft()).toEqual({ epoch: 1, daily: all.daily });
  });

  test('is nothing where nothing is open, and nobody is asked again', async () => {
    await here.closeWhatIsDue(clock);
    expect(fake.alarms.size).toBe(0);
    expect(fake.asked).toEqual([]);
  });
});

describe('the background', () => {
  beforeEach(() => here.lockByItself(clock));

  test('closes at its alarm what is due, and heeds no other alarm', async () => {
    unlock();
    now = noon + minutes(31);
    fake.ring('another');
    fake.ring('lock');
    await vi.waitFor(() => expect(keysLeft()).toBeUndefined());
  });

  test('locks everything when the screen is locked', async () => {
    unlock();
    fake.machineTells('locked');
    await vi.waitFor(() => expect(keysLeft()).toBeUndefined());
  });

  test('locks everything when the machine is left alone for long enough, and not before', async () => {
    unlock();
    fake.machineTells('idle');
    await vi.waitFor(() => expect(fake.alarms.size).toBe(1));
    expect(keysLeft()).toEqual(all);
    fake.machine = 'idle';
    fake.machineTells('idle');
    await vi.waitFor(() => expect(keysLeft()).toBeUndefined());
  });

  test('locks everything with the last window, and not with one before it', async () => {
    unlock();
    fake.windows = 2;
    fake.closeWindow();
    await Promise.resolve();
    expect(keysLeft()).toEqual(all);
    fake.closeWindow();
    await vi.waitFor(() => expect(keysLeft()).toBeUndefined());
  });

  test('locks everything where it can’t tell what is due', async () => {
    unlock();
    const broken = { ...clock, lockAfter: () => Promise.reject(new Error('no shelf')) };
    here.lockByItself(broken);
    fake.ring('lock');
    await vi.waitFor(() => expect(keysLeft()).toBeUndefined());
  });
});

describe('the keys', () => {
  test('have a deadline before they lie there', async () => {
    const order: string[] = [];
    here.onSessionKeys((change) => order.push(...Object.keys(change)));
    const shelf = here.newKeysShelf(() => now);
    await shelf.set('route-1', 'today');
    expect(fake.alarms.size).toBe(0);
    await shelf.set('keys', all);
    await vi.waitFor(() => expect(order).toEqual(['used', 'keys']));
    expect(fake.session.get('used')).toBe(noon);
    expect(fake.alarms.get('lock')).toBe(noon + minutes(1));
    expect(await shelf.get('keys')).toEqual(all);
  });

  test('of drafts have one too', async () => {
    await here.newKeysShelf(() => now).set('draft-key', 'of a draft');
    expect(fake.session.get('used')).toBe(noon);
    expect(fake.alarms.get('lock')).toBe(noon + minutes(1));
  });

  test('do not lie there where no alarm can be set', async () => {
    const shelf = here.newKeysShelf(() => now);
    fake.browser.alarms.create = () => Promise.reject(new Error('no alarms'));
    await expect(shelf.set('keys', all)).rejects.toThrow('no alarms');
    expect(keysLeft()).toBeUndefined();
  });

  test('are removed whoever else is at them, and all else stays', async () => {
    unlock();
    fake.session.set('draft-key', 'of a draft');
    fake.session.set('route-7', 'settings');
    const held = Promise.withResolvers<void>();
    const holding = navigator.locks.request('keys', () => held.promise);
    const dropping = here.dropKeys();
    await vi.waitFor(() => expect([...fake.session.keys()]).toEqual(['used', 'route-7', 'locked']));
    held.resolve();
    await Promise.all([dropping, holding]);
  });

  test('do not come back from behind, where some were just being closed', async () => {
    unlock();
    await Promise.all([here.closeSome(['private']), here.dropKeys()]);
    expect(keysLeft()).toBeUndefined();
    unlock();
    await Promise.all([here.dropKeys(), here.closeSome(['private'])]);
    expect(keysLeft()).toBeUndefined();
  });
});

describe('what is under way while something is closed', () => {
  const newer = { daily: new Uint8Array(32), private: new Uint8Array(32) };

  test.each<readonly [string, readonly ('daily' | 'private')[], unknown]>([
    ['some of it', ['private'], { epoch: 1, daily: all.daily }],
    ['all of it', ['daily', 'private'], undefined],
  ])('lays no keys there again: %s', async (_name, closing, left) => {
    unlock();
    const shelf = here.newKeysShelf(() => now);
    const since = await sinceNow(shelf);
    await here.closeSome(closing);
    await writeSessionKeys(shelf, 2, newer, since);
    expect(keysLeft()).toEqual(left);
    await writeSessionKeys(shelf, 2, newer, await sinceNow(shelf));
    expect(keysLeft()).toMatchObject({ epoch: 2 });
  });

  test.each(['closes some', 'unlocks'])(
    'leaves none where it %s, and a page locks all and is gone in that moment',
    async (what) => {
      const shelf = here.newKeysShelf(() => now);
      let at = 1;
      for (; ; at += 1) {
        unlock();
        const since = await sinceNow(shelf);
        let calls = 0;
        fake.beforeCall = () => {
          calls += 1;
          if (calls !== at) return;
          fake.session.set('locked', `at ${at}`);
          fake.session.delete('keys');
        };
        if (what === 'unlocks') await writeSessionKeys(shelf, 2, newer, since);
        else await here.closeSome(['private']);
        fake.beforeCall = () => undefined;
        if (calls < at && at > 2) break;
        expect([at, keysLeft()]).toEqual([at, undefined]);
      }
      expect(at).toBeGreaterThan(4);
    },
  );
});

test('a command of the browser does what it is named after, and no other does anything', async () => {
  const leave = vi.fn(() => Promise.resolve());
  const lock = vi.fn(() => Promise.reject(new Error('not now')));
  here.onCommand({ leave, lock });
  for (const name of ['lock', '_execute_action', 'leave', 'toString']) fake.press(name);
  await Promise.resolve();
  expect(leave).toHaveBeenCalledTimes(1);
  expect(lock).toHaveBeenCalledTimes(1);
});
