import { changeNamed, type NamedRecord, readNamed } from './named-record';
import { type Kept, type Opened, readAll, type SealedTable, sealRow } from './sealed-table';
import type { Store } from './store';
import { write } from './write';

/** A prompt in the person's own words. */
export interface OwnPrompt {
  readonly text: string;
  /** Whether the person has chosen that the new tab may show it. */
  readonly onNewTab: boolean;
}

/** Bundled prompts the person wants to find again, and when each was last shown, by id. */
export interface PromptMemory {
  readonly kept: readonly string[];
  /** Milliseconds since 1970 UTC. */
  readonly shown: Readonly<Record<string, number>>;
}

const ownTable: SealedTable<OwnPrompt> = {
  name: 'prompts',
  compartment: 'daily',
  check: (prompt) => prompt,
};

const memory: NamedRecord<PromptMemory> = {
  name: 'prompt-memory',
  table: { name: 'settings', compartment: 'daily', check: (value) => value },
  empty: { kept: [], shown: {} },
};

export async function readPromptMemory(store: Store): Promise<PromptMemory> {
  return await readNamed(store, memory);
}

export async function noteShown(store: Store, id: string): Promise<void> {
  const now = store.now();
  await changeNamed(store, memory, (value) => ({ ...value, shown: { ...value.shown, [id]: now } }));
}

export async function keepPrompt(store: Store, id: string): Promise<void> {
  await changeNamed(store, memory, (value) => ({
    ...value,
    kept: [id, ...value.kept.filter((other) => other !== id)],
  }));
}

export async function unkeepPrompt(store: Store, id: string): Promise<void> {
  await changeNamed(store, memory, (value) => ({
    ...value,
    kept: value.kept.filter((other) => other !== id),
  }));
}

export async function readOwnPrompts(store: Store): Promise<Opened<OwnPrompt>> {
  return await readAll(store, ownTable);
}

export async function addOwnPrompt(store: Store, value: OwnPrompt): Promise<Kept<OwnPrompt>> {
  return await put(store, { id: store.newId(), rev: 1, value }, 0);
}

/** @throws Conflict where it has been changed elsewhere since. */
export async function changeOwnPrompt(
  store: Store,
  before: Kept<OwnPrompt>,
  value: OwnPrompt,
): Promise<Kept<OwnPrompt>> {
  return await put(store, { id: before.id, rev: before.rev + 1, value }, before.rev);
}

export async function removeOwnPrompt(store: Store, prompt: Kept<OwnPrompt>): Promise<void> {
  const step = { kind: 'remove', table: 'prompts', id: prompt.id, over: prompt.rev } as const;
  await write(store, () => Promise.resolve([step]));
}

/** Brings a removed prompt back. @throws Conflict where it is there already. */
export async function restoreOwnPrompt(store: Store, removed: Kept<OwnPrompt>): Promise<void> {
  await put(store, { ...removed, rev: removed.rev + 1 }, 0);
}

async function put(store: Store, kept: Kept<OwnPrompt>, over: number): Promise<Kept<OwnPrompt>> {
  await write(store, async () => [
    { kind: 'put', table: 'prompts', row: await sealRow(store, ownTable, '', kept), over },
  ]);
  return kept;
}
