import { setTimeout as sleep } from 'node:timers/promises';
import type { Keyboard } from '../harness/keyboard.ts';

/** What the watching script in the popup noted. */
export interface Heard {
  readonly origin: number;
  readonly answered?: number;
  readonly unanswered: number;
}

export interface Shortcut {
  /** Milliseconds from the shortcut to the first digit that the pad answered. */
  readonly heard: number;
  /** Digits that the popup got and did not answer. */
  readonly unanswered: number;
}

const pause = 15;
const longEnough = 2_000;

/** Digits one after the other, from the shortcut on: the early ones land in the page beneath. */
export async function pressDigits(keyboard: Keyboard): Promise<number> {
  const pressed = await keyboard.press('alt+shift+y');
  for (let digit = 1; Date.now() - pressed < longEnough; digit = (digit % 9) + 1) {
    await keyboard.press(String(digit));
    await sleep(pause);
  }
  return pressed;
}

export function toShortcut(pressed: number, heard: Heard | undefined): Shortcut {
  if (heard?.answered === undefined) throw new Error('No digit was answered.');
  return { heard: heard.origin + heard.answered - pressed, unanswered: heard.unanswered };
}
