export type PassphraseJudgement = 'good' | 'short' | 'common';

/** NIST SP 800-63B asks for length and a list of what is common, and for no mix of characters. */
const leastLength = 12;

/**
 * Whether a passphrase may be chosen. Its length is counted in code points of its NFKC form, a run
 * of white space as one and none at the ends: twelve spaces are no passphrase. That is for this
 * judgement only, and the key is made of the text as it was typed (`passphraseToKey`).
 * @param commonest in lower case; one repeated, or with digits behind it, is refused as well.
 */
export function judgePassphrase(text: string, commonest: ReadonlySet<string>): PassphraseJudgement {
  const plain = text.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ');
  if (Array.from(plain).length < leastLength) return 'short';
  const run = plain.toLowerCase().replaceAll(' ', '');
  return isFewRepeated(run) || isCommonStretched(run, commonest) ? 'common' : 'good';
}

/** One, two or three characters over and over. */
function isFewRepeated(text: string): boolean {
  return /^(.{1,3})\1+$/su.test(text);
}

/** A common one, once or several times, with or without digits at the end. */
function isCommonStretched(text: string, commonest: ReadonlySet<string>): boolean {
  for (let length = 1; length <= text.length; length += 1) {
    const stem = text.slice(0, length);
    const isCommon = commonest.has(stem) || commonest.has(withoutDigits(stem));
    if (isCommon && withoutDigits(withoutLeading(text, stem)) === '') return true;
  }
  return false;
}

/** From the end on, and not by `\d+$`: that would be slow over a very long line of digits. */
function withoutDigits(text: string): string {
  let end = text.length;
  while (/\d/u.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function withoutLeading(text: string, stem: string): string {
  let start = 0;
  while (text.startsWith(stem, start)) start += stem.length;
  return text.slice(start);
}
