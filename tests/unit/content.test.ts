import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { feelings } from '../../lib/content/en/feelings';
import { promptsForQuadrants } from '../../lib/content/en/prompts-for-quadrants';
import { promptsOfTheDay } from '../../lib/content/en/prompts-of-the-day';
import { loadHelpCountry } from '../../lib/content/help/countries';
import { distanceBetween, quadrantOf, quadrants } from '../../lib/domain/affect';
import { countryCodes } from '../../lib/domain/country-codes';
import { feelingsNear } from '../../lib/domain/feeling';
import { components, type Prompt } from '../../lib/domain/prompt';
import { wordsFoundIn, wordsNeverSeenFromBehind, wordsNeverUsed } from './words-never-used';

const allPrompts = [...promptsOfTheDay, ...promptsForQuadrants];

function pairsOf<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((first, index) =>
    items.slice(index + 1).map((second) => [first, second] as const),
  );
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[a-z]+/gu) ?? []);
}

/** Jaccard: the share of all their words that two texts have in common. */
function likeness(a: string, b: string): number {
  const first = wordsOf(a);
  const second = wordsOf(b);
  return first.intersection(second).size / first.union(second).size;
}

function mostOftenOpening(prompts: readonly Prompt[]): number {
  const openings = Object.groupBy(prompts, ({ text }) => text.split(/\W/u)[0] ?? '');
  return Math.max(...Object.values(openings).map((group) => group?.length ?? 0));
}

describe('feelings', () => {
  test('are 60 to 80, 18 to a quadrant', () => {
    expect(feelings.length).toBeGreaterThanOrEqual(60);
    expect(feelings.length).toBeLessThanOrEqual(80);
    for (const quadrant of quadrants) {
      expect(feelings.filter((feeling) => feeling.quadrant === quadrant)).toHaveLength(18);
    }
  });

  test('have ids and words of their own, the id being the word', () => {
    expect(new Set(feelings.map(({ id }) => id)).size).toBe(feelings.length);
    expect(new Set(feelings.map(({ word }) => word)).size).toBe(feelings.length);
    for (const { id, word } of feelings) expect(id).toBe(word.replaceAll(' ', '-'));
  });

  test.each(feelings)('$word lies on the pad, in its quadrant', (feeling) => {
    expect(Math.abs(feeling.pleasantness)).toBeLessThanOrEqual(1);
    expect(Math.abs(feeling.energy)).toBeLessThanOrEqual(1);
    expect(quadrantOf(feeling)).toBe(feeling.quadrant);
  });

  test.each(feelings)('$word is told in one plain line', ({ means }) => {
    expect(means.length).toBeLessThanOrEqual(70);
    expect(means).toMatch(/^[A-Z].*\.$/u);
    expect(means).not.toContain('!');
    expect(wordsFoundIn(means, wordsNeverUsed)).toEqual([]);
  });

  test('keep a distance from each other', () => {
    const distances = pairsOf(feelings).map(([a, b]) => distanceBetween(a, b));
    expect(Math.min(...distances)).toBeGreaterThan(0.1);
  });

  test('offer a word near to any point of the pad', () => {
    const tenths = Array.from({ length: 21 }, (_, index) => (index - 10) / 10);
    for (const pleasantness of tenths) {
      for (const energy of tenths) {
        const point = { pleasantness, energy };
        const [nearest] = feelingsNear(feelings, point, 1);
        expect(nearest && distanceBetween(nearest, point)).toBeLessThan(0.35);
      }
    }
  });
});

describe('prompts', () => {
  test('are 40 of the day, and 12 for each quadrant', () => {
    expect(promptsOfTheDay).toHaveLength(40);
    expect(promptsForQuadrants).toHaveLength(48);
    for (const prefix of ['hu', 'hp', 'lu', 'lp']) {
      const ids = promptsForQuadrants.filter(({ id }) => id.startsWith(`${prefix}-`));
      expect(ids).toHaveLength(12);
      for (const component of components) {
        expect(ids.filter((prompt) => prompt.component === component)).toHaveLength(4);
      }
    }
  });

  test('have ids and texts of their own', () => {
    expect(new Set(allPrompts.map(({ id }) => id)).size).toBe(allPrompts.length);
    expect(new Set(allPrompts.map(({ text }) => text)).size).toBe(allPrompts.length);
    for (const { id } of promptsOfTheDay) expect(id).toMatch(/^day-\d{3}$/u);
  });

  test('of the day suit every quadrant, and hold 13 or more of each component', () => {
    for (const { suits } of promptsOfTheDay) expect([...suits]).toEqual([...quadrants]);
    for (const component of components) {
      const held = promptsOfTheDay.filter((prompt) => prompt.component === component);
      expect(held.length).toBeGreaterThanOrEqual(13);
    }
  });

  test('for quadrants cross no line between pleasant and unpleasant', () => {
    for (const { suits } of promptsForQuadrants) {
      expect(suits.length).toBeGreaterThan(0);
      expect(new Set(suits.map((quadrant) => quadrant.endsWith('-unpleasant'))).size).toBe(1);
    }
  });

  test.each(allPrompts)('$id is short, and says nothing that is never said', ({ text }) => {
    expect(text.length).toBeGreaterThanOrEqual(30);
    expect(text.length).toBeLessThanOrEqual(110);
    expect(text).not.toContain('!');
    expect(text.split(/[.?](?:\s|$)/u).filter(Boolean).length).toBeLessThanOrEqual(2);
    expect(wordsFoundIn(text, wordsNeverUsed)).toEqual([]);
    expect(wordsFoundIn(text, wordsNeverSeenFromBehind)).toEqual([]);
  });

  test('are not near alike', () => {
    const alike = pairsOf(allPrompts).filter(([a, b]) => likeness(a.text, b.text) >= 0.5);
    expect(alike).toEqual([]);
  });

  test('begin in many ways', () => {
    expect(mostOftenOpening(promptsOfTheDay)).toBeLessThanOrEqual(4);
    expect(mostOftenOpening(promptsForQuadrants)).toBeLessThanOrEqual(4);
  });
});

describe('words never used', () => {
  test('are 40 or more, and none twice', () => {
    expect(wordsNeverUsed.length).toBeGreaterThanOrEqual(40);
    expect(new Set(wordsNeverUsed).size).toBe(wordsNeverUsed.length);
  });

  test('are found whole, in any case, with either apostrophe', () => {
    expect(wordsFoundIn('You SHOULD. You’ve got this', wordsNeverUsed)).toEqual([
      'should',
      "you've got this",
    ]);
    expect(wordsFoundIn('A prefix, a footstep, mustard', wordsNeverUsed)).toEqual([]);
  });
});

const helpCountries = await Promise.all(countryCodes.map(loadHelpCountry));

describe('help', () => {
  test('has one entry for each country code', () => {
    expect(helpCountries.map(({ code }) => code)).toEqual([...countryCodes]);
    const files = readdirSync(new URL('../../lib/content/help', import.meta.url)).filter(
      (file) => file !== 'countries.ts',
    );
    expect(files.toSorted()).toEqual(
      countryCodes.map((code) => `${code.toLowerCase()}.ts`).toSorted(),
    );
  });

  test('has lines with ids of their own, at most five in a country', () => {
    const ids = helpCountries.flatMap(({ lines }) => lines.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { code, lines } of helpCountries) {
      expect(lines.length).toBeLessThanOrEqual(5);
      for (const { id } of lines) expect(id).toMatch(new RegExp(`^${code.toLowerCase()}-`, 'u'));
    }
  });

  const numbers = helpCountries.flatMap(({ code, emergency, lines }) => [
    { label: `${code} emergency`, ...emergency },
    ...lines.map((line) => ({ label: line.id, ...line })),
  ]);

  test.each(numbers)('$label has a number from two independent sources', (entry) => {
    expect(entry.number).toMatch(/^\*?\d[\d -]*\d$/u);
    const hosts = entry.sources.map(({ address }) => new URL(address).host.replace(/^www\./u, ''));
    expect(new Set(hosts).size).toBe(hosts.length);
    expect(hosts.length).toBeGreaterThanOrEqual(2);
    for (const { name } of entry.sources) expect(name).not.toBe('');
    expect(Temporal.PlainDate.from(entry.checkedOn).toString()).toBe(entry.checkedOn);
    expect(entry.checkedByAPerson).toBe(false);
  });

  const lines = helpCountries.flatMap((country) => country.lines);

  test.each(lines)(
    '$id says its languages, and its hours where they are known',
    ({ name, hours, languages }) => {
      expect(name).not.toBe('');
      expect(hours).not.toBe('');
      expect(languages.length).toBeGreaterThanOrEqual(1);
      expect(Intl.getCanonicalLocales([...languages])).toEqual(languages);
    },
  );
});
