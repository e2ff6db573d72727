import { setTimeout as sleep } from 'node:timers/promises';
import type { WaitOptions } from './surface.ts';

/** What was asked of a page as it was replaced is sometimes never answered: it is asked again. */
const patience = 5_000;

/** Asks every 25 ms; a page that is just being replaced counts as "not yet". */
export async function waitUntil<T>(
  what: string,
  ask: () => Promise<T>,
  describe: () => Promise<string>,
  { timeout = 15_000, message = what }: WaitOptions = {},
): Promise<T> {
  const end = Date.now() + timeout;
  let last: unknown;
  do {
    try {
      const answer = await Promise.race([ask(), noAnswer()]);
      if (answer) return answer;
      last = answer;
    } catch (error) {
      last = error instanceof Error ? error.message : error;
    }
    await sleep(25);
  } while (Date.now() < end);
  const seen = await describe().catch(() => 'nothing: it could not be read');
  throw new Error(
    `Waited ${timeout} ms in vain for: ${message}\nlast answer: ${String(last)}\nthe page showed: ${seen}`,
  );
}

async function noAnswer(): Promise<never> {
  await sleep(patience, undefined, { ref: false });
  throw new Error('the page gave no answer');
}
