import type { Prompt } from '../../domain/prompt';
import { highPleasantPrompts } from './prompts-for-high-pleasant';
import { highUnpleasantPrompts } from './prompts-for-high-unpleasant';
import { lowPleasantPrompts } from './prompts-for-low-pleasant';
import { lowUnpleasantPrompts } from './prompts-for-low-unpleasant';

/** Prompts to follow a check-in: 48, 12 written for each quadrant; some fit a second one. */
export const promptsForQuadrants: readonly Prompt[] = [
  ...highUnpleasantPrompts,
  ...highPleasantPrompts,
  ...lowUnpleasantPrompts,
  ...lowPleasantPrompts,
];
