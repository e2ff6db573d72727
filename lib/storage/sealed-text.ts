import { changeNamed, type NamedRecord, readNamed } from './named-record';
import type { Store } from './store';

/** A text there is only one of, sealed; '' where there is none. */
export type SealedText = NamedRecord<string>;

function newText(name: string): SealedText {
  const table = { name: 'settings', compartment: 'daily', check: (text: string) => text } as const;
  return { name, table, empty: '' };
}

/**
 * A sentence of one's own that was begun and not kept.
 * @param of id of the kept one that it changes; without it, a new one.
 */
export function promptDraft(of = ''): SealedText {
  return newText(`prompt-draft ${of}`);
}

/** What the person wants to read first when they look for help, in their own words. */
export const helpCard = newText('help-card');

export async function readText(store: Store, text: SealedText): Promise<string> {
  return await readNamed(store, text);
}

export async function writeText(store: Store, text: SealedText, value: string): Promise<void> {
  await changeNamed(store, text, () => value);
}
