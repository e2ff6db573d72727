import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from './clean-up.ts';

/** Kept until the process ends, so that a test can search what a closed browser left behind. */
export function freshProfile(): string {
  const dir = mkdtempSync(join(realpathSync(tmpdir()), 'yarrow-profile-'));
  atEnd(() => rmSync(dir, { recursive: true, force: true, maxRetries: 3 }));
  return dir;
}
