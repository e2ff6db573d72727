import { changeNamed, type NamedRecord, readNamed } from './named-record';
import type { Store } from './store';

/** The person's own feeling words, kept for next time, newest first. */
const ownWords: NamedRecord<readonly string[]> = {
  name: 'own-words',
  table: { name: 'settings', compartment: 'daily', check: (words) => words },
  empty: [],
};

export async function readOwnWords(store: Store): Promise<readonly string[]> {
  return await readNamed(store, ownWords);
}

export async function addOwnWords(store: Store, added: readonly string[]): Promise<void> {
  if (added.length === 0) return;
  await changeNamed(store, ownWords, (words) => [...new Set([...added, ...words])]);
}

/** Check-ins that carry the word keep it. */
export async function removeOwnWord(store: Store, word: string): Promise<void> {
  await changeNamed(store, ownWords, (words) => words.filter((other) => other !== word));
}
