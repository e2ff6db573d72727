import { describe, expect, test } from 'vitest';
import { checkLedger } from '../../../lib/storage/check-ledger';
import { unlock } from '../../../lib/storage/unlock';
import { argonHere } from '../../../lib/vault/argon-here';
import { bytesToHex, textToBytes } from '../../../lib/vault/bytes';
import { CompartmentClosed } from '../../../lib/vault/vault';
import { compartmentNames } from '../../../lib/vault/vault-keys';
import { tellAll } from '../../fixtures/a-life';
import { type GoldenVault, layGoldenVault, tellGoldenVault } from '../../fixtures/golden-vault';
import first from '../../fixtures/golden-vault-1.json';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();
const golden: GoldenVault = first;

const secrets = [
  ['the passphrase', { kind: 'passphrase', text: golden.passphrase }],
  ['the passphrase in other bytes', { kind: 'passphrase', text: decomposed(golden.passphrase) }],
  ['the recovery code', { kind: 'recovery-code', text: golden.recoveryCode }],
] as const;

/** As some keyboards write it: letters and their marks one by one. */
function decomposed(text: string): string {
  return text.normalize('NFD');
}

describe('the golden vault of the first format', () => {
  test('is as it was made', async () => {
    const bytes = textToBytes(JSON.stringify(golden));
    const hash = bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
    expect(hash).toBe('159d8719b133e110abb093fc383d7ca74794c90df0e3cc7fa2e04052abf6bed9');
    expect(decomposed(golden.passphrase)).not.toBe(golden.passphrase);
  });

  test.each(secrets)('opens with %s, and holds exactly what is stated', async (_what, secret) => {
    await layGoldenVault(golden, device().name, device().shelf);
    const store = await device().open();
    expect(store.access()).toEqual({ lock: 'everything', daily: 'closed', private: 'closed' });
    await expect(tellAll(store)).rejects.toThrow(CompartmentClosed);
    expect(await unlock(store, secret, argonHere)).toEqual({ kind: 'open' });
    expect(await tellGoldenVault(golden, store)).toEqual(golden.stated);
    for (const name of compartmentNames) {
      expect(await checkLedger(store, name)).toEqual({ kind: 'agrees' });
    }
  });

  test('opens with nothing else', async () => {
    await layGoldenVault(golden, device().name, device().shelf);
    const store = await device().open();
    const other = { kind: 'passphrase', text: `${golden.passphrase} ` } as const;
    expect(await unlock(store, other, argonHere)).toMatchObject({ kind: 'wrong' });
    expect(store.access()).toMatchObject({ daily: 'closed', private: 'closed' });
  });
});
