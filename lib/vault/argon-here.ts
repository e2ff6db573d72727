import { argon2id } from 'hash-wasm';
import { type Argon, type ArgonCost, checkArgon } from './argon';
import { type Bytes, base64ToBytes } from './bytes';

const outputLength = 32;

/**
 * Argon2id in the thread that calls it, which stands still for a third of a second or more: for a
 * worker that ends afterwards, and its memory with it. No empty passphrase.
 */
export const argonHere: Argon = async (passphrase, parameters) => {
  checkArgon(parameters);
  return await argonOfAnyCost(passphrase, parameters, base64ToBytes(parameters.salt));
};

/** The same with no window around its cost, for published test vectors. */
export async function argonOfAnyCost(
  passphrase: Bytes,
  cost: ArgonCost,
  salt: Bytes,
): Promise<Bytes> {
  const output = await argon2id({
    password: passphrase,
    salt,
    memorySize: cost.memoryKiB,
    iterations: cost.passes,
    parallelism: cost.lanes,
    hashLength: outputLength,
    outputType: 'binary',
  });
  return new Uint8Array(output);
}
