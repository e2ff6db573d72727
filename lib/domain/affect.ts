/**
 * A point on the circumplex of affect (Russell 1980): how pleasant, and how much energy.
 * Both run from −1 to 1.
 */
export interface Affect {
  readonly pleasantness: number;
  readonly energy: number;
}

/** The four quarters of the circumplex. None is better than another. */
export const quadrants = [
  'high-unpleasant',
  'high-pleasant',
  'low-unpleasant',
  'low-pleasant',
] as const;
export type Quadrant = (typeof quadrants)[number];

/** A point on a line between two quadrants counts as pleasant, and as low in energy. */
export function quadrantOf(affect: Affect): Quadrant {
  if (affect.pleasantness < 0) return affect.energy > 0 ? 'high-unpleasant' : 'low-unpleasant';
  return affect.energy > 0 ? 'high-pleasant' : 'low-pleasant';
}

export function isUnpleasant(affect: Affect): boolean {
  return affect.pleasantness < 0;
}

const middleRadius = 0.25;

/** Neither here nor there: no quadrant's words would fit such a point. */
export function isNearMiddle(affect: Affect): boolean {
  return Math.hypot(affect.pleasantness, affect.energy) < middleRadius;
}

export function distanceBetween(a: Affect, b: Affect): number {
  return Math.hypot(a.pleasantness - b.pleasantness, a.energy - b.energy);
}

/** Keeps a point on the pad, and its figures to three places, so that equal points are equal. */
export function toAffect(pleasantness: number, energy: number): Affect {
  return { pleasantness: tidy(pleasantness), energy: tidy(energy) };
}

function tidy(value: number): number {
  const bounded = Math.min(1, Math.max(-1, value));
  return Math.round(bounded * 1000) / 1000 + 0;
}
