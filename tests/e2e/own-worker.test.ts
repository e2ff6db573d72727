import { argon2Sync } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { browserNames, launch } from './harness/browser.ts';
import type { Surface, TestBrowser } from './harness/surface.ts';
import { openVaultPage, withVaultPage } from './vault-page.ts';

const salt = 'AAECAwQFBgcICQoLDA0ODw==';
const standard = { memoryKiB: 65_536, passes: 3, lanes: 1, salt };
const rounds = 5;

/** What Node's own Argon2id makes of a passphrase. */
function byNode(passphrase: string): string {
  const output = argon2Sync('argon2id', {
    message: passphrase,
    nonce: Buffer.from(salt, 'base64'),
    parallelism: standard.lanes,
    memory: standard.memoryKiB,
    passes: standard.passes,
    tagLength: 32,
  });
  return output.toString('hex');
}

/** What becomes of a worker, or of a policy, that a page tries to make. */
function tryOthers() {
  const outcome = (work: () => unknown) => {
    try {
      work();
      return 'made';
    } catch (error) {
      return (error as Error).name;
    }
  };
  const { trustedTypes } = globalThis as unknown as {
    trustedTypes: { createPolicy(name: string, rules: object): unknown };
  };
  const rules = { createScriptURL: (address: string) => address };
  return {
    byText: outcome(() => new Worker('/argon.js')),
    byAddress: outcome(() => new Worker(new URL('/argon.js', location.href))),
    otherPolicy: outcome(() => trustedTypes.createPolicy('others', rules)),
  };
}

describe.each(browserNames)('in %s', (name) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await launch(name, { extensionDir: await withVaultPage(name) });
  });
  afterAll(() => browser.closeGracefully());

  test('every known answer comes out', async () => {
    const { page, ask } = await openVaultPage(browser);
    const checked = await ask('vectors');
    expect(checked.filter(({ expected, got }) => got !== expected)).toEqual([]);
    expect(checked).toHaveLength(25);
    await page.close();
  });

  test('a passphrase is stretched in the worker, as Node does it', async () => {
    const { page, ask } = await openVaultPage(browser);
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const { output, milliseconds } = await ask('argon', `round ${round}`, standard);
      expect(output).toBe(byNode(`round ${round}`));
      times.push(Math.round(milliseconds));
    }
    console.log(`Argon2id, 64 MiB, 3 passes, in ${name}: ${times.join(', ')} ms`);
    await page.close();
  });

  test('parameters outside the window are refused in the worker too', async () => {
    const { page, ask } = await openVaultPage(browser);
    const { output } = await ask('argon', 'passphrase', { ...standard, passes: 11 });
    expect(output).toBe('WorkerFailed: work');
    await page.close();
  });

  test.each(['home', 'popup', 'newtab', 'blank'])(
    'the page %s lets no worker start but by the one policy',
    async (pageName) => {
      const page: Surface = await browser.open(pageName);
      await page.waitFor('document.readyState === "complete"');
      expect(await page.evaluate(tryOthers)).toEqual({
        byText: 'TypeError',
        byAddress: 'TypeError',
        otherPolicy: expect.stringMatching(/Error$/),
      });
      await page.close();
    },
  );
});

test.each(browserNames)('where the worker does not start, %s says so', async (name) => {
  const extensionDir = await withVaultPage(name);
  rmSync(join(extensionDir, 'argon.js'));
  const browser = await launch(name, { extensionDir });
  onTestFinished(() => browser.closeGracefully());
  const { ask } = await openVaultPage(browser);
  const { output } = await ask('argon', 'passphrase', standard);
  expect(output).toBe('WorkerFailed: start');
});
