import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { BrowserName } from './surface.ts';

export interface Visit {
  readonly url: string;
  readonly title: string;
}

const places = {
  chromium: { file: 'Default/History', table: 'urls', scheme: 'chrome-extension:' },
  firefox: { file: 'places.sqlite', table: 'moz_places', scheme: 'moz-extension:' },
} as const;

/**
 * What the browser's own history tells of extension pages. Chromium writes it some seconds late, so
 * close the browser first.
 */
export function extensionHistory(name: BrowserName, profileDir: string): readonly Visit[] {
  const { file, table, scheme } = places[name];
  return fromCopy(join(profileDir, file), (database) =>
    database
      .prepare(`SELECT url, title FROM ${table} WHERE url LIKE ? OR url LIKE 'chrome://newtab%'`)
      .all(`${scheme}%`)
      .map(({ url, title }) => ({ url: String(url), title: String(title ?? '') })),
  );
}

/** The browsers hold their files locked; a copy with its journals can be read. */
function fromCopy<T>(path: string, read: (database: DatabaseSync) => T): T {
  const dir = mkdtempSync(join(tmpdir(), 'yarrow-history-'));
  try {
    const copy = join(dir, 'history.sqlite');
    for (const suffix of ['', '-wal', '-journal']) {
      if (existsSync(path + suffix)) copyFileSync(path + suffix, copy + suffix);
    }
    const database = new DatabaseSync(copy);
    try {
      return read(database);
    } finally {
      database.close();
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
