import type { Feeling } from '../../domain/feeling';
import { highPleasantFeelings } from './feelings-high-pleasant';
import { highUnpleasantFeelings } from './feelings-high-unpleasant';
import { lowPleasantFeelings } from './feelings-low-pleasant';
import { lowUnpleasantFeelings } from './feelings-low-unpleasant';

/** The vocabulary of feelings: 72 words, 18 to a quadrant. A person may add their own. */
export const feelings: readonly Feeling[] = [
  ...highUnpleasantFeelings,
  ...highPleasantFeelings,
  ...lowUnpleasantFeelings,
  ...lowPleasantFeelings,
];
