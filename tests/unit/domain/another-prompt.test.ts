import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { promptsForQuadrants } from '../../../lib/content/en/prompts-for-quadrants';
import { promptsOfTheDay } from '../../../lib/content/en/prompts-of-the-day';
import { quadrants } from '../../../lib/domain/affect';
import { anotherPrompt } from '../../../lib/domain/another-prompt';
import { shuffle } from '../../../lib/domain/shuffle';

const all = [...promptsForQuadrants, ...promptsOfTheDay];
const day = 24 * 60 * 60 * 1000;
const now = Date.parse('2026-05-13T00:00:00Z');
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

/** Every prompt that is given, one after the other, until there is none. */
function askOnAndOn(seed: number, last: (typeof quadrants)[number] | undefined) {
  const prompts = shuffle(all, seed);
  const shown: Record<string, number> = {};
  const given = [];
  for (let at = now; ; at += 1) {
    const prompt = anotherPrompt(prompts, last, { shown, apart: new Set(), now: at });
    if (!prompt) return given;
    shown[prompt.id] = at;
    given.push(prompt);
  }
}

describe('another prompt', () => {
  test.each(['high-unpleasant', 'low-unpleasant', undefined] as const)(
    'after %s is never one for pleasant hours only',
    (last) => {
      fc.assert(
        fc.property(seeds, (seed) => {
          for (const { id, suits } of askOnAndOn(seed, last)) {
            expect(
              suits.some((quadrant) => quadrant.endsWith('-unpleasant')),
              id,
            ).toBe(true);
          }
        }),
      );
    },
  );

  test.each(quadrants)('after %s is every one that suits it, each once', (last) => {
    const given = askOnAndOn(7, last).map(({ id }) => id);
    const suiting = all.filter(({ suits }) => suits.includes(last)).map(({ id }) => id);
    expect(given.toSorted()).toEqual(suiting.toSorted());
    expect(new Set(given).size).toBe(given.length);
  });

  test('without a check-in is a quiet one, for a low hour', () => {
    const given = askOnAndOn(7, undefined);
    expect(given.length).toBeGreaterThan(0);
    for (const { suits } of given) expect(suits).toContain('low-unpleasant');
  });

  test('comes again after 30 days, and not sooner', () => {
    const [prompt] = promptsOfTheDay;
    if (!prompt) throw new Error('no prompt');
    const ask = (passed: number) =>
      anotherPrompt([prompt], undefined, {
        shown: { [prompt.id]: now - passed },
        apart: new Set(),
        now,
      });
    expect(ask(0)).toBeUndefined();
    expect(ask(30 * day)).toBeUndefined();
    expect(ask(30 * day + 1)).toBe(prompt);
  });

  test('is none of those that are kept apart', () => {
    const apart = new Set(all.slice(0, 80).map(({ id }) => id));
    for (const last of [...quadrants, undefined]) {
      const prompt = anotherPrompt(all, last, { shown: {}, apart, now });
      expect(apart.has(prompt?.id ?? '')).toBe(false);
    }
  });
});
