import type { Quadrant } from './affect';
import type { Prompt } from './prompt';
import { daysWithoutRepeat } from './prompt-of-the-day';

const day = 24 * 60 * 60 * 1000;

export interface PromptHistory {
  /** Milliseconds since 1970 UTC at which each prompt was last shown, by id. */
  readonly shown: Readonly<Record<string, number>>;
  /** Ids that are not to be shown: put away, or waiting for a day of their own. */
  readonly apart: ReadonlySet<string>;
  readonly now: number;
}

/**
 * A prompt that answers to how it was last. Without a check-in only the quiet ones are shown,
 * since nobody knows how it is: never a cheerful one in a low hour.
 * @returns nothing where all that fit have been shown within 30 days.
 */
export function anotherPrompt(
  prompts: readonly Prompt[],
  last: Quadrant | undefined,
  { shown, apart, now }: PromptHistory,
): Prompt | undefined {
  const fits = ({ suits }: Prompt) => suits.includes(last ?? 'low-unpleasant');
  const isRested = ({ id }: Prompt) => now - (shown[id] ?? -Infinity) > daysWithoutRepeat * day;
  return prompts.find((prompt) => fits(prompt) && isRested(prompt) && !apart.has(prompt.id));
}
