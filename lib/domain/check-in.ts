import type { Affect } from './affect';
import type { Need } from './need';

/** What a person says in a check-in. With nothing but the point it is complete. */
export interface CheckInWords {
  /** Ids of feelings of the vocabulary. */
  readonly feelings: readonly string[];
  readonly ownWords: readonly string[];
  readonly need?: Need;
  readonly note?: string;
}

/** One moment, recorded. */
export interface CheckIn extends Affect, CheckInWords {
  readonly id: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** IANA name of the time zone the person was in. The check-in's day is the day there. */
  readonly zone: string;
  /** Id of the practice that followed. */
  readonly practice?: string;
  /** How it was after the practice. */
  readonly after?: Affect;
}
