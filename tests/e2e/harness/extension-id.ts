import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Chromium names an extension after its manifest's key, or, where it has none, after the folder it
 * was loaded from: sixteen bytes of SHA-256, written with the letters a to p.
 */
export function chromiumExtensionId(extensionDir: string): string {
  const { key } = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8'));
  const named = key ? Buffer.from(key, 'base64') : realpathSync(extensionDir);
  const digits = createHash('sha256').update(named).digest('hex').slice(0, 32);
  return digits.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
