import type { Quadrant } from './affect';

/** The three components of self-compassion (Neff 2003, Self and Identity 2(2)). */
export const components = ['kindness', 'common-humanity', 'mindfulness'] as const;
export type Component = (typeof components)[number];

/** One sentence or question to sit with. */
export interface Prompt {
  /** Kept in records. Once released it is retired, never used for another text. */
  readonly id: string;
  readonly text: string;
  readonly component: Component;
  /** The quadrants after which it may be shown; all four for a prompt of the day. */
  readonly suits: readonly Quadrant[];
}
