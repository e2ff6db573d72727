import { expect, test } from 'vitest';
import { noSupportWords } from '../../../lib/domain/support-person';
import { keepCheckIn, recentCheckIns } from '../../../lib/storage/check-ins';
import { headerName } from '../../../lib/storage/header-store';
import { addSupportPerson, readSupportPeople } from '../../../lib/storage/support-people';
import { toStored, type VaultHeader } from '../../../lib/vault/header';
import { putRow } from '../../fixtures/native';
import { said } from '../../fixtures/said';
import { headerIn } from '../../fixtures/under-keys';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();

/** As it was written before anything was private. */
async function takePrivateAway(): Promise<void> {
  const { compartments, ...rest } = await headerIn(device().name);
  const before = { ...rest, compartments: { daily: compartments.daily } } as VaultHeader;
  const stored = await toStored(before);
  await putRow(device().name, 'header', { id: 'header', stored });
  device().shelf.content.set(headerName, stored);
}

test('a header from before there was anything private gets a key for it, and keeps the other', async () => {
  const first = await device().open();
  const kept = await keepCheckIn(first, said({ note: 'before' }));
  first.close();
  await takePrivateAway();
  const stores = await Promise.all([device().open(), device().open(), device().open()]);
  const header = await headerIn(device().name);
  expect(header).toMatchObject({ sequence: 2, epoch: 1 });
  expect(device().shelf.content.get(headerName)).toEqual(await toStored(header));
  const keyIds = stores.map((store) => store.vault().keysOf('private').keyId);
  expect(new Set(keyIds).size).toBe(1);
  const [one, two] = stores;
  if (!one || !two) throw new Error('none opened');
  const person = await addSupportPerson(one, { ...noSupportWords, name: 'Sam' });
  expect((await readSupportPeople(two)).records).toEqual([person]);
  expect((await recentCheckIns(two, 5)).records).toEqual([kept]);
});
