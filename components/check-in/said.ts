import type { Affect } from '../../lib/domain/affect';
import type { CheckIn, CheckInWords } from '../../lib/domain/check-in';
import type { NewCheckIn } from '../../lib/storage/check-ins';
import type { Draft } from '../../lib/storage/drafts';

/** What has been said in the form so far. Without a place on the pad nothing is kept. */
export interface Said extends CheckInWords {
  readonly affect?: Affect;
  /** Letters in *my own word* that have not been added yet. */
  readonly ownWord?: string;
}

export const nothingSaid: Said = { feelings: [], ownWords: [] };

export function isNothing(said: Said): boolean {
  const { affect, feelings, ownWords, need, note, ownWord } = said;
  return !affect && feelings.length + ownWords.length === 0 && !need && !note && !ownWord;
}

/** The words of a form as they are kept: a word being typed counts, an empty note does not. */
export function saidToCheckIn(said: Said, affect: Affect): NewCheckIn {
  const { note, need } = said;
  return {
    pleasantness: affect.pleasantness,
    energy: affect.energy,
    feelings: said.feelings,
    ownWords: addOwnWord(said).ownWords,
    ...(need ? { need } : {}),
    ...(note?.trim() ? { note } : {}),
  };
}

/** Moves the letters in *my own word* among the words. */
export function addOwnWord({ ownWord, ...said }: Said): Said {
  const word = ownWord?.trim();
  if (!word || said.ownWords.includes(word)) return said;
  return { ...said, ownWords: [...said.ownWords, word] };
}

export function checkInToSaid({ pleasantness, energy, ...rest }: CheckIn): Said {
  const { feelings, ownWords, need, note } = rest;
  return {
    affect: { pleasantness, energy },
    feelings,
    ownWords,
    ...(need ? { need } : {}),
    ...(note ? { note } : {}),
  };
}

export function draftToSaid({ at: _at, of: _of, ofRev: _ofRev, ...said }: Draft): Said {
  return said;
}

export function toggle(words: readonly string[], word: string): readonly string[] {
  return words.includes(word) ? words.filter((other) => other !== word) : [...words, word];
}

/** Every word of it that a person has typed, to be copied where it can't be kept. */
export function saidToText({ ownWords, ownWord, note }: Said): string {
  return [[...ownWords, ...(ownWord ? [ownWord] : [])].join(', '), note ?? '']
    .filter((part) => part !== '')
    .join('\n\n');
}
