import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from '../../e2e/harness/clean-up.ts';

/** A folder that goes when the bench ends. */
export function freshFolder(name: string): string {
  const dir = mkdtempSync(join(realpathSync(tmpdir()), `yarrow-bench-${name}-`));
  atEnd(() => rmSync(dir, { recursive: true, force: true, maxRetries: 3 }));
  return dir;
}
