import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import { freshFolder } from './folder.ts';

const bare = join(import.meta.dirname, '../bare');

/**
 * The least that a new tab and a popup can be: one sentence with its style in the page, `static`
 * without any script, `preact` drawn by Preact. Both browsers take them.
 */
export async function bareExtension(kind: 'static' | 'preact'): Promise<string> {
  const dir = freshFolder(kind);
  cpSync(join(bare, kind), dir, { recursive: true });
  cpSync(join(dir, 'page.html'), join(dir, 'newtab.html'));
  cpSync(join(dir, 'page.html'), join(dir, 'popup.html'));
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify(manifest(kind)));
  if (kind === 'preact') await bundle(join(bare, 'preact.tsx'), dir, 'page.js');
  return dir;
}

function manifest(kind: string) {
  return {
    manifest_version: 3,
    name: `Bare ${kind}`,
    version: '1.0.0',
    permissions: ['storage'],
    action: { default_popup: 'popup.html' },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+Y' } } },
    chrome_url_overrides: { newtab: 'newtab.html' },
    browser_specific_settings: {
      gecko: {
        id: `bare-${kind}@yarrow.invalid`,
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
}
