import { changeNamed, type NamedRecord, readNamed } from './named-record';
import type { Store } from './store';

/** A sentence of one's own that was begun and not kept; '' where there is none. */
const promptDraft: NamedRecord<string> = {
  name: 'prompt-draft',
  table: { name: 'settings', compartment: 'daily', check: (text) => text },
  empty: '',
};

export async function readPromptDraft(store: Store): Promise<string> {
  return await readNamed(store, promptDraft);
}

export async function writePromptDraft(store: Store, text: string): Promise<void> {
  await changeNamed(store, promptDraft, () => text);
}
