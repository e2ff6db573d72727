import { describe, expect, test } from 'vitest';
import { lockNow } from '../../../lib/storage/lock-now';
import type { Store } from '../../../lib/storage/store';
import {
  addSupportPerson,
  changeSupportPerson,
  moveSupportPerson,
  readSupportPeople,
  removeSupportPerson,
  restoreSupportPerson,
} from '../../../lib/storage/support-people';
import { Conflict, InvalidRecord } from '../../../lib/storage/trouble';
import { lock } from '../../fixtures/locks';
import { allRows } from '../../fixtures/native';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();

function words(name: string) {
  return { name, how: `${name} listens`, reach: '' };
}

async function fill(store: Store, ...names: readonly string[]) {
  for (const name of names) {
    device().at += 1;
    await addSupportPerson(store, words(name));
  }
}

async function names(store: Store): Promise<readonly string[]> {
  return (await readSupportPeople(store)).records.map(({ value }) => value.name);
}

async function find(store: Store, name: string) {
  const { records } = await readSupportPeople(store);
  const found = records.find(({ value }) => value.name === name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
}

async function move(store: Store, name: string, way: 'up' | 'down') {
  const { records } = await readSupportPeople(store);
  const shown = records.map(({ id }) => id);
  await moveSupportPerson(store, shown, (await find(store, name)).id, way);
}

describe('people who help', () => {
  test('are kept in the order in which they were written down, until one is moved', async () => {
    const store = await device().open();
    await fill(store, 'Ana', 'Sam', 'Lee');
    expect(await names(store)).toEqual(['Ana', 'Sam', 'Lee']);
    await move(store, 'Lee', 'up');
    await move(store, 'Lee', 'up');
    expect(await names(await device().open())).toEqual(['Lee', 'Ana', 'Sam']);
    await fill(store, 'New');
    expect(await names(store)).toEqual(['Lee', 'Ana', 'Sam', 'New']);
  });

  test('are changed and keep their place; whoever was changed elsewhere is left as there', async () => {
    const store = await device().open();
    await fill(store, 'Ana', 'Sam');
    const before = await find(store, 'Ana');
    await changeSupportPerson(store, before, words('Anna'));
    expect(await names(store)).toEqual(['Anna', 'Sam']);
    await expect(changeSupportPerson(store, before, words('Anne'))).rejects.toThrow(Conflict);
    expect(await names(store)).toEqual(['Anna', 'Sam']);
  });

  test('are removed and come back to where they stood', async () => {
    const store = await device().open();
    await fill(store, 'Ana', 'Sam', 'Lee');
    await move(store, 'Sam', 'up');
    const sam = await find(store, 'Sam');
    await removeSupportPerson(store, sam);
    expect(await names(store)).toEqual(['Ana', 'Lee']);
    await restoreSupportPerson(store, sam);
    expect(await names(store)).toEqual(['Sam', 'Ana', 'Lee']);
    await expect(restoreSupportPerson(store, sam)).rejects.toThrow(Conflict);
  });

  test('without a word are nobody', async () => {
    const store = await device().open();
    const nobody = { name: ' ', how: '', reach: '\n' };
    await expect(addSupportPerson(store, nobody)).rejects.toThrow(InvalidRecord);
    expect(await names(store)).toEqual([]);
  });

  test('lie sealed, and are behind the lock', async () => {
    const store = await device().open();
    await fill(store, 'Wilhelmina');
    const rows = JSON.stringify((await allRows(device().name))['people'], (_key, value) =>
      value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
    );
    expect(rows).not.toContain('Wilhelmina');
    await lock(store, 'private');
    expect(await names(store)).toEqual(['Wilhelmina']);
    await lockNow(store);
    await expect(readSupportPeople(store)).rejects.toThrow('private');
  });
});
