/** The part of a keyboard event that leaving by keys looks at. */
export interface PressedKey {
  readonly key: string;
  /** Held down, so that the system repeats it. */
  readonly repeat: boolean;
  /** Milliseconds, from whichever start. */
  readonly at: number;
}

/** When Shift was pressed alone, oldest first, with no other key between. */
export type ShiftPresses = readonly number[];

const presses = 3;
const windowLength = 5000;

/** Shift alone, three times within five seconds. Shift that makes a capital letter counts for nothing. */
export function pressShift(before: ShiftPresses, { key, repeat, at }: PressedKey): ShiftPresses {
  if (key !== 'Shift') return [];
  if (repeat) return before;
  return [...before.filter((earlier) => at - earlier < windowLength), at];
}

export function wantsToLeave(pressed: ShiftPresses): boolean {
  return pressed.length >= presses;
}
