import { type Affect, toAffect } from './affect';

/** The part of a keyboard event that moves the marker. */
export interface PadKey {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
}

const third = 2 / 3;
const tenth = 2 / 10;

/** Number-pad keys by their place: 7 lies at the top left, where field 1 lies. */
const numpadFields: Readonly<Record<string, number>> = {
  Numpad7: 1,
  Numpad8: 2,
  Numpad9: 3,
  Numpad4: 4,
  Numpad5: 5,
  Numpad6: 6,
  Numpad1: 7,
  Numpad2: 8,
  Numpad3: 9,
};

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** The middle of one of nine fields, numbered 1–9 in reading order. */
export function fieldToAffect(field: number): Affect {
  const column = (field - 1) % 3;
  const row = Math.floor((field - 1) / 3);
  return toAffect((column - 1) * third, (1 - row) * third);
}

/** Where a key moves the marker to, or nothing where the key is not the pad's. */
export function moveByKey(from: Affect | undefined, key: PadKey): Affect | undefined {
  const field = fieldOf(key);
  if (field !== undefined) return fieldToAffect(field);
  const arrow = arrows[key.key];
  if (!arrow) return undefined;
  const step = key.shiftKey ? third : tenth;
  const { pleasantness, energy } = from ?? { pleasantness: 0, energy: 0 };
  return toAffect(pleasantness + arrow[0] * step, energy + arrow[1] * step);
}

function fieldOf(key: PadKey): number | undefined {
  const digit = /^[1-9]$/.test(key.key) ? Number(key.key) : undefined;
  if (digit !== undefined) return numpadFields[key.code] ?? digit;
  // Keyboards whose digit row gives other signs, as the French and the Arabic do.
  const place = key.shiftKey ? undefined : /^Digit([1-9])$/.exec(key.code)?.[1];
  return place === undefined ? undefined : Number(place);
}
