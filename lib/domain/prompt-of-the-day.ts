import type { Prompt } from './prompt';
import { shuffle } from './shuffle';

/** No prompt comes again within so many days: the order of the days is one longer. */
export const daysWithoutRepeat = 30;
const cycle = daysWithoutRepeat + 1;

/**
 * The prompts of the days, in order, one for each day of the cycle. A prompt that was put away
 * gives its day to one from the reserve, for good; where the reserve is used up its day is empty.
 * @param hidden ids in the order in which they were put away.
 */
export function promptCycle(
  prompts: readonly Prompt[],
  seed: number,
  hidden: readonly string[],
): readonly (Prompt | undefined)[] {
  const order = shuffle(prompts, seed);
  const days: (Prompt | undefined)[] = order.slice(0, cycle);
  let reserve: readonly Prompt[] = order.slice(cycle);
  for (const id of hidden) {
    const day = days.findIndex((prompt) => prompt?.id === id);
    reserve = reserve.filter((prompt) => prompt.id !== id);
    if (day < 0) continue;
    days[day] = reserve[0];
    reserve = reserve.slice(1);
  }
  return days;
}

/** @param day whole days since 1970 in the person's own zone. @returns nothing where all are put away. */
export function promptOfTheDay(
  prompts: readonly Prompt[],
  seed: number,
  hidden: readonly string[],
  day: number,
): Prompt | undefined {
  const days = promptCycle(prompts, seed, hidden);
  const place = ((day % days.length) + days.length) % days.length;
  const later = [...days.slice(place), ...days.slice(0, place)];
  return later.find((prompt) => prompt !== undefined);
}
