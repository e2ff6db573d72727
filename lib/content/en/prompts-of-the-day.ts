import type { Prompt } from '../../domain/prompt';
import { commonHumanityPromptsOfTheDay } from './prompts-of-the-day-common-humanity';
import { kindnessPromptsOfTheDay } from './prompts-of-the-day-kindness';
import { mindfulnessPromptsOfTheDay } from './prompts-of-the-day-mindfulness';

/** Prompts that fit any day and any quadrant: 40, one of which the new tab may show. */
export const promptsOfTheDay: readonly Prompt[] = [
  ...kindnessPromptsOfTheDay,
  ...commonHumanityPromptsOfTheDay,
  ...mindfulnessPromptsOfTheDay,
];
