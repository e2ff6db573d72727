/** What a leak run needs: texts to be found again, and the files in which browsers write tabs down. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { readMozLz4 } from './harness/moz-lz4.ts';
import { freshSentinel } from './harness/sentinel.ts';
import type { TestBrowser } from './harness/surface.ts';

/** Firefox writes its session down every 15 seconds: here, at once. */
export const prefs = { 'browser.sessionstore.interval': 300 };

/** What Firefox has written of its tabs, unpacked. */
export function sessions(profileDir: string): readonly string[] {
  return readdirSync(profileDir, { recursive: true, encoding: 'utf8' })
    .filter((file) => /session.*lz4$/.test(file))
    .map((file) => String(readMozLz4(readFileSync(join(profileDir, file)))));
}

/** Opens an empty page and waits until Firefox has written down that it is open. */
export async function sessionIsWritten(browser: TestBrowser) {
  await browser.open('blank');
  if (browser.name === 'chromium') return;
  const isWritten = () => {
    if (!sessions(browser.profileDir).some((session) => session.includes('/blank.html'))) {
      throw new Error('The session is not written yet.');
    }
  };
  await vi.waitFor(isWritten, { timeout: 10_000 });
}

/** Latin letters and Korean ones, to be found by either. */
export function newTexts() {
  const needles: string[] = [];
  let texts = 0;
  return {
    needles,
    count: () => texts,
    next: () => {
      const latin = crypto.randomUUID().replaceAll('-', '');
      const korean = freshSentinel();
      texts += 1;
      needles.push(latin, korean);
      return `${latin} ${korean}`;
    },
  };
}
