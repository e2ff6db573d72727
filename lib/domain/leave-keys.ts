/** What happens at the keyboard or pointer, as far as leaving by keys looks at it. */
export type Press =
  | { readonly kind: 'shift-down' }
  /** @property at milliseconds, from whichever start. */
  | { readonly kind: 'shift-up'; readonly at: number }
  /** Any other key, a key beside Shift, or the pointer. */
  | { readonly kind: 'other' };

export interface ShiftPresses {
  /** Shift is held, and nothing else has been pressed with it. */
  readonly armed: boolean;
  /** When Shift was pressed alone, oldest first, with nothing else between. */
  readonly times: readonly number[];
}

export const noPresses: ShiftPresses = { armed: false, times: [] };

const presses = 3;
const windowLength = 5000;

/** Shift alone, three times within five seconds. Shift that makes a capital letter counts for nothing. */
export function pressShift(before: ShiftPresses, press: Press): ShiftPresses {
  if (press.kind === 'other') return noPresses;
  if (press.kind === 'shift-down') return { ...before, armed: true };
  if (!before.armed) return noPresses;
  const recent = before.times.filter((time) => press.at - time < windowLength);
  return { armed: false, times: [...recent, press.at] };
}

export function wantsToLeave({ times }: ShiftPresses): boolean {
  return times.length >= presses;
}
