import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

const bin = join(root, 'node_modules', '.bin');
const windows = process.platform === 'win32';

/**
 * Installs what package-lock.json names, when that has not been done since it last changed. Install
 * scripts stay off (.npmrc), so WXT's preparation, which would be one, is called here.
 */
export function ensureInstalled() {
  const done = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(done) && statSync(done).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing the packages named in package-lock.json …');
  // A registry that lacks packages of other systems makes `npm ci` refuse the lock; `npm install`
  // holds to the same versions, and without saving it leaves the lock as it is.
  if (run('npm', ['ci', '--loglevel=silent'], { quiet: true })) return;
  must('npm', ['install', '--no-save', '--loglevel=error']);
}

/** WXT writes the types that TypeScript and the editor read. */
export function prepare() {
  must('wxt', ['prepare'], { quiet: true });
}

/** The Node that WXT and Vitest need; it comes with the packages for the usual systems. */
export function ensureNode26() {
  const own = join(bin, windows ? 'node.cmd' : 'node');
  const version = (path) =>
    Number.parseInt(
      spawnSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8', shell: windows }).stdout,
      10,
    );
  if (existsSync(own) && version(own) >= 26) return own;
  if (Number.parseInt(process.versions.node, 10) >= 26) return process.execPath;
  throw new Error('Please install Node 26 or newer: none comes with the packages for this system.');
}

/** The packages' programs first, and with them their Node. */
export function toolEnv(more = {}) {
  return { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, ...more };
}

/** Runs a program of the packages and answers whether it went well. */
export function run(command, args, { env = {}, quiet = false } = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    env: toolEnv(env),
    encoding: 'utf8',
    shell: windows,
    stdio: quiet ? 'pipe' : 'inherit',
  });
  if (status !== 0 && quiet) process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  return status === 0;
}

function must(command, args, options) {
  if (!run(command, args, options)) throw new Error(`${command} ${args.join(' ')} failed.`);
}
