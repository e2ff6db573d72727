import { plainSymbols } from './crockford';
import type { RandomBelow } from './random-below';

const groupCount = 7;

/**
 * Which two of the seven groups are asked for, to see that a code was written down.
 * @returns two places from 0 to 6, the lower first, each pair as likely as any other.
 */
export function drawTwoGroups(randomBelow: RandomBelow): readonly [number, number] {
  const one = randomBelow(groupCount);
  const among = randomBelow(groupCount - 1);
  const other = among < one ? among : among + 1;
  return one < other ? [one, other] : [other, one];
}

/** Whether a group was typed as it was shown; forgives what `readRecoveryCode` forgives. */
export function isSameGroup(typed: string, group: string): boolean {
  return plainSymbols(typed) === plainSymbols(group);
}
