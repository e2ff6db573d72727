import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../bench/harness/bundle.ts';
import { builtExtension } from './harness/browser.ts';
import { freshProfile } from './harness/profile.ts';
import type { BrowserName, Surface, TestBrowser } from './harness/surface.ts';
import type { VaultPage } from './pages/vault.ts';

const html = `<!doctype html><title>Yarrow</title>
<meta http-equiv="Content-Security-Policy" content="connect-src 'none'">
<script type="module" src="/vault.js"></script>`;

/** A copy of the built extension with one page more: `vault`, which has keys and store in its hands. */
export async function withVaultPage(name: BrowserName): Promise<string> {
  const dir = join(freshProfile(), 'with-vault-page');
  cpSync(builtExtension(name), dir, { recursive: true });
  await bundle(join(import.meta.dirname, 'pages/vault.ts'), dir, 'vault.js');
  writeFileSync(join(dir, 'vault.html'), html);
  return dir;
}

export async function openVaultPage(browser: TestBrowser) {
  const page = await browser.open('vault');
  await page.waitFor('typeof vault === "object"', { timeout: 20_000 });
  return { page, ask: asker(page) };
}

function asker(page: Surface) {
  return <Name extends keyof VaultPage>(
    name: Name,
    ...args: Parameters<VaultPage[Name]>
  ): Promise<Awaited<ReturnType<VaultPage[Name]>>> =>
    page.evaluate(`vault.${name}(...${JSON.stringify(args)})`);
}
