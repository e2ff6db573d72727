/**
 * Damage to the files in which a closed browser keeps the database, as a disk or a killed process
 * does it (safety 7.5). Each kind says what it found, so that a test can't pass over an empty folder.
 */
import {
  closeSync,
  cpSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { BrowserName, Surface } from './harness/surface.ts';

/** Does the damage in a profile. */
export type Damage = (profileDir: string) => void;

/** The kinds that a browser knows, by name. */
export const kindsOfDamage: Readonly<Record<BrowserName, Readonly<Record<string, Damage>>>> = {
  chromium: {
    'a cut MANIFEST': (dir) => cutInHalf(levelDb(dir, /^MANIFEST-/)),
    'a missing MANIFEST': (dir) => remove(levelDb(dir, /^MANIFEST-/)),
    'a garbled CURRENT': (dir) => writeFileSync(one(levelDb(dir, /^CURRENT$/)), 'MANIFEST-9@#\n'),
    'a missing .ldb': (dir) => remove(levelDb(dir, /\.ldb$/)),
    // Yarrow's rows come first in them, before what fills them up.
    'a zeroed middle of .ldb': (dir) => fillFrom(levelDb(dir, /\.ldb$/), 64, 0),
    'a log cut in half': (dir) => cutInHalf(levelDb(dir, /\.log$/)),
    'everything removed': (dir) => remove([levelDbFolder(dir)]),
    'storage.local lost': (dir) =>
      remove(filesIn(join(dir, 'Default/Local Extension Settings'), /./)),
  },
  firefox: {
    'a zeroed header': (dir) => fill(database(dir), 0, 100, 0),
    'a file cut in half': (dir) => cutInHalf(database(dir)),
    'a garbled middle': (dir) => fillMiddle(database(dir), 0xa5),
    'everything removed': (dir) => remove(filesIn(join(origin(dir), 'idb'), /./)),
    'storage.local lost': (dir) => remove([`${origin(dir)}^userContextId=4294967295`]),
  },
};

/** A copy of a closed browser's profile, to be damaged. */
export function copyProfile(from: string, to: string): void {
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}

/**
 * Chromium keeps what is new in a log, and moves it to files of its own only after some megabytes:
 * these go into another database of the same folder.
 */
export async function fillLog(blank: Surface): Promise<void> {
  await blank.evaluate(async () => {
    const opening = indexedDB.open('filler', 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('rows', { autoIncrement: true });
    };
    await new Promise((done, fail) => {
      opening.onsuccess = done;
      opening.onerror = fail;
    });
    for (let batch = 0; batch < 20; batch += 1) {
      const work = opening.result.transaction('rows', 'readwrite');
      for (let row = 0; row < 50; row += 1) {
        work.objectStore('rows').add(crypto.getRandomValues(new Uint8Array(16_000)));
      }
      await new Promise((done, fail) => {
        work.oncomplete = done;
        work.onabort = fail;
      });
    }
    opening.result.close();
  });
}

function levelDbFolder(dir: string): string {
  return one(filesIn(join(dir, 'Default/IndexedDB'), /^chrome-extension_.*\.leveldb$/));
}

function levelDb(dir: string, name: RegExp): readonly string[] {
  return filesIn(levelDbFolder(dir), name);
}

function origin(dir: string): string {
  return one(filesIn(join(dir, 'storage/default'), /^moz-extension\+\+\+[\da-f-]+$/));
}

/** Firefox's file of the database `store`, without the journal beside it. */
function database(dir: string): readonly string[] {
  return filesIn(join(origin(dir), 'idb'), /\.sqlite$/);
}

function filesIn(folder: string, name: RegExp): readonly string[] {
  const found = readdirSync(folder).filter((file) => name.test(file));
  if (found.length === 0) throw new Error(`Nothing like ${name} lies in ${folder}.`);
  return found.map((file) => join(folder, file));
}

function one(paths: readonly string[]): string {
  const [path] = paths;
  if (path === undefined || paths.length > 1)
    throw new Error(`One was looked for: ${paths.join()}`);
  return path;
}

function remove(paths: readonly string[]): void {
  for (const path of paths) rmSync(path, { recursive: true });
}

function cutInHalf(paths: readonly string[]): void {
  for (const path of paths) truncateSync(path, Math.floor(statSync(path).size / 2));
}

/** From there to the middle of a file. */
function fillFrom(paths: readonly string[], start: number, byte: number): void {
  for (const path of paths) fill([path], start, Math.floor(statSync(path).size / 2) - start, byte);
}

/** The middle third of a file. */
function fillMiddle(paths: readonly string[], byte: number): void {
  for (const path of paths) {
    const { size } = statSync(path);
    fill([path], Math.floor(size / 3), Math.floor(size / 3), byte);
  }
}

function fill(paths: readonly string[], from: number, length: number, byte: number): void {
  for (const path of paths) {
    const before = readFileSync(path);
    const file = openSync(path, 'r+');
    writeSync(file, Buffer.alloc(length, byte), 0, length, from);
    closeSync(file);
    if (readFileSync(path).equals(before)) throw new Error(`${path} is what it was.`);
  }
}
