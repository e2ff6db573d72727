import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { readMozLz4 } from './moz-lz4.ts';

export interface Hit {
  readonly file: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-8 in lz4' | 'json escapes' | 'percent';
  readonly sentinel: string;
}

/**
 * Reads every file of a browser's profile and tells where a sentinel lies in the clear; take
 * `freshSentinel`, since plain words can hide in what is compressed. Works while the browser runs.
 */
export async function searchProfile(dir: string, sentinels: readonly string[]): Promise<Hit[]> {
  const hits: Hit[] = [];
  let files = 0;
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const content = entry.isFile() ? await readIfThere(path) : undefined;
    if (content === undefined) continue;
    files += 1;
    hits.push(...searchFile(relative(dir, path), content, sentinels));
  }
  if (files === 0) throw new Error(`There was nothing to search in ${dir}.`);
  return hits;
}

function searchFile(file: string, content: Buffer, sentinels: readonly string[]): Hit[] {
  const unpacked = readMozLz4(content);
  const found = (encoding: Hit['encoding'], isThere: (sentinel: string) => boolean | undefined) =>
    sentinels.filter(isThere).map((sentinel) => ({ file, encoding, sentinel }));
  return [
    ...found('utf-8', (sentinel) => content.includes(sentinel)),
    ...found('utf-16le', (sentinel) => content.includes(utf16(sentinel))),
    ...found('utf-8 in lz4', (sentinel) => unpacked?.includes(sentinel)),
    ...found('json escapes', (sentinel) => content.includes(jsonEscapes(sentinel))),
    ...found('percent', (sentinel) => content.includes(encodeURIComponent(sentinel))),
  ];
}

/** As bytes: asked for UTF-16 by name, `includes` looks at even places only. */
function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le');
}

function jsonEscapes(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

/** A running browser removes files between the list and the reading. */
async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch {
    return undefined;
  }
}
