import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commonPassphrases } from '../../lib/content/common-passphrases';
import { passphraseWords } from '../../lib/content/en/passphrase-words';
import { root } from '../fixtures/sources';
import { wordsNeverSeenFromBehind, wordsNeverUsed } from './words-never-used';

function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

describe('the words for passphrases', () => {
  test('are 2,048 or more, each once, in order', () => {
    expect(passphraseWords.length).toBeGreaterThanOrEqual(2048);
    expect(new Set(passphraseWords).size).toBe(passphraseWords.length);
    expect(passphraseWords).toEqual(passphraseWords.toSorted());
  });

  test('are easy to type: three to eight plain letters', () => {
    expect(passphraseWords.filter((word) => !/^[a-z]{3,8}$/u.test(word))).toEqual([]);
  });

  test('are none that is never said', () => {
    const never = new Set([...wordsNeverUsed, ...wordsNeverSeenFromBehind]);
    expect(passphraseWords.filter((word) => never.has(word))).toEqual([]);
  });

  test('are none that wounds', () => {
    const parts = /kill(?!et|ful)|murder|weapon|abus|violen|hurt|suicid|blood|death|drunk|husband/u;
    const whole =
      /^(dead|dies|dying|gun|guns|knife|rape|pain|rum|wine|beer|vodka|whisky|drug|opium|naked|nude|sexy?|hell|devil|sin|guilt|shame|ugly|fat|mother|father|mom|dad|mama|papa|sister|brother|uncle|aunt|wife|son)$/u;
    const wounding = (word: string) => parts.test(word) || whole.test(word);
    expect(passphraseWords.filter((word) => wounding(word))).toEqual([]);
  });

  test('say how many they are, whose they are, and on what terms', () => {
    const text = textOf('lib/content/en/passphrase-words.ts');
    expect(text).toContain(passphraseWords.length.toLocaleString('en'));
    expect(text).toContain('Electronic Frontier Foundation');
    expect(text).toContain('https://creativecommons.org/licenses/by/3.0/us/');
  });
});

describe('the commonest passphrases', () => {
  test('are as they are compared: NFKC, in lower case', () => {
    const given = [...commonPassphrases];
    expect(given.filter((each) => each !== each.normalize('NFKC').toLowerCase())).toEqual([]);
    expect(given.filter((each) => /\s/u.test(each) || each.length < 3)).toEqual([]);
  });

  test('are many, with the first ones among them', () => {
    expect(commonPassphrases.size).toBeGreaterThan(9000);
    for (const each of ['password', 'qwerty', 'dragon', 'iloveyou', 'letmein']) {
      expect(commonPassphrases.has(each)).toBe(true);
    }
  });

  test('say how many they are, whose they are, and on what terms', () => {
    const text = textOf('lib/content/common-passphrases.ts');
    expect(text).toContain(commonPassphrases.size.toLocaleString('en'));
    expect(text).toContain('@zxcvbn-ts/language-common 4.1.3 (MIT');
  });
});
