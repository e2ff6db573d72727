import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { toLooks } from '../../lib/domain/looks';
import { applyFirstFrame } from '../../lib/platform/apply-looks';
import {
  clearMirror,
  readMirror,
  watchMirror,
  writeMirror,
} from '../../lib/platform/first-frame-mirror';
import { leaveBy, leaveByKeys, stayAway } from '../../lib/platform/leave';
import { settle } from './hands';

/** What the browser holds for this page across its visits. */
const held: Storage = window['localStorage'];

afterEach(() => {
  held.clear();
  vi.useRealTimers();
  vi.restoreAllMocks();
  for (const overlay of document.querySelectorAll('[data-overlay]')) overlay.remove();
  delete document.documentElement.dataset['left'];
});

const quiet = () => Promise.resolve();

describe('leaving', () => {
  test('covers the page in the same task, and goes once nothing is being written', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const goAway = vi.fn();
    leaveBy(() => promise, goAway);
    expect(document.querySelectorAll('[data-overlay]')).toHaveLength(1);
    expect('left' in document.documentElement.dataset).toBe(true);
    await settle();
    expect(goAway).not.toHaveBeenCalled();
    resolve();
    await settle();
    expect(goAway).toHaveBeenCalledTimes(1);
  });

  test('goes after a quarter of a second, whatever is still being written', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const goAway = vi.fn();
    leaveBy(() => new Promise(() => undefined), goAway);
    await vi.advanceTimersByTimeAsync(249);
    expect(goAway).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(goAway).toHaveBeenCalledTimes(1);
  });

  test('goes too where writing fails, and covers once however often it is asked', async () => {
    const goAway = vi.fn();
    leaveBy(() => Promise.reject(new Error('not written')), goAway);
    leaveBy(quiet, vi.fn());
    await settle();
    expect(goAway).toHaveBeenCalledTimes(1);
    expect(document.querySelectorAll('[data-overlay]')).toHaveLength(1);
  });

  test('goes again when Back brings the page back, and only then', () => {
    const goAway = vi.fn();
    stayAway(goAway);
    const show = (persisted: boolean) =>
      dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
    show(true);
    expect(goAway).not.toHaveBeenCalled();
    leaveBy(quiet, vi.fn());
    show(false);
    expect(goAway).not.toHaveBeenCalled();
    show(true);
    expect(goAway).toHaveBeenCalledTimes(1);
  });
});

describe('leaving by keys', () => {
  const leave = vi.fn();
  let isOn = true;
  leaveByKeys(() => isOn, leave);
  beforeEach(() => {
    leave.mockClear();
    isOn = true;
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  });

  function tap(target: EventTarget, held: KeyboardEventInit = {}): void {
    for (const type of ['keydown', 'keyup']) {
      target.dispatchEvent(new KeyboardEvent(type, { key: 'Shift', bubbles: true, ...held }));
    }
  }

  function tapThreeTimes(target: EventTarget = document.body, held: KeyboardEventInit = {}): void {
    for (let time = 0; time < 3; time += 1) tap(target, held);
  }

  test('is heard inside a field that keeps its keys to itself', () => {
    const field = document.createElement('textarea');
    for (const type of ['keydown', 'keyup']) {
      field.addEventListener(type, (event) => event.stopPropagation());
    }
    document.body.append(field);
    tapThreeTimes(field);
    expect(leave).toHaveBeenCalledTimes(1);
    tapThreeTimes(field);
    expect(leave).toHaveBeenCalledTimes(2);
    field.remove();
  });

  test('is heard only where it is on', () => {
    isOn = false;
    tapThreeTimes();
    expect(leave).not.toHaveBeenCalled();
    isOn = true;
    tap(document.body);
    expect(leave).not.toHaveBeenCalled();
  });

  test.each(['altKey', 'ctrlKey', 'metaKey'])('is no shortcut with Shift and %s', (held) => {
    tapThreeTimes(document.body, { [held]: true });
    expect(leave).not.toHaveBeenCalled();
  });

  test('is no choosing of text by Shift and the pointer', () => {
    for (let time = 0; time < 4; time += 1) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
      document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
      document.body.dispatchEvent(new KeyboardEvent('keyup', { key: 'Shift', bubbles: true }));
    }
    expect(leave).not.toHaveBeenCalled();
  });
});

describe('the mirror of the open settings', () => {
  const looks = toLooks({
    theme: 'dark',
    textSize: 'large',
    helpCountry: 'NZ',
    spellCheck: 'on',
    promptSeed: 7,
    hiddenPrompts: ['day-001'],
  });

  test('holds what the first frame needs, under one name, and nothing else', () => {
    writeMirror(looks);
    expect(Object.keys(held)).toEqual(['first-frame']);
    const mirror = JSON.parse(held.getItem('first-frame') ?? '') as object;
    expect(Object.keys(mirror).toSorted()).toEqual([
      'clock',
      'covered',
      'firstRun',
      'hiddenPrompts',
      'motion',
      'newTab',
      'plainPage',
      'promptSeed',
      'textSize',
      'theme',
    ]);
    expect(readMirror()).toEqual({ ...looks, helpCountry: '', spellCheck: 'off' });
  });

  test('is none where nothing, or something strange, lies there', () => {
    expect(readMirror()).toBeUndefined();
    held.setItem('first-frame', '{');
    expect(readMirror()).toBeUndefined();
    held.setItem('first-frame', '{"theme":"neon","note":"SENTINEL"}');
    expect(readMirror()).toEqual(toLooks(undefined));
  });

  test('tells of what another page writes into it, and of nothing else', () => {
    const seen: string[] = [];
    watchMirror(({ covered }) => seen.push(covered));
    const tell = (key: string) => dispatchEvent(new StorageEvent('storage', { key }));
    writeMirror({ ...looks, covered: 'yes' });
    tell('first-frame');
    tell('something-else');
    clearMirror();
    tell('first-frame');
    expect(seen).toEqual(['yes']);
    expect(held.length).toBe(0);
  });

  test('may fail to be written without harm', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    expect(() => writeMirror(looks)).not.toThrow();
  });
});

test('the first frame has its language, direction, light and looks', () => {
  applyFirstFrame(toLooks({ theme: 'dark', motion: 'still' }), 23);
  const { lang, dir, dataset } = document.documentElement;
  expect([lang, dir]).toEqual(['en', 'ltr']);
  expect(dataset).toMatchObject({ part: 'night', theme: 'dark', motion: 'still' });
  applyFirstFrame(undefined, 12);
  expect(dataset['part']).toBe('afternoon');
});
