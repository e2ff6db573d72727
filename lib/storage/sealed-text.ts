import type { NamedRecord, Places } from './named-record';

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

/** Where it can lie, while the same form is open in several pages. */
export function promptDrafts(of = ''): Places<string> {
  return [promptDraft(of), ...[1, 2, 3].map((place) => newText(`prompt-draft ${of} ${place}`))];
}

/** What the person wants to read first when they look for help, in their own words. */
export const helpCard = newText('help-card');
