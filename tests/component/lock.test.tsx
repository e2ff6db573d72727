import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Closable } from '../../lib/domain/auto-lock';
import { type FakeBrowser, newFakeBrowser } from '../fixtures/fake-browser';

const noon = Date.parse('2026-05-13T12:00:00Z');
const minutes = (count: number) => count * 60_000;
const all = { epoch: 1, daily: 'ZGFpbHk=', private: 'cHJpdmF0ZQ==' };
const root = document.documentElement;

let fake: FakeBrowser;
let now = noon;
let stops: (() => void)[] = [];

beforeEach(() => {
  now = noon;
  vi.resetModules();
  fake = newFakeBrowser();
  vi.doMock('wxt/browser', () => ({ browser: fake.browser }));
  vi.stubGlobal('navigator', { locks: { request: oneAtATime() } });
  fake.session.set('keys', all);
  fake.session.set('used', noon);
});

/** The browser's locks, as far as one name goes. */
function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve();
  return (_name: string, work: () => Promise<unknown>) => {
    last = last.then(work);
    return last;
  };
}

afterEach(() => {
  for (const stop of stops) stop();
  stops = [];
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.querySelector('[data-overlay]')?.remove();
  delete root.dataset['left'];
});

/** A page that has looked at the keys once. */
async function openPage() {
  const { watchLock } = await import('../../lib/platform/watch-lock');
  const closed: (readonly Closable[])[] = [];
  const watch = watchLock({
    now: () => now,
    chosen: () => '10',
    lockAfter: () => Promise.resolve('10'),
    onClosed: (what) => closed.push(what),
  });
  stops.push(watch.stop);
  await watch.checked;
  return { closed, stop: watch.stop };
}

function used(): unknown {
  return fake.session.get('used');
}

function press(): void {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
}

const isHidden = () => 'left' in root.dataset;

/** Lets everything run that was begun. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('a page that is opened', () => {
  test('after a deadline has none of its keys', async () => {
    now = noon + minutes(12);
    const { closed } = await openPage();
    expect(fake.session.get('keys')).toEqual({ epoch: 1, daily: all.daily });
    await settle();
    // It has shown nothing of it yet.
    expect(closed).toEqual([]);
  });

  test('before it has all of them, and is used from now on', async () => {
    await openPage();
    expect(fake.session.get('keys')).toEqual(all);
  });
});

describe('a page while everything is locked', () => {
  beforeEach(() => fake.session.delete('keys'));

  test('keeps the deadline of what is begun in it, and is told when its key goes', async () => {
    const { closed } = await openPage();
    now = noon + minutes(1);
    press();
    await settle();
    // Nothing is begun, so there is nothing whose deadline could move.
    expect(used()).toBe(noon);
    const { newKeysShelf } = await import('../../lib/platform/keys-shelf');
    await newKeysShelf(() => now).set('draft-key', 'of a draft');
    await settle();
    press();
    await settle();
    expect(used()).toBe(now);
    now += minutes(9);
    press();
    await settle();
    expect(used()).toBe(now);
    now += minutes(10);
    press();
    expect(isHidden()).toBe(true);
    await settle();
    expect(fake.session.has('draft-key')).toBe(false);
    expect(closed).toEqual([['begun']]);
  });

  test('opened after the deadline can’t read what was begun before', async () => {
    fake.session.set('draft-key', 'of a draft');
    now = noon + minutes(10);
    await openPage();
    expect(fake.session.has('draft-key')).toBe(false);
  });
});

describe('an open page', () => {
  test.each(['keydown', 'pointerdown', 'pointermove', 'wheel', 'scroll'])(
    'notes a %s, though a field keeps it to itself',
    async (type) => {
      await openPage();
      now = noon + minutes(1);
      const field = document.body.appendChild(document.createElement('textarea'));
      field.addEventListener(type, (event) => event.stopPropagation());
      field.dispatchEvent(new Event(type, { bubbles: type !== 'scroll' }));
      field.remove();
      await settle();
      expect(used()).toBe(now);
    },
  );

  test('notes use every five seconds at most', async () => {
    await openPage();
    now = noon + 4_999;
    press();
    await settle();
    expect(used()).toBe(noon);
    now = noon + 5_000;
    press();
    now = noon + 5_001;
    press();
    await settle();
    expect(used()).toBe(noon + 5_000);
  });

  test('notes nothing while nothing is unlocked', async () => {
    fake.session.clear();
    await openPage();
    now = noon + minutes(1);
    press();
    await settle();
    expect([...fake.session.keys()]).toEqual([]);
  });

  test('notes it once another page has unlocked something', async () => {
    fake.session.clear();
    await openPage();
    const { newKeysShelf } = await import('../../lib/platform/keys-shelf');
    await newKeysShelf(() => now).set('keys', all);
    await settle();
    now = noon + minutes(1);
    press();
    await settle();
    expect(used()).toBe(now);
  });

  test('hears that another has locked some of it, and the rest', async () => {
    const { closed } = await openPage();
    const { dropKeys, closeSome } = await import('../../lib/platform/session-keys');
    await closeSome(['private']);
    await vi.waitFor(() => expect(closed).toEqual([['private']]));
    await dropKeys();
    await vi.waitFor(() => expect(closed).toEqual([['private'], ['daily']]));
  });

  test('hears nothing of it where new keys take the place of the old', async () => {
    const { closed } = await openPage();
    const { newKeysShelf } = await import('../../lib/platform/keys-shelf');
    await newKeysShelf(() => now).set('keys', { ...all, epoch: 2 });
    await settle();
    expect(closed).toEqual([]);
  });

  test('hears nothing any more once it has stopped', async () => {
    const { closed, stop } = await openPage();
    stop();
    const { dropKeys } = await import('../../lib/platform/session-keys');
    await dropKeys();
    await settle();
    expect(closed).toEqual([]);
  });
});

describe('a page after its deadline', () => {
  test('takes a key for no use, and is out of sight at once', async () => {
    const { closed } = await openPage();
    now = noon + minutes(45);
    press();
    expect(isHidden()).toBe(true);
    await vi.waitFor(() => expect(closed).toEqual([['daily', 'private']]));
    expect(used()).toBe(noon);
    expect(fake.session.has('keys')).toBe(false);
  });

  test.each([
    ['focus', () => dispatchEvent(new Event('focus'))],
    ['visibilitychange', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['resume', () => document.dispatchEvent(new Event('resume'))],
    ['pageshow', () => dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))],
  ])('is out of sight with %s, before it draws, and locked then', async (_name, happen) => {
    const { closed } = await openPage();
    now = noon + minutes(45);
    happen();
    expect(isHidden()).toBe(true);
    await vi.waitFor(() => expect(closed).toEqual([['daily', 'private']]));
  });

  test('is in sight again where another page was used meanwhile', async () => {
    const { closed } = await openPage();
    now = noon + minutes(45);
    fake.session.set('used', now - minutes(1));
    dispatchEvent(new Event('focus'));
    expect(isHidden()).toBe(true);
    await vi.waitFor(() => expect(isHidden()).toBe(false));
    expect(closed).toEqual([]);
  });

  test('is locked where nobody can say whether it is', async () => {
    const { closed } = await openPage();
    fake.machine = 'active';
    Object.assign(fake.browser, { idle: { queryState: () => Promise.reject(new Error('gone')) } });
    dispatchEvent(new Event('focus'));
    await vi.waitFor(() => expect(closed).toEqual([['daily', 'private']]));
  });
});

test('a page that stood still is out of sight until it has asked, deadline or not', async () => {
  const { closed } = await openPage();
  document.dispatchEvent(new Event('resume'));
  expect(isHidden()).toBe(true);
  await vi.waitFor(() => expect(isHidden()).toBe(false));
  dispatchEvent(new Event('focus'));
  expect(isHidden()).toBe(false);
  // Locked while it stood still, and not told.
  fake.session.delete('keys');
  document.dispatchEvent(new Event('resume'));
  await vi.waitFor(() => expect(closed).toEqual([['daily', 'private']]));
});

describe('what happens to a page that is locked', () => {
  const quiet = () => Promise.resolve();

  test('it is out of sight in the same task, and begins anew when all is written', async () => {
    const { lockBy } = await import('../../lib/platform/leave');
    const { promise, resolve } = Promise.withResolvers<void>();
    const beginAnew = vi.fn();
    lockBy(() => promise, beginAnew);
    expect(isHidden()).toBe(true);
    expect(document.querySelectorAll('[data-overlay]')).toHaveLength(1);
    await settle();
    expect(beginAnew).not.toHaveBeenCalled();
    resolve();
    await vi.waitFor(() => expect(beginAnew).toHaveBeenCalledTimes(1));
  });

  test('at the latest after a quarter of a second', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const { lockBy } = await import('../../lib/platform/leave');
    const beginAnew = vi.fn();
    lockBy(() => new Promise(() => undefined), beginAnew);
    await vi.advanceTimersByTimeAsync(249);
    expect(beginAnew).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(beginAnew).toHaveBeenCalledTimes(1);
  });

  test('once, and not where it is being left', async () => {
    const { leaveBy, lockBy } = await import('../../lib/platform/leave');
    const [anew, away] = [vi.fn(), vi.fn()];
    lockBy(quiet, anew);
    leaveBy(quiet, away);
    lockBy(quiet, anew);
    await settle();
    expect(anew).not.toHaveBeenCalled();
    expect(away).toHaveBeenCalledTimes(1);
    expect(document.querySelectorAll('[data-overlay]')).toHaveLength(1);
  });

  test('once it begins anew it goes no second way', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const { leaveBy, lockBy } = await import('../../lib/platform/leave');
    const [anew, away] = [vi.fn(), vi.fn()];
    lockBy(quiet, anew);
    await vi.advanceTimersByTimeAsync(99);
    expect(anew).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(anew).toHaveBeenCalledTimes(1);
    leaveBy(quiet, away);
    await vi.advanceTimersByTimeAsync(500);
    expect(away).not.toHaveBeenCalled();
  });

  test('loaded again for another reason meanwhile, as when all is erased, it goes once', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const { lockBy } = await import('../../lib/platform/leave');
    const { goOnce } = await import('../../lib/platform/go-once');
    const [anew, erased] = [vi.fn(), vi.fn()];
    lockBy(quiet, anew);
    goOnce(erased);
    await vi.advanceTimersByTimeAsync(500);
    expect(erased).toHaveBeenCalledTimes(1);
    expect(anew).not.toHaveBeenCalled();
  });

  test('left right behind, it is left and does not begin anew', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const { leaveBy, lockBy } = await import('../../lib/platform/leave');
    const [anew, away] = [vi.fn(), vi.fn()];
    lockBy(quiet, anew);
    await vi.advanceTimersByTimeAsync(99);
    leaveBy(quiet, away);
    await vi.advanceTimersByTimeAsync(500);
    expect(away).toHaveBeenCalledTimes(1);
    expect(anew).not.toHaveBeenCalled();
  });

  test('it does not come back into sight by an answer that comes late', async () => {
    const { hideUntil, lockBy } = await import('../../lib/platform/leave');
    const { promise, resolve } = Promise.withResolvers<void>();
    hideUntil(promise);
    lockBy(() => new Promise(() => undefined), vi.fn());
    resolve();
    await settle();
    expect(isHidden()).toBe(true);
    expect(document.querySelectorAll('[data-overlay]')).toHaveLength(1);
  });
});

describe('whether someone is there', () => {
  let hasFocus = true;
  beforeEach(() => {
    hasFocus = true;
    vi.spyOn(document, 'hasFocus').mockImplementation(() => hasFocus);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });

  async function watch() {
    const { watchFocus } = await import('../../lib/platform/focus-cover');
    const seen: string[] = [];
    const source = watchFocus(() => now);
    source.subscribe((attention) => seen.push(attention));
    return { source, seen };
  }

  async function pass(time: number): Promise<void> {
    now += time;
    await vi.advanceTimersByTimeAsync(time);
  }

  function focus(yes: boolean): void {
    hasFocus = yes;
    dispatchEvent(new Event(yes ? 'focus' : 'blur'));
  }

  test('is told by the window’s focus', async () => {
    const { source, seen } = await watch();
    expect(source.current()).toBe('here');
    focus(false);
    expect(source.current()).toBe('elsewhere');
    focus(true);
    expect(seen).toEqual(['elsewhere', 'here']);
  });

  test('begins elsewhere in a window without focus', async () => {
    hasFocus = false;
    const { source } = await watch();
    expect(source.current()).toBe('elsewhere');
  });

  test('ends after two minutes of nothing, and begins with one key', async () => {
    const { source, seen } = await watch();
    await pass(minutes(1));
    document.body.dispatchEvent(new Event('pointermove', { bubbles: true }));
    await pass(minutes(2) - 1);
    expect(source.current()).toBe('here');
    await pass(1);
    expect(source.current()).toBe('still');
    // A bump against the table, or a window that is brought forward, shows nothing.
    document.body.dispatchEvent(new Event('pointermove', { bubbles: true }));
    focus(false);
    focus(true);
    expect(source.current()).toBe('still');
    press();
    expect(source.current()).toBe('here');
    await pass(minutes(2));
    expect(seen).toEqual(['still', 'here', 'still']);
  });

  test('is not told by a timer that slept with the machine', async () => {
    const { source } = await watch();
    now += minutes(60);
    document.body.dispatchEvent(new Event('pointermove', { bubbles: true }));
    expect(source.current()).toBe('still');
    press();
    expect(source.current()).toBe('here');
    await pass(minutes(2));
    expect(source.current()).toBe('still');
  });
});
