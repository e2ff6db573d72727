import { expect, test } from 'vitest';
import { noSupportWords } from '../../../lib/domain/support-person';
import { keepCheckIn } from '../../../lib/storage/check-ins';
import { lookInto } from '../../../lib/storage/look-into';
import { addSupportPerson } from '../../../lib/storage/support-people';
import { lockEverything } from '../../fixtures/locked';
import { lock, restart } from '../../fixtures/locks';
import { deleteRow } from '../../fixtures/native';
import { said } from '../../fixtures/said';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();

/** A device with a check-in and a person. */
async function used() {
  const store = await device().open();
  const { id } = await keepCheckIn(store, said());
  await addSupportPerson(store, { ...noSupportWords, name: 'Sam' });
  return { store, id };
}

test('where every row is as it was put there, nothing is told', async () => {
  expect(await lookInto((await used()).store)).toEqual([]);
  expect(await lookInto(await device().open())).toEqual([]);
});

test('each part that is not as it was is told of, and no other', async () => {
  const { store, id } = await used();
  await deleteRow(device().name, 'checkIns', id);
  expect(await lookInto(store)).toEqual([{ kind: 'differs', expected: 2, found: 1 }]);
  await deleteRow(device().name, 'ledgers', 'private');
  expect(await lookInto(store)).toMatchObject([{ kind: 'differs' }, { kind: 'no-ledger' }]);
});

test('of what is locked nothing is said, and the rest is looked into all the same', async () => {
  const { store, id } = await used();
  await lock(store, 'private');
  await deleteRow(device().name, 'ledgers', 'private');
  await restart(device());
  const again = await device().open();
  expect(await lookInto(again)).toEqual([]);
  await deleteRow(device().name, 'checkIns', id);
  expect(await lookInto(again)).toMatchObject([{ kind: 'differs' }]);
});

test('with everything locked nothing is said', async () => {
  const { store, id } = await used();
  await lockEverything(store);
  await deleteRow(device().name, 'checkIns', id);
  expect(await lookInto(store)).toEqual([]);
});
