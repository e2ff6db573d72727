import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newLooksSource } from '../../entrypoints/surroundings/looks-source';
import { type Looks, toLooks } from '../../lib/domain/looks';
import { looksName } from '../../lib/storage/looks';
import { type MemoryShelf, newMemoryShelf } from '../fixtures/memory-shelf';

/** What the browser holds for every page, and the page that is opened next. */
let shelf: MemoryShelf;
let page: { isGone: boolean };

vi.mock('../../lib/platform/shelves', () => ({
  newShelf: (): MemoryShelf => {
    const mine = page;
    // A page that is gone writes nothing any more, and hears nothing.
    const set = async (name: string, value: unknown) => {
      await Promise.resolve();
      return mine.isGone ? new Promise<void>(() => undefined) : shelf.set(name, value);
    };
    return { ...shelf, set };
  },
}));

beforeEach(() => {
  shelf = newMemoryShelf();
});

afterEach(() => {
  window['localStorage'].clear();
  vi.unstubAllGlobals();
});

/** A page as it starts, once it has heard from the shelf. */
async function openPage() {
  page = { isGone: false };
  const mine = page;
  let last: Promise<unknown> = Promise.resolve();
  const request = (_name: string, work: () => Promise<unknown>) => {
    last = last.then(work);
    return last;
  };
  vi.stubGlobal('navigator', { locks: { request } });
  const source = await newLooksSource();
  await source.settled;
  const change = (part: Partial<Looks>) => void source.changeLooks(part);
  return { ...source, change, go: () => (mine.isGone = true) };
}

function kept() {
  return toLooks(shelf.content.get(looksName));
}

describe('a setting', () => {
  test('is kept though its page was gone before the shelf had taken it', async () => {
    const first = await openPage();
    const choice = { theme: 'dark', hiddenPrompts: ['day-001'] } as const;
    first.change({ theme: choice.theme });
    first.change({ hiddenPrompts: choice.hiddenPrompts });
    first.go();
    await Promise.resolve();
    expect(kept()).toMatchObject({ theme: 'system', hiddenPrompts: [] });
    const next = await openPage();
    expect(next.looks.current()).toMatchObject(choice);
    expect(kept()).toMatchObject(choice);
  });

  test('that is on the shelf is what the shelf says, from then on', async () => {
    const first = await openPage();
    await first.changeLooks({ theme: 'dark' });
    await shelf.set(looksName, { ...kept(), theme: 'light' });
    first.go();
    expect((await openPage()).looks.current().theme).toBe('light');
    expect(kept().theme).toBe('light');
  });

  test('never goes back for a moment while others are being written', async () => {
    const { looks, change, changeLooks } = await openPage();
    const seen: string[] = [];
    looks.subscribe(({ theme, textSize }) => seen.push(`${theme} ${textSize}`));
    change({ theme: 'dark' });
    change({ theme: 'light' });
    await changeLooks({ textSize: 'large' });
    const steps = seen.filter((each, index) => each !== seen[index - 1]);
    expect(steps).toEqual(['dark normal', 'light normal', 'light large']);
    expect(kept()).toMatchObject({ theme: 'light', textSize: 'large' });
  });
});

describe('a page that was left', () => {
  test('stays covered, whatever it was still writing', async () => {
    const left = await openPage();
    const writing = left.changeLooks({ theme: 'dark' });
    left.cover();
    await writing;
    expect(left.looks.current().covered).toBe('yes');
    left.go();
    const next = await openPage();
    expect(next.looks.current()).toMatchObject({ covered: 'yes', theme: 'dark' });
    expect(kept().covered).toBe('yes');
  });

  test('stays covered though it was gone with a setting on its way', async () => {
    const left = await openPage();
    left.change({ theme: 'dark' });
    left.cover();
    left.go();
    await openPage();
    expect(kept()).toMatchObject({ covered: 'yes', theme: 'dark' });
  });

  test('stays covered though it had been opened by hand a moment before', async () => {
    const first = await openPage();
    await first.changeLooks({ covered: 'yes' });
    first.change({ covered: 'no' });
    first.cover();
    first.go();
    expect((await openPage()).looks.current().covered).toBe('yes');
  });

  test('and is opened by hand is open once the shelf has it, and not before', async () => {
    const first = await openPage();
    await first.changeLooks({ covered: 'yes' });
    first.change({ covered: 'no' });
    first.go();
    const second = await openPage();
    expect(second.looks.current().covered).toBe('yes');
    await second.changeLooks({ covered: 'no' });
    second.go();
    expect((await openPage()).looks.current().covered).toBe('no');
  });
});
