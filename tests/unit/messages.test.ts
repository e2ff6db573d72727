import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { needs } from '../../lib/domain/need';
import { language, plural, t } from '../../lib/i18n/messages';
import english from '../../public/_locales/en/messages.json';
import { toPseudoLocale } from '../../scripts/pseudo-locale.mjs';
import { speak } from '../fixtures/browser';
import { ownFolders, readSources, root } from '../fixtures/sources';
import { wordsFoundIn, wordsNeverSeenFromBehind, wordsNeverUsed } from './words-never-used';

interface Message {
  readonly message: string;
  readonly description?: string;
}

const messages: Readonly<Record<string, Message>> = english;
const keys = Object.keys(messages);
const entries = Object.entries(messages).map(([key, message]) => ({ key, ...message }));

const sources = [
  ...readSources(...ownFolders).filter(({ path }) => /\.(tsx?|html)$/u.test(path)),
  { path: 'wxt.config.ts', text: readFileSync(join(root, 'wxt.config.ts'), 'utf8') },
];
const code = sources.map(({ text }) => text).join('\n');

const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Keys that the code makes of two parts, written out. */
const made: Readonly<Record<string, readonly string[]>> = {
  'need_${': needs.map((need) => `need_${need}`),
  'alsoThis_${': ['night', 'morning', 'afternoon', 'evening'].map((part) => `alsoThis_${part}`),
};

/** Keys that stand in the code as a text of their own, in either kind of quotes. */
function isNamed(key: string): boolean {
  return code.includes(`'${key}'`) || code.includes(`"${key}"`) || code.includes(`__MSG_${key}__`);
}

describe('messages', () => {
  test('that the code asks for are all there', () => {
    const asked = [
      ...[...code.matchAll(/\bt\(\s*'(\w+)'/gu)].map(([, key]) => key),
      ...[...code.matchAll(/\bt\([^()'"`]*\?\s*'(\w+)'\s*:\s*'(\w+)'/gu)].flatMap(([, a, b]) => [
        a,
        b,
      ]),
      ...[...code.matchAll(/__MSG_(\w+)__/gu)].map(([, key]) => key),
      ...[...code.matchAll(/\bplural\(\s*'(\w+)'/gu)].map(([, key]) => `${key}_other`),
    ];
    expect(asked.length).toBeGreaterThan(80);
    expect(asked.filter((key) => !keys.includes(key ?? ''))).toEqual([]);
  });

  test('made of two parts in the code are these, and all there', () => {
    const stems = [...code.matchAll(/\bt\(\s*`(\w+_\$\{)/gu)].map(([, stem]) => stem);
    expect([...new Set(stems)].toSorted()).toEqual(Object.keys(made).toSorted());
    expect(
      Object.values(made)
        .flat()
        .filter((key) => !keys.includes(key)),
    ).toEqual([]);
  });

  test('are all used', () => {
    const unused = keys.filter((key) => {
      const stem = key.replace(new RegExp(`_(${forms.join('|')})$`, 'u'), '');
      const isPlural = stem !== key && code.includes(`plural('${stem}'`);
      return !(isNamed(key) || isPlural || Object.values(made).flat().includes(key));
    });
    expect(unused).toEqual([]);
  });

  test.each(entries)('$key has a description, and says nothing that is never said', (entry) => {
    expect(entry.message.trim()).not.toBe('');
    expect(entry.message).toBe(entry.message.trim());
    expect(entry.description?.trim() ?? '').not.toBe('');
    expect(entry.message).not.toContain('!');
    expect(wordsFoundIn(entry.message, wordsNeverUsed)).toEqual([]);
  });

  test.each(entries.filter(({ message }) => message.includes('$')))(
    '$key counts its places from $1 on',
    ({ message }) => {
      const places = [...message.matchAll(/\$(\d)/gu)].map(([, place]) => Number(place));
      expect(places.toSorted()).toEqual(places.toSorted().map((_, index) => index + 1));
      expect(message.replaceAll(/\$\d/gu, '')).not.toContain('$');
    },
  );

  test('are given as many values as they have places', () => {
    const calls = code.matchAll(
      /\bt\(\s*'(\w+)'((?:,\s*(?:[\w.[\]]+(?:\([^()]*\))?|`[^`]*`))*)\s*\)/gu,
    );
    let counted = 0;
    for (const [, key = '', values = ''] of calls) {
      const places = new Set(messages[key]?.message.match(/\$\d/gu) ?? []);
      const given = values.split(',').filter((value) => value.trim()).length;
      if (!values.includes('(')) expect(given, key).toBe(places.size);
      counted += 1;
    }
    expect(counted).toBeGreaterThan(80);
  });

  test('in plural forms have the forms that English has', () => {
    const stems = keys.filter((key) => key.endsWith('_other')).map((key) => key.slice(0, -6));
    expect(stems.length).toBeGreaterThan(0);
    for (const stem of stems) {
      expect(keys.filter((key) => key.startsWith(`${stem}_`)).toSorted()).toEqual([
        `${stem}_one`,
        `${stem}_other`,
      ]);
    }
  });
});

describe('what is seen from behind', () => {
  const titles = sources
    .filter(({ path }) => path.endsWith('.html'))
    .map(({ path, text }) => [path, /<title>([^<]*)<\/title>/u.exec(text)?.[1] ?? ''] as const);

  test.each(titles)('%s has the constant title %s', (path, title) => {
    expect(['Yarrow', 'New Tab']).toContain(title);
    expect(title).toBe(/newtab|blank/u.test(path) ? 'New Tab' : 'Yarrow');
  });

  test('is neutral: name, store text, titles', () => {
    expect(titles.length).toBeGreaterThanOrEqual(4);
    const seen = [
      t('extensionName'),
      t('extensionDescription'),
      ...titles.map(([, title]) => title),
    ];
    for (const text of seen) expect(wordsFoundIn(text, wordsNeverSeenFromBehind)).toEqual([]);
  });

  test('no title is changed by the code', () => {
    expect(code).not.toMatch(/document\.title|\btitle\s*=\s*`/u);
  });

  test('the store’s line has its 132 characters at most, and names the new tab first', () => {
    expect(t('extensionDescription').length).toBeLessThanOrEqual(132);
    expect(t('extensionDescription')).toMatch(/^Changes your new tab/u);
  });
});

describe('words put together', () => {
  afterEach(() => speak(undefined));

  test('take their values in their places', () => {
    expect(t('firstRunPart', '2', '3')).toBe('2 of 3');
    expect(language()).toBe('en');
  });

  test.each([
    [0, '0', 'unreadable_other'],
    [1, '1', 'unreadable_one'],
    [2, '2', 'unreadable_other'],
    [12_345, '12,345', 'unreadable_other'],
  ])('%d is written %s, in the form %s', (count, written, key) => {
    expect(plural('unreadable', count)).toBe(messages[key]?.message.replace('$1', written));
  });

  test('take the forms of the language they are in, and the last where one is missing', () => {
    const polish = {
      languageTag: { message: 'pl' },
      unreadable_one: { message: '$1 wpis' },
      unreadable_few: { message: '$1 wpisy' },
      unreadable_other: { message: '$1 wpisów' },
    };
    speak(polish);
    const words = [1, 2, 4, 5, 12, 22, 25].map((count) => plural('unreadable', count));
    expect(words).toEqual([
      '1 wpis',
      '2 wpisy',
      '4 wpisy',
      '5 wpisów',
      '12 wpisów',
      '22 wpisy',
      '25 wpisów',
    ]);
  });
});

describe('the made-up language', () => {
  const pseudo: Readonly<Record<string, Message>> = JSON.parse(
    toPseudoLocale(JSON.stringify(english)),
  );

  test('has the same keys, and the same places in each message', () => {
    expect(Object.keys(pseudo)).toEqual(keys);
    for (const { key, message } of entries) {
      const places = (text: string) => (text.match(/\$\d/gu) ?? []).toSorted();
      expect(places(pseudo[key]?.message ?? ''), key).toEqual(places(message));
    }
  });

  test('is longer, accented and right-to-left; the name stays', () => {
    expect(pseudo['languageDirection']?.message).toBe('rtl');
    expect(Intl.getCanonicalLocales(pseudo['languageTag']?.message)).toHaveLength(1);
    expect(pseudo['extensionName']).toEqual(messages['extensionName']);
    const kept = ['languageDirection', 'languageTag', 'extensionName', 'extensionDescription'];
    for (const { key, message } of entries.filter((entry) => !kept.includes(entry.key))) {
      const other = pseudo[key]?.message ?? '';
      expect(other.length, key).toBeGreaterThanOrEqual(message.length * 1.4);
      if (/[aeio]/u.test(message)) expect(other, key).toMatch(/[áëîö]/u);
    }
  });

  test('can be spoken', () => {
    speak(pseudo);
    expect(t('firstRunPart', '2', '3')).toMatch(/^2 öf 3/u);
    speak(undefined);
  });
});
