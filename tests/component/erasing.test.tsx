import { screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { NotOpen } from '../../components/safety/NotOpen';
import { eraseAndBeginAgain } from '../../entrypoints/surroundings/erase';
import { letGoToErase } from '../../entrypoints/surroundings/erasing-store';
import { t } from '../../lib/i18n/messages';
import { keepCheckIn, recentCheckIns } from '../../lib/storage/check-ins';
import type { Places } from '../../lib/storage/erase';
import { openNative } from '../fixtures/native';
import { said } from '../fixtures/said';
import { useDevice } from '../fixtures/use-device';
import { openPage } from './surroundings';

const device = useDevice();
const never = new Promise<void>(() => undefined);
let patience = never;
/** Where the browser does not carry it out: as soon as this resolves. */
let refusal: Promise<void> | undefined;
afterEach(() => {
  patience = never;
  refusal = undefined;
});

vi.mock('../../lib/platform/shelves', () => ({
  newShelf: (area: string) => (area === 'local' ? device().shelf : device().session),
}));
vi.mock('../../lib/storage/erase', async (original) => {
  const { eraseEverything } = await original<typeof import('../../lib/storage/erase')>();
  return {
    eraseEverything: async (places: Places, _wait: unknown, onHeldUp: () => void) => {
      if (!refusal) return await eraseEverything(places, () => patience, onHeldUp, device().name);
      patience.then(onHeldUp, () => undefined);
      await refusal;
      throw new Error('refused');
    },
  };
});

/** A page that erases everything, and what it does with its lock and itself. */
async function openErasing() {
  const page = await openPage(device());
  const [letGo, beginAnew] = [vi.fn(), vi.fn()];
  const hold = vi.fn(() => letGo);
  const erase = () => eraseAndBeginAgain(hold, () => letGoToErase(page.store), beginAnew);
  return { page, hold, letGo, beginAnew, erase };
}

test('a page that erased everything begins again', async () => {
  const { page, letGo, beginAnew, erase } = await openErasing();
  await erase();
  expect(beginAnew).toHaveBeenCalledTimes(1);
  expect(letGo).not.toHaveBeenCalled();
  expect(page.opened.database.isOpen()).toBe(false);
});

test('one that another page holds up says so, and goes on by itself', async () => {
  const { page, hold, letGo, beginAnew, erase } = await openErasing();
  const stubborn = await openNative(device().name);
  patience = Promise.resolve();
  // It has not failed: nobody is told so, nor asked to begin once more.
  const erasing = erase();
  await vi.waitFor(() => {
    expect(page.store.current()).toEqual({ kind: 'failed', trouble: 'erasing' });
  });
  page.draw(<NotOpen trouble="erasing" isPage={true} />);
  expect(screen.getByText(t('troubleErasing'))).toBeTruthy();
  expect(screen.queryAllByRole('button')).toEqual([]);
  // It may be locked meanwhile, and is not once the keys are erased.
  expect(letGo).toHaveBeenCalledTimes(1);
  expect(hold).toHaveBeenCalledTimes(1);
  expect(beginAnew).not.toHaveBeenCalled();
  stubborn.close();
  await erasing;
  expect(beginAnew).toHaveBeenCalledTimes(1);
  expect(hold).toHaveBeenCalledTimes(2);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(device().name);
});

test.each(['at once', 'after it was held up'])(
  'where the browser erases nothing, and says so %s, the page goes on as before',
  async (when) => {
    const { page, letGo, beginAnew, erase } = await openErasing();
    await keepCheckIn(page.opened, said({ note: 'still here' }));
    const refused = Promise.withResolvers<void>();
    refusal = refused.promise;
    if (when !== 'at once') patience = Promise.resolve();
    const erasing = erase();
    if (when !== 'at once') {
      await vi.waitFor(() => expect(page.store.current().kind).toBe('failed'));
    }
    refused.resolve();
    await expect(erasing).rejects.toThrow('refused');
    expect(page.store.current()).toEqual({ kind: 'ready', value: page.opened });
    const { records } = await recentCheckIns(page.opened, 5);
    expect(records.map(({ value }) => value.note)).toEqual(['still here']);
    await keepCheckIn(page.opened, said());
    expect(letGo).toHaveBeenCalled();
    expect(beginAnew).not.toHaveBeenCalled();
  },
);

test('one that was held up, and does not come to its end, does not say that it still goes on', async () => {
  const { page, erase } = await openErasing();
  const stubborn = await openNative(device().name);
  patience = Promise.resolve();
  const erasing = expect(erase()).rejects.toThrow('not now');
  await vi.waitFor(() => expect(page.store.current().kind).toBe('failed'));
  vi.spyOn(device().shelf, 'clear').mockRejectedValueOnce(new Error('not now'));
  stubborn.close();
  await erasing;
  expect(page.store.current()).toEqual({ kind: 'failed', trouble: 'not-erased' });
});
