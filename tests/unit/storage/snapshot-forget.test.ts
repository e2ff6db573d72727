import { expect, test, vi } from 'vitest';
import { keepCheckIn } from '../../../lib/storage/check-ins';
import { takeDailySnapshot } from '../../../lib/storage/snapshot-daily';
import { forgetSnapshots } from '../../../lib/storage/snapshot-forget';
import { chunkNames, listName, readList } from '../../../lib/storage/snapshot-list';
import { missingIn } from '../../../lib/storage/snapshot-open';
import { said } from '../../fixtures/said';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();
const day = 24 * 60 * 60 * 1000;

const list = () => readList(device().shelf);
const chunksOnShelf = () =>
  [...device().shelf.content.keys()].filter((name) => name.startsWith('chunk-')).toSorted();

/** A device with copies of three days; the second of them was laid aside, the third is of other keys. */
async function used() {
  const store = await device().open();
  for (let count = 0; count < 3; count += 1) {
    await keepCheckIn(store, said({ note: `${count}` }));
    expect(await takeDailySnapshot(store)).toBe('taken');
    device().at += day;
  }
  const there = await list();
  const [first, second, third] = there.snapshots;
  if (!first || !second || !third) throw new Error('not taken');
  const snapshots = [first, { ...second, kind: 'aside' as const }, { ...third, keys: 7 }];
  await device().shelf.set(listName, { ...there, snapshots });
  return { first, second, third };
}

test('copies of earlier days are taken away, and what may lie nowhere else stays whole', async () => {
  const { first, second, third } = await used();
  const gone = chunkNames([first]).difference(chunkNames([second, third]));
  expect(gone.size).toBeGreaterThan(0);
  await forgetSnapshots(device().shelf);
  const { snapshots, loose, next } = await list();
  expect(snapshots.map(({ sequence }) => sequence)).toEqual([second.sequence, third.sequence]);
  expect(loose).toEqual([]);
  expect(next).toBe(third.sequence + 1);
  expect(chunksOnShelf()).toEqual([...chunkNames(snapshots)].toSorted());
  for (const snapshot of snapshots) expect(await missingIn(device().shelf, snapshot)).toBe(0);
});

test('what a killed browser left behind goes with them', async () => {
  await used();
  device().shelf.content.set('chunk-left-behind', 'the header of an earlier day');
  const there = await list();
  await device().shelf.set(listName, { ...there, loose: ['chunk-left-behind'] });
  await forgetSnapshots(device().shelf);
  expect(chunksOnShelf()).not.toContain('chunk-left-behind');
});

test('cut short, it knows what is still to be taken away', async () => {
  const { first, second, third } = await used();
  const gone = chunkNames([first]).difference(chunkNames([second, third]));
  const killed = { ...device().shelf, remove: () => Promise.reject(new Error('gone')) };
  await expect(forgetSnapshots(killed)).rejects.toThrow('gone');
  const { snapshots, loose } = await list();
  expect(snapshots.map(({ sequence }) => sequence)).toEqual([second.sequence, third.sequence]);
  expect(new Set(loose)).toEqual(gone);
  const store = await device().open();
  await keepCheckIn(store, said());
  await takeDailySnapshot(store);
  expect(chunksOnShelf()).toEqual([...chunkNames((await list()).snapshots)].toSorted());
});

test('cut short, it is done with when it is called again', async () => {
  await used();
  const killed = { ...device().shelf, remove: () => Promise.reject(new Error('gone')) };
  await expect(forgetSnapshots(killed)).rejects.toThrow('gone');
  await forgetSnapshots(device().shelf);
  const { snapshots, loose } = await list();
  expect(loose).toEqual([]);
  expect(chunksOnShelf()).toEqual([...chunkNames(snapshots)].toSorted());
});

test('where there is none of an earlier day, nothing is written', async () => {
  const set = vi.spyOn(device().shelf, 'set');
  await forgetSnapshots(device().shelf);
  expect(set).not.toHaveBeenCalled();
});
