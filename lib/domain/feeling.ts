import { type Affect, distanceBetween, type Quadrant } from './affect';

/** A word of the vocabulary, with its place on the circumplex and one plain line of what it means. */
export interface Feeling extends Affect {
  /** Kept in records. Once released it is retired, never used for another word. */
  readonly id: string;
  readonly word: string;
  readonly means: string;
  readonly quadrant: Quadrant;
}

/** The feelings that lie nearest to a point, nearest first. */
export function feelingsNear(
  feelings: readonly Feeling[],
  point: Affect,
  limit: number,
): readonly Feeling[] {
  return feelings
    .map((feeling) => ({ feeling, distance: distanceBetween(feeling, point) }))
    .sort((a, b) => a.distance - b.distance || a.feeling.id.localeCompare(b.feeling.id))
    .slice(0, limit)
    .map(({ feeling }) => feeling);
}
