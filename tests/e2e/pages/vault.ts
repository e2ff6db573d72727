/** A page of Yarrow's own origin that has the vault in its hands. The product itself has none of it. */

import type { Lock } from '../../../lib/domain/access';
import { argonInWorker } from '../../../lib/platform/argon-in-worker';
import { deviceClock } from '../../../lib/platform/clock';
import { newKeysShelf } from '../../../lib/platform/keys-shelf';
import { newShelf } from '../../../lib/platform/shelves';
import { databaseName } from '../../../lib/storage/database';
import { setLock } from '../../../lib/storage/set-lock';
import { openStore, type Store } from '../../../lib/storage/store';
import type { Secret } from '../../../lib/storage/try-secret';
import { unlock } from '../../../lib/storage/unlock';
import type { ArgonParameters } from '../../../lib/vault/argon';
import { bytesToHex, textToBytes } from '../../../lib/vault/bytes';
import { newRecoveryCode } from '../../../lib/vault/recovery-code';
import { checkCryptoVectors } from '../../fixtures/check-crypto-vectors';
import { type GoldenVault, layGoldenVault, tellGoldenVault } from '../../fixtures/golden-vault';
import { fillWithCheckIns } from './fill-with-check-ins';
import { lookAtRows } from './look-at-rows';

const passphrase = 'a lantern by the water';
let opened: Promise<Store> | undefined;
/** Rows that are sealed again, and how many there are. */
let progress: readonly [done: number, total: number] = [0, 0];

/** Opened when it is first asked for, since some tests want no store. */
function store(): Promise<Store> {
  opened ??= openStore({
    ...deviceClock,
    localShelf: newShelf('local'),
    sessionShelf: newKeysShelf(deviceClock.now),
    onTrouble: () => undefined,
  });
  return opened;
}

const vault = {
  vectors: checkCryptoVectors,
  argon: async (text: string, parameters: ArgonParameters) => {
    const start = performance.now();
    try {
      const output = bytesToHex(await argonInWorker(textToBytes(text), parameters));
      return { output, milliseconds: performance.now() - start };
    } catch (error) {
      const { name, reason } = error as { name: string; reason?: string };
      return { output: `${name}: ${reason}`, milliseconds: performance.now() - start };
    }
  },
  lock: async (wanted: Lock) => {
    const means = { argon: argonInWorker, passphrase, recoveryCode: newRecoveryCode() };
    const note = (...now: typeof progress) => {
      progress = now;
    };
    return (await setLock(await store(), wanted, means, note)).kind;
  },
  unlock: async (secret: Secret = { kind: 'passphrase', text: passphrase }) => {
    return (await unlock(await store(), secret, argonInWorker)).kind;
  },
  access: async () => (await store()).access(),
  layGolden: (golden: GoldenVault) => layGoldenVault(golden, databaseName, newShelf('local')),
  tellGolden: async (golden: GoldenVault) => tellGoldenVault(golden, await store()),
  progress: () => progress,
  fill: async (count: number) => fillWithCheckIns(await store(), count),
  look: async () => lookAtRows(await store()),
};

/** What a test may ask of this page. */
export type VaultPage = typeof vault;

Object.assign(globalThis, { vault });
