import { readSlot, type SealedTable, type Slot, sealRow } from './sealed-table';
import type { Store } from './store';
import { type Step, write } from './write';

/** A sealed record there is only one of, with the value it has until it is first written. */
export interface NamedRecord<Value> {
  readonly name: string;
  readonly table: SealedTable<Value>;
  readonly empty: Value;
}

/** Where a record can lie: the first place, and those for what another page met there. */
export type Places<Value> = readonly [NamedRecord<Value>, ...NamedRecord<Value>[]];

/** One that does not open counts as empty: it never keeps the rest from working. */
export async function readNamed<Value>(store: Store, record: NamedRecord<Value>): Promise<Value> {
  return (await readSlot(store, record.table, record.name)).value ?? record.empty;
}

/**
 * Changes the record as it is at that moment, so that two pages never undo each other.
 * @param alter gives the same value back where there is nothing to change.
 */
export async function changeNamed<Value>(
  store: Store,
  record: NamedRecord<Value>,
  alter: (value: Value) => Value,
): Promise<void> {
  let id = '';
  const plan = async () => {
    const slot = await readSlot(store, record.table, record.name);
    id = slot.id;
    const before = slot.value ?? record.empty;
    const value = alter(before);
    if (value === before) return [];
    return [...putAside(store, record.table, slot), await toPut(store, record.table, slot, value)];
  };
  await write(store, plan, (conflicting) => conflicting === id);
}

/** Puts a new value in a slot, over what lies there. */
export async function toPut<Value>(
  store: Store,
  table: SealedTable<Value>,
  slot: Slot<Value>,
  value: Value,
): Promise<Step> {
  const kept = { id: slot.id, rev: slot.rev + 1, value };
  const row = await sealRow(store, table, '', kept, slot.name);
  return { kind: 'put', table: table.name, row, over: slot.rev };
}

/** What does not open is kept as it lies, under another id. */
function putAside<Value>(
  store: Store,
  table: SealedTable<Value>,
  { unreadable }: Slot<Value>,
): readonly Step[] {
  if (!unreadable) return [];
  const row = { ...unreadable, id: store.newId() };
  return [{ kind: 'put', table: table.name, row, over: 0 }];
}
