import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { promptsOfTheDay } from '../../../lib/content/en/prompts-of-the-day';
import type { Prompt } from '../../../lib/domain/prompt';
import {
  daysWithoutRepeat,
  promptCycle,
  promptOfTheDay,
} from '../../../lib/domain/prompt-of-the-day';

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const days = fc.integer({ min: -20_000, max: 40_000 });
const ids = promptsOfTheDay.map(({ id }) => id);
const reserve = ids.length - (daysWithoutRepeat + 1);

function shown(seed: number, hidden: readonly string[], day: number): Prompt | undefined {
  return promptOfTheDay(promptsOfTheDay, seed, hidden, day);
}

/** Fails where a prompt is shown on two days that lie 30 days apart or less. */
function expectNoRepeat(history: readonly (readonly [number, string])[]): void {
  const last = new Map<string, number>();
  for (const [day, id] of history) {
    const before = last.get(id);
    if (before !== undefined && before !== day) {
      expect(day - before, `${id} on day ${before} and on day ${day}`).toBeGreaterThan(
        daysWithoutRepeat,
      );
    }
    last.set(id, day);
  }
}

describe('the prompt of the day', () => {
  test('does not come again within 30 days, whatever the seed', () => {
    fc.assert(
      fc.property(seeds, days, (seed, first) => {
        const history = Array.from({ length: 100 }, (_, index) => {
          const day = first + index;
          return [day, shown(seed, [], day)?.id ?? ''] as const;
        });
        expectNoRepeat(history);
        expect(history.every(([, id]) => ids.includes(id))).toBe(true);
      }),
    );
  });

  test('is the same all day, and for everyone with the same seed', () => {
    fc.assert(
      fc.property(seeds, days, fc.subarray(ids), (seed, day, hidden) => {
        expect(shown(seed, hidden, day)).toBe(shown(seed, hidden, day));
      }),
    );
  });

  test('is never one that was put away', () => {
    fc.assert(
      fc.property(seeds, days, fc.shuffledSubarray(ids), (seed, day, hidden) => {
        const prompt = shown(seed, hidden, day);
        expect(hidden).not.toContain(prompt?.id);
        expect(prompt === undefined).toBe(hidden.length === ids.length);
      }),
    );
  });

  test('differs from seed to seed', () => {
    const first = Array.from({ length: 50 }, (_, seed) => shown(seed, [], 20_000)?.id);
    expect(new Set(first).size).toBeGreaterThan(15);
  });
});

describe('putting one away', () => {
  test('gives its day to one from the reserve, and leaves every other day as it was', () => {
    fc.assert(
      fc.property(seeds, fc.nat(daysWithoutRepeat), (seed, day) => {
        const before = promptCycle(promptsOfTheDay, seed, []);
        const after = promptCycle(promptsOfTheDay, seed, [before[day]?.id ?? '']);
        for (const [index, prompt] of before.entries()) {
          if (index !== day) expect(after[index]).toBe(prompt);
        }
        expect(before).not.toContain(after[day]);
      }),
    );
  });

  test('never makes a repeat while there is reserve, whatever was put away before', () => {
    // On some days the prompt that stands there is put away, once or more often.
    const putAway = fc.array(fc.nat(120), { maxLength: reserve });
    fc.assert(
      fc.property(seeds, putAway, (seed, daysOfHiding) => {
        const hidden: string[] = [];
        const history: (readonly [number, string])[] = [];
        const look = (day: number) => {
          const id = shown(seed, hidden, day)?.id ?? '';
          history.push([day, id]);
          return id;
        };
        for (let day = 0; day <= 150; day += 1) {
          for (const _ of daysOfHiding.filter((each) => each === day)) hidden.push(look(day));
          look(day);
        }
        expectNoRepeat(history);
      }),
      { numRuns: 500 },
    );
  });
});
