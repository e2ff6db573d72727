import { nameToId, readOne, type SealedTable, sealRow } from './sealed-table';
import type { Store } from './store';
import { write } from './write';

/** A sealed record there is only one of, with the value it has until it is first written. */
export interface NamedRecord<Value> {
  readonly name: string;
  readonly table: SealedTable<Value>;
  readonly empty: Value;
}

export async function readNamed<Value>(store: Store, record: NamedRecord<Value>): Promise<Value> {
  const id = await nameToId(store, record.table, record.name);
  return (await readOne(store, record.table, id))?.value ?? record.empty;
}

/** Changes the record as it is at that moment, so that two pages never undo each other. */
export async function changeNamed<Value>(
  store: Store,
  record: NamedRecord<Value>,
  alter: (value: Value) => Value,
): Promise<void> {
  const id = await nameToId(store, record.table, record.name);
  const plan = async () => {
    const before = await readOne(store, record.table, id);
    const over = before?.rev ?? 0;
    const value = alter(before?.value ?? record.empty);
    const row = await sealRow(store, record.table, '', { id, rev: over + 1, value });
    return [{ kind: 'put', table: record.table.name, row, over } as const];
  };
  await write(store, plan, (conflicting) => conflicting === id);
}
