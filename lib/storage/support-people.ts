import {
  inOrder,
  isEmptySupport,
  moveInOrder,
  noSupportWords,
  type SupportPerson,
  type SupportWords,
  trimSupport,
} from '../domain/support-person';
import { changeNamed, type NamedRecord, type Places, readNamed } from './named-record';
import { type Kept, type Opened, readAll, type SealedTable, sealRow } from './sealed-table';
import type { Store } from './store';
import { InvalidRecord } from './trouble';
import { type Step, write } from './write';

const table: SealedTable<SupportPerson> = {
  name: 'people',
  compartment: 'private',
  check: (person) => {
    if (isEmptySupport(person)) throw new InvalidRecord('support person: expected some words');
    return person;
  },
};

/** Ids in the order chosen by hand. */
const order: NamedRecord<readonly string[]> = {
  name: 'people-order',
  table: { name: 'privateSettings', compartment: 'private', check: (ids) => ids },
  empty: [],
};

/**
 * What was begun of someone and not kept.
 * @param of id of the one it changes; without it, someone new.
 */
export function supportDraft(of = ''): NamedRecord<SupportWords> {
  return draftNamed(`person-draft ${of}`);
}

/** Where it can lie, while the same form is open in several pages. */
export function supportDrafts(of = ''): Places<SupportWords> {
  return [supportDraft(of), ...[1, 2, 3].map((place) => draftNamed(`person-draft ${of} ${place}`))];
}

function draftNamed(name: string): NamedRecord<SupportWords> {
  return {
    name,
    table: { name: 'privateDrafts', compartment: 'private', check: (words) => words },
    empty: noSupportWords,
  };
}

/** Everyone, in the person's own order. @throws CompartmentClosed */
export async function readSupportPeople(store: Store): Promise<Opened<SupportPerson>> {
  const [{ records, unreadable }, ids] = await Promise.all([
    readAll(store, table),
    readNamed(store, order),
  ]);
  return { records: inOrder(records, ids), unreadable };
}

/** @throws InvalidRecord where there are no words; StoreTrouble. */
export async function addSupportPerson(
  store: Store,
  words: SupportWords,
): Promise<Kept<SupportPerson>> {
  const value = { ...trimSupport(words), since: store.now() };
  return await put(store, { id: store.newId(), rev: 1, value }, 0);
}

/** @throws Conflict where it has been changed elsewhere since; InvalidRecord; StoreTrouble. */
export async function changeSupportPerson(
  store: Store,
  before: Kept<SupportPerson>,
  words: SupportWords,
): Promise<Kept<SupportPerson>> {
  const value = { ...trimSupport(words), since: before.value.since };
  return await put(store, { id: before.id, rev: before.rev + 1, value }, before.rev);
}

/** @throws Conflict where it has been changed elsewhere since. */
export async function removeSupportPerson(
  store: Store,
  { id, rev }: Kept<SupportPerson>,
): Promise<void> {
  const step: Step = { kind: 'remove', table: 'people', id, over: rev };
  await write(store, () => Promise.resolve([step]));
}

/** Brings someone back as they were, in their place. @throws Conflict where they are there already. */
export async function restoreSupportPerson(
  store: Store,
  removed: Kept<SupportPerson>,
): Promise<void> {
  await put(store, { ...removed, rev: removed.rev + 1 }, 0);
}

/**
 * Lets someone change places with the one before or after.
 * @param shown ids as they are shown now, so that all of them have a place.
 */
export async function moveSupportPerson(
  store: Store,
  shown: readonly string[],
  id: string,
  way: 'up' | 'down',
): Promise<void> {
  await changeNamed(store, order, (ids) => {
    const moved = moveInOrder(shown, id, way);
    // Those who are not shown here, since they were removed, keep a place to come back to.
    return [...moved, ...ids.filter((each) => !shown.includes(each))];
  });
}

async function put(
  store: Store,
  kept: Kept<SupportPerson>,
  over: number,
): Promise<Kept<SupportPerson>> {
  await write(store, async () => [
    { kind: 'put', table: 'people', row: await sealRow(store, table, '', kept), over },
  ]);
  return kept;
}
