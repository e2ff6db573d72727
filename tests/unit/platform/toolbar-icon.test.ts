import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { toLooks } from '../../../lib/domain/looks';
import { root } from '../../fixtures/sources';

interface Shown {
  readonly path: Readonly<Record<string, string>>;
}

const setIcon = vi.fn((_shown: Shown) => Promise.resolve());
const listeners: (() => void)[] = [];
const event = { addListener: (listener: () => void) => void listeners.push(listener) };

vi.mock('wxt/browser', () => ({
  browser: { action: { setIcon }, runtime: { onStartup: event, onInstalled: event } },
}));

const { showIcon, showIconAtStart } = await import('../../../lib/platform/toolbar-icon');

beforeEach(() => {
  setIcon.mockClear();
});

/** Width and height of a PNG, as its own head says. */
function sizeOf(path: string): readonly number[] {
  const bytes = readFileSync(path);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test.each(['leaf', 'page', 'circle'] as const)(
  'the picture %s is there, in each size',
  async (icon) => {
    expect(toLooks({ icon }).icon).toBe(icon);
    await showIcon(icon);
    const paths = Object.entries(setIcon.mock.calls[0]?.[0].path ?? {});
    expect(paths.map(([size]) => size)).toEqual(['16', '32', '48']);
    for (const [size, path] of paths) {
      const file = join(root, 'public', path);
      expect(existsSync(file), path).toBe(true);
      expect(sizeOf(file)).toEqual([Number(size), Number(size)]);
    }
  },
);

test('no two pictures are the same', async () => {
  const pictures: string[] = [];
  for (const icon of ['leaf', 'page', 'circle'] as const) {
    await showIcon(icon);
    const path = setIcon.mock.calls.at(-1)?.[0].path['16'] ?? '';
    pictures.push(readFileSync(join(root, 'public', path), 'base64'));
  }
  expect(new Set(pictures).size).toBe(3);
});

test('when the browser begins, the chosen one is shown; where it can’t be told, the usual one stays', async () => {
  let readIcon = () => Promise.resolve('circle' as const);
  showIconAtStart(() => readIcon());
  expect(listeners).toHaveLength(2);
  for (const listener of listeners) listener();
  await vi.waitFor(() => expect(setIcon).toHaveBeenCalledTimes(2));
  expect(setIcon.mock.calls[0]?.[0].path['16']).toContain('circle');
  readIcon = () => Promise.reject(new Error('no shelf'));
  for (const listener of listeners) listener();
  await Promise.resolve();
  expect(setIcon).toHaveBeenCalledTimes(2);
});
