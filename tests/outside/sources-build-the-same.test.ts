import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const quiet = { stdio: 'ignore' } as const;

test('the archive of sources builds the very files that are shipped', () => {
  expect(has('unzip'), 'this test needs the program unzip, which is not here').toBe(true);
  const folder = mkdtempSync(join(tmpdir(), 'yarrow-sources-'));
  try {
    execFileSync('npm', ['run', 'zip'], { cwd: root, ...quiet });
    const [archive] = globSync(join(root, '.output/*-sources.zip'));
    execFileSync('unzip', ['-q', String(archive), '-d', folder], quiet);
    execFileSync('npm', ['ci'], { cwd: folder, ...quiet });
    execFileSync('npm', ['run', 'build'], { cwd: folder, ...quiet });
    execFileSync('npm', ['run', 'build'], { cwd: root, ...quiet });
    for (const build of ['chrome-mv3', 'firefox-mv3']) {
      const shipped = hashesOf(join(root, '.output', build));
      expect(shipped.length).toBeGreaterThan(10);
      expect(hashesOf(join(folder, '.output', build))).toEqual(shipped);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function hashesOf(folder: string): readonly string[] {
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => `${hashOf(file)} ${file.slice(folder.length + 1)}`)
    .toSorted();
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function has(program: string): boolean {
  try {
    execFileSync(program, ['-v'], quiet);
    return true;
  } catch {
    return false;
  }
}
