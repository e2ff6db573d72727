import type { RandomBelow } from './random-below';

const wordCount = 5;
/** 11 bits a word: 55 bits and more in five, each guess costing an Argon2id. Safety 2.7. */
const leastWords = 2048;

/**
 * Five words of a list with spaces between them. A word may come twice: to forbid it would only
 * make a passphrase easier to guess.
 * @throws RangeError where the list is too short.
 */
export function newPassphrase(words: readonly string[], randomBelow: RandomBelow): string {
  if (words.length < leastWords) throw new RangeError('too few words');
  return Array.from({ length: wordCount }, () => words[randomBelow(words.length)]).join(' ');
}
